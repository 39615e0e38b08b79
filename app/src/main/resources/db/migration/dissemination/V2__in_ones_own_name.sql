-- Whoever sent is whoever is acting.

create policy in_ones_own_name on dissemination.dissemination as restrictive for insert to wardline_app
    with check (sent_by = (select governance.actor_id()));
