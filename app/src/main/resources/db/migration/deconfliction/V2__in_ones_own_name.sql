-- Whoever registered, ended or decided is whoever is acting.

create policy in_ones_own_name on deconfliction.match_decision as restrictive for insert to wardline_app
    with check (decided_by = (select governance.actor_id()));
create trigger in_ones_own_name before insert or update on deconfliction.interest
    for each row execute function governance.keep_own_name('registered_by', 'ended_by');
