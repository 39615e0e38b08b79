-- In which order and by when. Points come from stated factors; a clock starts once.

grant usage on schema triage to wardline_app;
alter default privileges revoke execute on functions from public;

create table triage.standing (
    referral_id uuid primary key,
    held_by uuid not null,
    reference text not null,
    received_at timestamptz not null,
    subject_id uuid,
    outcome text not null,
    urgency integer not null,
    reasons jsonb not null,
    changed text,
    next_expiry timestamptz,
    assessed_at timestamptz not null,
    looked_at timestamptz not null,
    clock_started_at timestamptz not null,
    act_by timestamptz not null,
    version integer not null default 1,
    constraint standing_urgency_known check (urgency between 1 and 4),
    constraint standing_clock_forward check (act_by >= clock_started_at)
);
create index standing_in_order on triage.standing (held_by, urgency, next_expiry, act_by, referral_id);
create index standing_by_subject on triage.standing (subject_id);
create index standing_by_look on triage.standing (held_by, looked_at);
comment on table triage.standing is 'Where each referral stands in the queue now.';
comment on column triage.standing.referral_id is 'The referral.';
comment on column triage.standing.held_by is 'Circle of need to know that holds it.';
comment on column triage.standing.reference is 'Its short reference.';
comment on column triage.standing.received_at is 'When it was received.';
comment on column triage.standing.subject_id is 'Subject that one of its reported persons is judged to be; null when there is none.';
comment on column triage.standing.outcome is 'Outcome of the referral when last looked at.';
comment on column triage.standing.urgency is '1 (most) to 4. Wardline''s own; it is not KIRAT.';
comment on column triage.standing.reasons is 'Each factor with its evidence, in words; no names or addresses.';
comment on column triage.standing.changed is 'What the last assessment changed, in words; null for the first.';
comment on column triage.standing.next_expiry is 'When the earliest unanswered network event of the referral runs out; null when there is none.';
comment on column triage.standing.assessed_at is 'When it was last assessed.';
comment on column triage.standing.looked_at is 'When it was last looked at for news.';
comment on column triage.standing.clock_started_at is 'When the action clock started: on receipt, once.';
comment on column triage.standing.act_by is 'When the action clock runs out.';
comment on column triage.standing.version is 'Rises with each change.';

-- The clock starts once: nothing moves its start, whoever asks.
create function triage.keep_clock() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if new.clock_started_at <> old.clock_started_at or new.received_at <> old.received_at then
        raise exception 'An action clock starts once' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_clock before update on triage.standing
    for each row execute function triage.keep_clock();

create table triage.assessment (
    id uuid primary key,
    held_by uuid not null,
    referral_id uuid not null references triage.standing (referral_id),
    urgency integer not null,
    points integer not null,
    reasons jsonb not null,
    changed text,
    assessed_at timestamptz not null,
    assessed_by uuid not null,
    constraint assessment_urgency_known check (urgency between 1 and 4)
);
create index assessment_by_referral on triage.assessment (referral_id, assessed_at, id);
comment on table triage.assessment is 'Every assessment of a referral, as it was worked out that day.';
comment on column triage.assessment.id is 'Random identifier.';
comment on column triage.assessment.held_by is 'Circle of need to know that holds it.';
comment on column triage.assessment.referral_id is 'The referral.';
comment on column triage.assessment.urgency is '1 (most) to 4, from the points alone.';
comment on column triage.assessment.points is 'Sum of the factors'' points.';
comment on column triage.assessment.reasons is 'Each factor with its evidence, in words.';
comment on column triage.assessment.changed is 'What is new since the one before; null for the first.';
comment on column triage.assessment.assessed_at is 'When.';
comment on column triage.assessment.assessed_by is 'Service or officer.';

create table triage.lowering (
    id uuid primary key,
    held_by uuid not null,
    referral_id uuid not null references triage.standing (referral_id),
    from_urgency integer not null,
    to_urgency integer not null,
    points integer not null,
    why text not null,
    lowered_at timestamptz not null,
    lowered_by uuid not null,
    constraint lowering_goes_down check (to_urgency > from_urgency and to_urgency <= 4 and from_urgency >= 1)
);
create index lowering_by_referral on triage.lowering (referral_id, lowered_at, id);
comment on table triage.lowering is 'A supervisor put a referral lower than its points say. It holds until more points are found.';
comment on column triage.lowering.id is 'Random identifier.';
comment on column triage.lowering.held_by is 'Circle of need to know that holds it.';
comment on column triage.lowering.referral_id is 'The referral.';
comment on column triage.lowering.from_urgency is 'Urgency before.';
comment on column triage.lowering.to_urgency is 'Urgency after: a higher number, less urgent.';
comment on column triage.lowering.points is 'Points on that day; more points end the lowering.';
comment on column triage.lowering.why is 'The supervisor''s reason.';
comment on column triage.lowering.lowered_at is 'When.';
comment on column triage.lowering.lowered_by is 'Which supervisor.';

create table triage.grade (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null,
    grade text not null,
    tool text not null,
    tool_version text not null,
    assessed_on date not null,
    why text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint grade_known check (grade in ('VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'))
);
create index grade_by_subject on triage.grade (subject_id, recorded_at, id);
comment on table triage.grade is 'A grade that an assessor reached with an approved tool about an identified person. The tool''s answers are not kept.';
comment on column triage.grade.id is 'Random identifier.';
comment on column triage.grade.held_by is 'Circle of need to know that holds it.';
comment on column triage.grade.subject_id is 'The subject.';
comment on column triage.grade.grade is 'VERY_HIGH, HIGH, MEDIUM or LOW.';
comment on column triage.grade.tool is 'Name of the approved tool.';
comment on column triage.grade.tool_version is 'Its version.';
comment on column triage.grade.assessed_on is 'Day of the assessment.';
comment on column triage.grade.why is 'Remarks of the assessor; why a grade was lowered.';
comment on column triage.grade.recorded_at is 'When it was recorded.';
comment on column triage.grade.recorded_by is 'Who recorded it.';

alter table triage.standing enable row level security;
alter table triage.assessment enable row level security;
alter table triage.lowering enable row level security;
alter table triage.grade enable row level security;

create policy need_to_know on triage.standing to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on triage.assessment to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on triage.lowering to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on triage.grade to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on triage.standing, triage.assessment, triage.lowering, triage.grade to wardline_app;
grant update (subject_id, outcome, urgency, reasons, changed, next_expiry, assessed_at, looked_at, act_by, version)
    on triage.standing to wardline_app;
