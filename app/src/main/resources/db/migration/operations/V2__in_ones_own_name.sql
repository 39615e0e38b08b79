-- Whoever opened, briefed in or ended covert status is whoever is acting.

create policy in_ones_own_name on operations.member as restrictive for insert to wardline_app
    with check (briefed_by = (select governance.actor_id()));
create trigger in_ones_own_name before insert or update on operations.operation
    for each row execute function governance.keep_own_name('opened_by', 'covert_ended_by=OPERATION_COORDINATOR');
