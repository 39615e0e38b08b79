-- Children known or believed to be at risk: children's services told, protective actions, and who owns the clock.

grant usage on schema safeguarding to wardline_app;
alter default privileges revoke execute on functions from public;

create table safeguarding.child (
    id uuid primary key,
    reference text not null,
    held_by uuid not null,
    force text,
    recorded_in uuid not null,
    operation_ids uuid[] not null,
    label text not null,
    age_band text not null,
    age_at_risk integer,
    adult_at_time boolean not null,
    risk text not null,
    childrens_services text,
    believed_at timestamptz not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    accepted_by uuid,
    accepted_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text,
    version integer not null,
    constraint child_reference_unique unique (reference),
    constraint child_age_band_known check (age_band in (
        'UNDER_5', 'FROM_5_TO_9', 'FROM_10_TO_12', 'FROM_13_TO_15', 'FROM_16_TO_17', 'ADULT', 'NOT_KNOWN')),
    constraint child_age_at_risk_possible check (age_at_risk between 0 and 120),
    constraint child_adult_is_stated check (
        adult_at_time = (age_band = 'ADULT') and (age_at_risk is null or adult_at_time = (age_at_risk >= 18))),
    constraint child_risk_known check (risk in ('IMMEDIATE_OR_SERIOUS', 'OTHER')),
    constraint child_accepted_by_another check (accepted_by <> recorded_by),
    constraint child_acceptance_whole check ((accepted_by is null) = (accepted_at is null)),
    constraint child_withdrawal_whole check (
        (withdrawn_at is null) = (withdrawn_why is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index child_by_holder on safeguarding.child (held_by, believed_at);
create index child_by_case on safeguarding.child (recorded_in);
comment on table safeguarding.child is 'A child known or believed to be at risk, as one circle recorded it; may be unnamed.';
comment on column safeguarding.child.id is 'Random identifier.';
comment on column safeguarding.child.reference is 'Short reference that safeguarding leads read to each other, such as C-7K3QX.';
comment on column safeguarding.child.held_by is 'Circle that holds it.';
comment on column safeguarding.child.force is 'Slug of the force that recorded the child; null for the national desk.';
comment on column safeguarding.child.recorded_in is 'Identifier of the investigation or other case.';
comment on column safeguarding.child.operation_ids is 'Opaque identifiers of the operations of that case, for counting only; never shown.';
comment on column safeguarding.child.label is 'What the child is called in the case, such as Child 1; a name only where it is needed.';
comment on column safeguarding.child.age_band is 'Age at the time of risk, as a band.';
comment on column safeguarding.child.age_at_risk is 'Age in years at the time of risk, where it is known.';
comment on column safeguarding.child.adult_at_time is 'Was 18 or over at the time of risk: not counted as a child safeguarded.';
comment on column safeguarding.child.risk is 'IMMEDIATE_OR_SERIOUS or OTHER.';
comment on column safeguarding.child.childrens_services is 'Local authority, or Health and Social Care Trust in Northern Ireland.';
comment on column safeguarding.child.believed_at is 'When the child was first believed to be at risk: the clock starts here.';
comment on column safeguarding.child.recorded_by is 'Who recorded the child, and owns the clock until it is accepted.';
comment on column safeguarding.child.recorded_at is 'When it was recorded.';
comment on column safeguarding.child.accepted_by is 'Safeguarding lead who took the clock over: never the recorder.';
comment on column safeguarding.child.accepted_at is 'When it was taken over.';
comment on column safeguarding.child.withdrawn_by is 'Who found that the record should not have been made.';
comment on column safeguarding.child.withdrawn_at is 'From when it no longer counts.';
comment on column safeguarding.child.withdrawn_why is 'Why it no longer counts.';
comment on column safeguarding.child.version is 'Counts changes; a stale one is refused.';

create table safeguarding.event (
    id uuid primary key,
    child_id uuid not null references safeguarding.child (id),
    held_by uuid not null,
    happened text not null,
    action text,
    at timestamptz not null,
    told_to text not null,
    told_reference text,
    by_whom text not null,
    note text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text,
    constraint event_happened_known check (happened in ('SERVICES_TOLD', 'PROTECTED')),
    constraint event_action_known check (action in (
        'POLICE_PROTECTION', 'EMERGENCY_PROTECTION_ORDER', 'STRATEGY_DISCUSSION', 'ADULT_LEFT_HOME',
        'CHILD_WITH_SAFE_ADULT', 'CONTACT_SUPERVISED', 'BAIL_CONDITION', 'SCHOOL_OR_EMPLOYER_TOLD',
        'ACCOUNT_SECURED', 'SUPPORT_ARRANGED', 'OTHER')),
    constraint event_action_of_protection check ((happened = 'PROTECTED') = (action is not null)),
    constraint event_withdrawal_whole check (
        (withdrawn_at is null) = (withdrawn_why is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index event_by_child on safeguarding.event (child_id, at);
comment on table safeguarding.event is 'Children''s services told, and protective actions. Withdrawn with a reason, never deleted.';
comment on column safeguarding.event.id is 'Random identifier.';
comment on column safeguarding.event.child_id is 'For which child.';
comment on column safeguarding.event.held_by is 'Circle that holds it.';
comment on column safeguarding.event.happened is 'SERVICES_TOLD or PROTECTED.';
comment on column safeguarding.event.action is 'Kind of a protective action.';
comment on column safeguarding.event.at is 'When it was done.';
comment on column safeguarding.event.told_to is 'Which children''s services were told.';
comment on column safeguarding.event.told_reference is 'Their reference for it.';
comment on column safeguarding.event.by_whom is 'Who told them, or who acted: a name or a post.';
comment on column safeguarding.event.note is 'What else matters.';
comment on column safeguarding.event.recorded_by is 'Who recorded it.';
comment on column safeguarding.event.recorded_at is 'When it was recorded.';
comment on column safeguarding.event.withdrawn_by is 'Who withdrew it.';
comment on column safeguarding.event.withdrawn_at is 'From when it no longer counts.';
comment on column safeguarding.event.withdrawn_why is 'Why it no longer counts.';

create table safeguarding.same_child (
    id uuid primary key,
    child_id uuid not null references safeguarding.child (id),
    held_by uuid not null,
    spoken_reference text not null,
    asserted_by uuid not null,
    asserted_at timestamptz not null,
    why text not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text,
    constraint same_child_withdrawal_whole check (
        (withdrawn_at is null) = (withdrawn_why is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index same_child_by_child on safeguarding.same_child (child_id);
comment on table safeguarding.same_child is 'A lead''s statement that a child is the one another circle knows under a reference. Shows neither the other''s record.';
comment on column safeguarding.same_child.id is 'Random identifier.';
comment on column safeguarding.same_child.child_id is 'The child in one''s own record.';
comment on column safeguarding.same_child.held_by is 'Circle that holds it.';
comment on column safeguarding.same_child.spoken_reference is 'The other record''s reference, as read out.';
comment on column safeguarding.same_child.asserted_by is 'Who says so.';
comment on column safeguarding.same_child.asserted_at is 'When.';
comment on column safeguarding.same_child.why is 'What it rests on.';
comment on column safeguarding.same_child.withdrawn_by is 'Who withdrew it.';
comment on column safeguarding.same_child.withdrawn_at is 'From when it no longer holds.';
comment on column safeguarding.same_child.withdrawn_why is 'Why it no longer holds.';

alter table safeguarding.child enable row level security;
alter table safeguarding.event enable row level security;
alter table safeguarding.same_child enable row level security;
create policy need_to_know on safeguarding.child to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on safeguarding.event to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on safeguarding.same_child to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
grant select, insert on safeguarding.child, safeguarding.event, safeguarding.same_child to wardline_app;
grant update (accepted_by, accepted_at, withdrawn_by, withdrawn_at, withdrawn_why, version)
    on safeguarding.child to wardline_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on safeguarding.event to wardline_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on safeguarding.same_child to wardline_app;

-- Whether a reference read out on the telephone is one: yes or no, nothing else, to those who may link children.
create function safeguarding.is_reference(spoken text) returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select exists (select 1 from safeguarding.child c where c.reference = spoken)
       and (governance.actor_has_role('SAFEGUARDING_LEAD') or governance.actor_has_role('FORCE_SUPERVISOR')
            or governance.actor_has_role('NATIONAL_SUPERVISOR'))
$$;
grant execute on function safeguarding.is_reference(text) to wardline_app;

-- What the results service counts. Records that leads linked share the smallest identifier among them, so that the
-- same child counts once whichever side made the link and however many forces are in it.
-- The database's owner, who sees the rows anyway, may ask too: the query printed with a figure opens its rows.
create function safeguarding.counting(operation uuid)
    returns table (
        child_id uuid, counted_as uuid, force text, happened text, detail text, adult_at_time boolean,
        at timestamptz, withdrawn_at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    with recursive link as (
        select l.child_id as one, c.id as other
          from safeguarding.same_child l
          join safeguarding.child c on c.reference = l.spoken_reference
         where l.withdrawn_at is null
        union
        select c.id, l.child_id
          from safeguarding.same_child l
          join safeguarding.child c on c.reference = l.spoken_reference
         where l.withdrawn_at is null
    ), reached as (
        select c.id as child_id, c.id as node
          from safeguarding.child c
         where operation = any (c.operation_ids)
        union
        select r.child_id, k.other
          from reached r
          join link k on k.one = r.node
    ), named as (
        select r.child_id, pg_catalog.min(r.node::text)::uuid as counted_as
          from reached r
         group by r.child_id
    )
    select c.id, n.counted_as, c.force, e.happened, c.risk, c.adult_at_time, e.at, e.withdrawn_at
      from named n
      join safeguarding.child c on c.id = n.child_id
     cross join lateral (
        select 'RECORDED' as happened, c.recorded_at as at, c.withdrawn_at
        union all
        select v.happened, v.at, case when c.withdrawn_at < v.withdrawn_at then c.withdrawn_at
                                      else coalesce(v.withdrawn_at, c.withdrawn_at) end
          from safeguarding.event v
         where v.child_id = c.id
     ) e
     where (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
grant execute on function safeguarding.counting(uuid) to wardline_app;
