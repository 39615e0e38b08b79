-- A package may say that nobody comes to a door before a moment, so that one force does not warn another's suspect.

alter table dissemination.dissemination add column no_overt_before timestamptz;
comment on column dissemination.dissemination.no_overt_before is 'No visit, warrant, search or arrest before this moment; null: no such condition. It stays on every transfer.';

-- That somebody is exonerated is nothing that became of a dissemination.
create or replace function dissemination.course(operation uuid)
    returns table (dissemination_id uuid, force text, happened text, code text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select d.id, d.force, e.happened, e.code, e.at
      from dissemination.dissemination d
      join dissemination.event e on e.dissemination_id = d.id
     where d.operation_id = operation
       and e.happened not in ('RECALL_ACKNOWLEDGED', 'PERSON_EXONERATED')
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
