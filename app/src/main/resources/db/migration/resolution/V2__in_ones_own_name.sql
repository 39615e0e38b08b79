-- Whoever asked, recorded, checked or excepted is whoever is acting, and a check names the two it is checking.

create policy in_ones_own_name on resolution.lead as restrictive for insert to wardline_app
    with check (opened_by = (select governance.actor_id()));
create policy in_ones_own_name on resolution.request as restrictive for insert to wardline_app
    with check (requested_by = (select governance.actor_id()));
create policy in_ones_own_name on resolution.reply as restrictive for insert to wardline_app
    with check (recorded_by = (select governance.actor_id()));
create policy in_ones_own_name on resolution.second_check as restrictive for insert to wardline_app
    with check (checker = (select governance.actor_id()));
create policy in_ones_own_name on resolution.tie as restrictive for insert to wardline_app
    with check (stated_by = (select governance.actor_id()));
create policy in_ones_own_name on resolution.register_entry as restrictive for insert to wardline_app
    with check (recorded_by = (select governance.actor_id()));
create trigger in_ones_own_name before insert or update on resolution.address_exception
    for each row execute function governance.keep_own_name('supervisor=NATIONAL_SUPERVISOR');

-- The constraint that the second person is another compares with these two columns: they must be true.
create function resolution.keep_second_person() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if not exists (
            select 1
              from resolution.reply a
              join resolution.request q on q.id = a.request_id
             where a.id = new.reply_id and a.recorded_by = new.answerer and q.requested_by = new.requester) then
        raise exception 'A check names who asked and who recorded the answer' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_second_person before insert on resolution.second_check
    for each row execute function resolution.keep_second_person();
create trigger keep_second_person before insert on resolution.address_exception
    for each row execute function resolution.keep_second_person();
