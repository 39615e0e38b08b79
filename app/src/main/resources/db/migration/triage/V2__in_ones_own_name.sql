-- Whoever assessed, lowered or graded is whoever is acting; a supervisor alone lowers.

create policy in_ones_own_name on triage.assessment as restrictive for insert to wardline_app
    with check (assessed_by = (select governance.actor_id()));
create policy in_ones_own_name on triage.grade as restrictive for insert to wardline_app
    with check (recorded_by = (select governance.actor_id()));
create trigger in_ones_own_name before insert or update on triage.lowering
    for each row execute function governance.keep_own_name('lowered_by=NATIONAL_SUPERVISOR');
