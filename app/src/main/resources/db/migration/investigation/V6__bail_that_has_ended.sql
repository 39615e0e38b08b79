-- Bail before charge ends by itself. Whoever counts people on bail is told of the day after its last day, where no charge,
-- release, outcome or other bail had come by then: an extension moves that day.

create or replace function investigation.counting(operation uuid)
    returns table (
        row_id uuid, investigation_id uuid, person_id uuid, force text, happened text, amount integer, detail text,
        at timestamptz, withdrawn_at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    with own as (
        select i.id, i.force
          from investigation.investigation i
         where exists (
                   select 1 from investigation.origin o
                    where o.investigation_id = i.id and o.operation_id = operation)
           and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
    ), ended as (
        select (pg_catalog.max(b.ends_on) + 1)::timestamp at time zone 'Europe/London' as at,
               pg_catalog.min(e.at) as bailed_at, e.person_id, e.investigation_id, b.arrest_id
          from investigation.bail b
          join investigation.event e on e.id = b.event_id and e.withdrawn_at is null
         where e.investigation_id in (select o.id from own o)
         group by e.person_id, e.investigation_id, b.arrest_id
    )
    select e.id, o.id, coalesce(p.subject_id, p.id), o.force, k.happened, e.amount, e.code, e.at, e.withdrawn_at
      from own o
      join investigation.event e on e.investigation_id = o.id
      left join investigation.person p on p.id = e.person_id
     cross join lateral (
        select e.happened
        union all
        select 'ARREST_REGISTERED_OFFENDER' where e.registered_offender
     ) k
     where k.happened in (
               'ARREST', 'ARREST_REGISTERED_OFFENDER', 'VOLUNTARY_INTERVIEW', 'PREMISES_SEARCHED', 'DEVICES_EXAMINED',
               'CHARGED', 'BAILED', 'RELEASED_UNDER_INVESTIGATION', 'NO_FURTHER_ACTION', 'OTHER_OUTCOME')
    union all
    select n.arrest_id, o.id, coalesce(p.subject_id, p.id), o.force, 'BAIL_ENDED', 1, null, n.at, null
      from ended n
      join own o on o.id = n.investigation_id
      join investigation.person p on p.id = n.person_id
     where not exists (
               select 1 from investigation.event f
                where f.investigation_id = n.investigation_id and f.person_id = n.person_id
                  and f.withdrawn_at is null and f.at >= n.bailed_at and f.at < n.at
                  and (f.happened in (
                           'CHARGED', 'RELEASED_UNDER_INVESTIGATION', 'NO_FURTHER_ACTION', 'OTHER_OUTCOME')
                       or (f.happened = 'BAILED' and f.arrest_id <> n.arrest_id)))
$$;
