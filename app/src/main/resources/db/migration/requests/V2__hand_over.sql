-- That a request is about somebody who is kept to a list is seen by the list, with what is proposed and answered on it; the
-- request itself stays where it came in.
create or replace function requests.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and governance.handing_over() then
        return null;
    end if;
    raise exception 'What was proposed and answered is only ever added to' using errcode = '42501';
end
$$;

create function requests.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    about uuid[] := array(select t.request_id from requests.tie t
                           where t.held_by = old.held_by and t.reference = new.reference);
begin
    perform governance.hand('requests.tie', 'reference', array[new.reference], old.held_by, new.held_by),
            governance.hand('requests.proposal', 'request_id', about, old.held_by, new.held_by),
            governance.hand('requests.answer', 'request_id', about, old.held_by, new.held_by, pk => 'request_id');
    -- A silent interest of the list made some of them the list's.
    if exists (select 1 from governance.need_group g where g.id = old.held_by and g.kind = 'LIST') then
        perform governance.hand('requests.proposal', 'held_by', array[old.held_by], old.held_by, new.held_by),
                governance.hand('requests.answer', 'held_by', array[old.held_by], old.held_by, new.held_by,
                                pk => 'request_id');
    end if;
    return null;
end
$$;
revoke execute on function requests.follow() from public;
create trigger requests_follow after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function requests.follow();
create trigger requests_follow after update of held_by on intake.referral
    for each row when (old.held_by <> new.held_by) execute function requests.follow();

-- A tie is held by whoever holds what it names.
create function requests.where_what_it_names_is() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    select c.held_by into circle
      from (select s.held_by from subjects.subject s where s.reference = new.reference
            union all
            select r.held_by from intake.referral r where r.reference = new.reference) c
      join governance.need_group g on g.id = c.held_by and g.kind = 'LIST';
    new.held_by := coalesce(circle, new.held_by);
    return new;
end
$$;
revoke execute on function requests.where_what_it_names_is() from public;
create trigger where_what_it_names_is before insert on requests.tie
    for each row execute function requests.where_what_it_names_is();
