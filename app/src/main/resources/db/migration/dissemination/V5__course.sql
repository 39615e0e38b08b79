-- What became of each dissemination of an operation, for counting why packages led where they did: pointers, codes of
-- returns and closings, and moments. Notes and copies stay where they are.
-- It answers the results service and the database's owner, nobody else.
create function dissemination.course(operation uuid)
    returns table (dissemination_id uuid, force text, happened text, code text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select d.id, d.force, e.happened, e.code, e.at
      from dissemination.dissemination d
      join dissemination.event e on e.dissemination_id = d.id
     where d.operation_id = operation
       and e.happened <> 'RECALL_ACKNOWLEDGED'
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
revoke execute on function dissemination.course(uuid) from public;
grant execute on function dissemination.course(uuid) to wardline_app;
