-- Who works a restricted case for professional standards looks for matches of its silent interests too.
create or replace function deconfliction.actor_may_find() returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select governance.actor_has_role('INTELLIGENCE_OFFICER') or governance.actor_has_role('NATIONAL_SUPERVISOR')
        or governance.actor_has_role('FORCE_OFFICER') or governance.actor_has_role('FORCE_SUPERVISOR')
        or governance.actor_has_role('OPERATION_COORDINATOR') or governance.actor_has_role('PROFESSIONAL_STANDARDS')
        or governance.actor_has_role('DECONFLICTION_SERVICE')
$$;
