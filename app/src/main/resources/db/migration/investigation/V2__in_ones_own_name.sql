-- Whoever recorded or withdrew is whoever is acting.

create policy in_ones_own_name on investigation.investigation as restrictive for insert to wardline_app
    with check (opened_by = (select governance.actor_id()));
create policy in_ones_own_name on investigation.origin as restrictive for insert to wardline_app
    with check (added_by = (select governance.actor_id()));
create policy in_ones_own_name on investigation.person as restrictive for insert to wardline_app
    with check (recorded_by = (select governance.actor_id()));
create policy in_ones_own_name on investigation.person_role as restrictive for insert to wardline_app
    with check (set_by = (select governance.actor_id()));
create trigger in_ones_own_name before insert or update on investigation.event
    for each row execute function governance.keep_own_name('recorded_by', 'withdrawn_by');
