-- A force's own work: its cases, the people in them, what was done, and how bail runs.

grant usage on schema investigation to wardline_app;
alter default privileges revoke execute on functions from public;

create table investigation.investigation (
    id uuid primary key,
    reference text not null,
    held_by uuid not null,
    force text not null,
    law text not null,
    own_referral text,
    opened_by uuid not null,
    opened_at timestamptz not null,
    version integer not null,
    constraint investigation_reference_unique unique (reference),
    constraint investigation_law_known check (law in ('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'))
);
create index investigation_by_holder on investigation.investigation (held_by, opened_at);
comment on table investigation.investigation is 'One force''s work on one or more packages, or on its own referral.';
comment on column investigation.investigation.id is 'Random identifier.';
comment on column investigation.investigation.reference is 'Short reference for people, such as I-7K3QX.';
comment on column investigation.investigation.held_by is 'Circle of the force.';
comment on column investigation.investigation.force is 'Slug of the force.';
comment on column investigation.investigation.law is 'Whose law of arrest and bail it goes by.';
comment on column investigation.investigation.own_referral is 'What the force itself received, where the case did not come from a package.';
comment on column investigation.investigation.opened_by is 'Who opened it.';
comment on column investigation.investigation.opened_at is 'When it was opened.';
comment on column investigation.investigation.version is 'Counts changes; a stale one is refused.';

create table investigation.origin (
    id uuid primary key,
    held_by uuid not null,
    investigation_id uuid not null references investigation.investigation (id),
    dissemination_id uuid not null,
    dissemination_reference text not null,
    subject_id uuid not null,
    operation_id uuid,
    added_by uuid not null,
    added_at timestamptz not null,
    constraint origin_once unique (investigation_id, dissemination_id)
);
create index origin_by_operation on investigation.origin (operation_id);
create index origin_by_dissemination on investigation.origin (dissemination_id);
comment on table investigation.origin is 'An accepted dissemination that a case works on.';
comment on column investigation.origin.id is 'Random identifier.';
comment on column investigation.origin.held_by is 'Circle of the force.';
comment on column investigation.origin.investigation_id is 'The case.';
comment on column investigation.origin.dissemination_id is 'The dissemination.';
comment on column investigation.origin.dissemination_reference is 'Its reference for people.';
comment on column investigation.origin.subject_id is 'Opaque identifier of the person the package is about.';
comment on column investigation.origin.operation_id is 'Opaque identifier of the operation, for counting only; never shown.';
comment on column investigation.origin.added_by is 'Who took it into the case.';
comment on column investigation.origin.added_at is 'When.';

create table investigation.person (
    id uuid primary key,
    held_by uuid not null,
    investigation_id uuid not null references investigation.investigation (id),
    subject_id uuid,
    name text not null,
    born_on date,
    believed_age integer,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint person_subject_once unique (investigation_id, subject_id),
    constraint person_believed_age_possible check (believed_age between 0 and 120)
);
comment on table investigation.person is 'A person in a case.';
comment on column investigation.person.id is 'Random identifier.';
comment on column investigation.person.held_by is 'Circle of the force.';
comment on column investigation.person.investigation_id is 'The case.';
comment on column investigation.person.subject_id is 'The person the package is about, so that two forces'' cases count one person once.';
comment on column investigation.person.name is 'Name, or how the case speaks of somebody not yet named.';
comment on column investigation.person.born_on is 'Date of birth, where it is known.';
comment on column investigation.person.believed_age is 'Age in years believed when recorded, where the date is not known.';
comment on column investigation.person.recorded_by is 'Who recorded the person.';
comment on column investigation.person.recorded_at is 'When.';

create table investigation.person_role (
    id uuid primary key,
    held_by uuid not null,
    person_id uuid not null references investigation.person (id),
    role text not null,
    age_then integer,
    reason text,
    set_by uuid not null,
    set_at timestamptz not null,
    constraint person_role_role_known check (role in (
        'REPORTED_PERSON', 'SUBSCRIBER_OR_OCCUPANT', 'SUSPECT', 'CONVICTED', 'VICTIM', 'POSSIBLE_VICTIM', 'WITNESS',
        'REPORTER', 'PERSON_INVOLVED', 'OTHER')),
    constraint person_role_suspect_has_age check (role <> 'SUSPECT' or age_then is not null),
    constraint person_role_child_suspect_has_reason check (role <> 'SUSPECT' or age_then >= 18 or reason is not null),
    constraint person_role_suspect_is_responsible check (role <> 'SUSPECT' or age_then >= 10)
);
create index person_role_by_person on investigation.person_role (person_id, set_at);
comment on table investigation.person_role is 'Roles a person was given in a case (DPA 2018 s.38(3)), in order; the last one holds.';
comment on column investigation.person_role.id is 'Random identifier.';
comment on column investigation.person_role.held_by is 'Circle of the force.';
comment on column investigation.person_role.person_id is 'Whose role.';
comment on column investigation.person_role.role is 'The role. Only a person sets it.';
comment on column investigation.person_role.age_then is 'Age in years when the role was given, as far as known.';
comment on column investigation.person_role.reason is 'Why; a supervisor''s, for a suspect under 18.';
comment on column investigation.person_role.set_by is 'Who gave it.';
comment on column investigation.person_role.set_at is 'When.';

create table investigation.event (
    id uuid primary key,
    held_by uuid not null,
    investigation_id uuid not null references investigation.investigation (id),
    person_id uuid references investigation.person (id),
    arrest_id uuid references investigation.event (id),
    happened text not null,
    at timestamptz not null,
    amount integer not null,
    code text,
    way text,
    place text,
    note text,
    no_welfare_plan_reason text,
    registered_offender boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text,
    constraint event_happened_known check (happened in (
        'WELFARE_PLAN', 'VISIT', 'WARRANT_EXECUTED', 'PREMISES_SEARCHED', 'DEVICES_SEIZED', 'DEVICES_EXAMINED',
        'ARREST', 'VOLUNTARY_INTERVIEW', 'RELEASED_UNDER_INVESTIGATION', 'BAILED', 'BAIL_EXTENDED', 'CHARGED',
        'NO_FURTHER_ACTION', 'OTHER_OUTCOME')),
    constraint event_amount_positive check (amount > 0),
    constraint event_of_a_person check (
        person_id is not null or happened in (
            'WELFARE_PLAN', 'VISIT', 'WARRANT_EXECUTED', 'PREMISES_SEARCHED', 'DEVICES_SEIZED', 'DEVICES_EXAMINED')),
    constraint event_offence_stated check (happened not in ('ARREST', 'CHARGED') or code is not null),
    constraint event_way_known check (way in (
        'CHARGE', 'REQUISITION', 'SUMMONS', 'REPORTED_TO_PROCURATOR_FISCAL', 'REPORTED_TO_PPS')),
    constraint event_way_of_charge check ((happened = 'CHARGED') = (way is not null)),
    constraint event_registration_of_arrest check (not registered_offender or happened = 'ARREST'),
    constraint event_after_arrest check (
        happened not in ('RELEASED_UNDER_INVESTIGATION', 'BAILED', 'BAIL_EXTENDED') or arrest_id is not null),
    constraint event_withdrawal_whole check (
        (withdrawn_at is null) = (withdrawn_why is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index event_by_case on investigation.event (investigation_id, at);
comment on table investigation.event is 'What was done in a case. Withdrawn with a reason, never changed or deleted.';
comment on column investigation.event.id is 'Random identifier.';
comment on column investigation.event.held_by is 'Circle of the force.';
comment on column investigation.event.investigation_id is 'The case.';
comment on column investigation.event.person_id is 'Whom it concerns; null for what concerns a place or the case.';
comment on column investigation.event.arrest_id is 'The arrest that a release or bail follows.';
comment on column investigation.event.happened is 'What was done.';
comment on column investigation.event.at is 'When it was done.';
comment on column investigation.event.amount is 'How many (devices); 1 for everything else.';
comment on column investigation.event.code is 'Suspected or charged offence, or outcome code.';
comment on column investigation.event.way is 'How somebody was charged or reported for prosecution.';
comment on column investigation.event.place is 'Where; premises as the officers wrote them.';
comment on column investigation.event.note is 'What else matters.';
comment on column investigation.event.no_welfare_plan_reason is 'Why a visit or arrest went ahead without a welfare plan.';
comment on column investigation.event.registered_offender is 'The arrested person was a registered sex offender.';
comment on column investigation.event.recorded_by is 'Who recorded it.';
comment on column investigation.event.recorded_at is 'When it was recorded.';
comment on column investigation.event.withdrawn_by is 'Who withdrew it.';
comment on column investigation.event.withdrawn_at is 'From when it no longer counts.';
comment on column investigation.event.withdrawn_why is 'Why it no longer counts.';

create table investigation.bail (
    event_id uuid primary key references investigation.event (id),
    held_by uuid not null,
    arrest_id uuid not null references investigation.event (id),
    step text not null,
    starts_on date not null,
    ends_on date not null,
    authorised_by text not null,
    authoriser text not null,
    conditions text,
    constraint bail_step_known check (step in (
        'STANDARD_INITIAL', 'STANDARD_FIRST_EXTENSION', 'STANDARD_SECOND_EXTENSION', 'STANDARD_COMPLEX',
        'NON_STANDARD_INITIAL', 'NON_STANDARD_EXTENSION', 'COURT', 'COURT_AFTER_LONGER', 'COURT_FURTHER',
        'SCOTLAND_LIBERATION', 'NORTHERN_IRELAND_BAIL')),
    constraint bail_authorised_by_known check (authorised_by in (
        'SERGEANT', 'CUSTODY_OFFICER', 'INSPECTOR', 'SUPERINTENDENT', 'ASSISTANT_CHIEF_CONSTABLE', 'DECISION_MAKER',
        'COURT')),
    constraint bail_ends_after_start check (ends_on >= starts_on)
);
create index bail_by_arrest on investigation.bail (arrest_id);
comment on table investigation.bail is 'One step of bail before charge and the last day it runs to, by the law of that day.';
comment on column investigation.bail.event_id is 'The event that bailed or extended.';
comment on column investigation.bail.held_by is 'Circle of the force.';
comment on column investigation.bail.arrest_id is 'The arrest it follows.';
comment on column investigation.bail.step is 'Which step of which regime.';
comment on column investigation.bail.starts_on is 'Day the clock runs from, UK time.';
comment on column investigation.bail.ends_on is 'Last day of it, UK time.';
comment on column investigation.bail.authorised_by is 'Rank or body that authorised it.';
comment on column investigation.bail.authoriser is 'Who authorised it: a name or collar number.';
comment on column investigation.bail.conditions is 'Conditions, as the officers wrote them.';

alter table investigation.investigation enable row level security;
alter table investigation.origin enable row level security;
alter table investigation.person enable row level security;
alter table investigation.person_role enable row level security;
alter table investigation.event enable row level security;
alter table investigation.bail enable row level security;
create policy need_to_know on investigation.investigation to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on investigation.origin to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on investigation.person to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on investigation.person_role to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on investigation.event to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on investigation.bail to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
-- A child is made a suspect by a supervisor alone, in the database too.
create policy child_suspect_by_supervisor on investigation.person_role as restrictive for insert to wardline_app
    with check (role <> 'SUSPECT' or age_then >= 18 or governance.actor_has_role('FORCE_SUPERVISOR'));
grant select, insert on investigation.investigation, investigation.origin, investigation.person,
    investigation.person_role, investigation.event, investigation.bail to wardline_app;
grant update (version) on investigation.investigation to wardline_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on investigation.event to wardline_app;

-- What the results service counts: pointers, codes and moments. Names, places and notes stay where they are.
-- The database's owner, who sees the rows anyway, may ask too: the query printed with a figure opens its rows.
create function investigation.counting(operation uuid)
    returns table (
        row_id uuid, investigation_id uuid, person_id uuid, force text, happened text, amount integer, detail text,
        at timestamptz, withdrawn_at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select e.id, i.id, coalesce(p.subject_id, p.id), i.force, k.happened, e.amount, e.code, e.at, e.withdrawn_at
      from investigation.investigation i
      join investigation.event e on e.investigation_id = i.id
      left join investigation.person p on p.id = e.person_id
     cross join lateral (
        select e.happened
        union all
        select 'ARREST_REGISTERED_OFFENDER' where e.registered_offender
     ) k
     where exists (
               select 1 from investigation.origin o
                where o.investigation_id = i.id and o.operation_id = operation)
       and k.happened in (
               'ARREST', 'ARREST_REGISTERED_OFFENDER', 'VOLUNTARY_INTERVIEW', 'PREMISES_SEARCHED', 'DEVICES_EXAMINED',
               'CHARGED', 'BAILED', 'RELEASED_UNDER_INVESTIGATION', 'NO_FURTHER_ACTION', 'OTHER_OUTCOME')
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
grant execute on function investigation.counting(uuid) to wardline_app;
