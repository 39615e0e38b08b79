-- What begins the clear period of a person anew: that they were arrested, interviewed, charged or convicted, and when. It
-- answers a national supervisor whose circle sent the package the case came from; of the case it says nothing more. Without
-- it the desk would review, and could delete, somebody whom a force has charged.
create function investigation.clear_period(subjects uuid[])
    returns table (subject_id uuid, happened text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    with known as (
        select distinct p.id as person_id, o.subject_id
          from investigation.origin o
          join investigation.person p on p.investigation_id = o.investigation_id and p.subject_id = o.subject_id
          join dissemination.dissemination d on d.id = o.dissemination_id
         where o.subject_id = any (subjects)
           and d.origin_group = any (governance.actor_groups())
           and governance.actor_has_role('NATIONAL_SUPERVISOR')
    )
    select k.subject_id, e.happened, e.at
      from known k
      join investigation.event e on e.person_id = k.person_id
     where e.happened in ('ARREST', 'VOLUNTARY_INTERVIEW', 'CHARGED') and e.withdrawn_at is null
    union all
    select k.subject_id, r.role, r.set_at
      from known k
      join investigation.person_role r on r.person_id = k.person_id
     where r.role = 'CONVICTED'
$$;
revoke execute on function investigation.clear_period(uuid[]) from public;
grant execute on function investigation.clear_period(uuid[]) to wardline_app;
