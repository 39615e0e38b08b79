-- Whoever received or decided is whoever is acting.

create policy in_ones_own_name on intake.original as restrictive for insert to wardline_app
    with check (received_by = (select governance.actor_id()));
create policy in_ones_own_name on intake.referral as restrictive for insert to wardline_app
    with check (received_by = (select governance.actor_id()));
create policy in_ones_own_name on intake.referral_decision as restrictive for insert to wardline_app
    with check (decided_by = (select governance.actor_id()));
create policy in_ones_own_name on intake.refusal as restrictive for insert to wardline_app
    with check (refused_by = (select governance.actor_id()));
create policy in_ones_own_name on intake.quarantine as restrictive for insert to wardline_app
    with check (quarantined_by = (select governance.actor_id()));
