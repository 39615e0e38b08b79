-- Whoever proposed, judged or withdrew is whoever is acting.

create policy in_ones_own_name on subjects.subject as restrictive for insert to wardline_app
    with check (opened_by = (select governance.actor_id()));
create policy in_ones_own_name on subjects.candidate as restrictive for insert to wardline_app
    with check (proposed_by = (select governance.actor_id()));
create trigger in_ones_own_name before insert or update on subjects.judgement
    for each row execute function governance.keep_own_name('judged_by', 'withdrawn_by');
