-- That a request is about a subject follows the subject to the circle of a list, and back: the request itself stays.
create or replace function requests.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'tie' and governance.handing_over() then
        return null;
    end if;
    raise exception 'What was proposed and answered is only ever added to' using errcode = '42501';
end
$$;

create function requests.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    perform governance.hand('requests.tie', 'subject_id', array[new.id], old.held_by, new.held_by);
    return null;
end
$$;
revoke execute on function requests.follow() from public;
create trigger requests_follow after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function requests.follow();
