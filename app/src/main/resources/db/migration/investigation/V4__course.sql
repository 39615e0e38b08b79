-- Which case took in each dissemination of an operation, and who was arrested or interviewed in it: pointers and moments
-- only. A person is the subject of the package, or somebody else in the case.
-- It answers the results service and the database's owner, nobody else.
create function investigation.course(operation uuid)
    returns table (
        dissemination_id uuid, investigation_id uuid, taken_in_at timestamptz, person_id uuid, of_subject boolean,
        happened text, at timestamptz, withdrawn_at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select o.dissemination_id, o.investigation_id, o.added_at, coalesce(p.subject_id, p.id),
           coalesce(p.subject_id = o.subject_id, false), e.happened, e.at, e.withdrawn_at
      from investigation.origin o
      left join investigation.event e
        on e.investigation_id = o.investigation_id and e.happened in ('ARREST', 'VOLUNTARY_INTERVIEW')
      left join investigation.person p on p.id = e.person_id
     where o.operation_id = operation
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
revoke execute on function investigation.course(uuid) from public;
grant execute on function investigation.course(uuid) to wardline_app;

-- Cases that forces opened on referrals of their own, without a package, in a span of time, both ends included.
create function investigation.own_cases(from_at timestamptz, until_at timestamptz)
    returns table (investigation_id uuid, force text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select i.id, i.force, i.opened_at
      from investigation.investigation i
     where i.own_referral is not null
       and i.opened_at >= from_at and i.opened_at <= until_at
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
revoke execute on function investigation.own_cases(timestamptz, timestamptz) from public;
grant execute on function investigation.own_cases(timestamptz, timestamptz) to wardline_app;
