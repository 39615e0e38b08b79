-- Who the mentions are judged to be. Candidates are proposed by comparison; only a person's judgement joins anybody.

grant usage on schema subjects to wardline_app;
alter default privileges revoke execute on functions from public;

create table subjects.subject (
    id uuid primary key,
    held_by uuid not null,
    reference text not null,
    opened_for uuid not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    why text not null,
    merged_into uuid references subjects.subject (id),
    version integer not null default 1,
    constraint subject_reference_unique unique (reference),
    constraint subject_home_unique unique (opened_for),
    constraint subject_not_into_itself check (merged_into is null or merged_into <> id)
);
create index subject_by_circle on subjects.subject (held_by, opened_at, id);
comment on table subjects.subject is 'A person, known or not yet identified, that a set of mentions is judged to be.';
comment on column subjects.subject.id is 'Random identifier.';
comment on column subjects.subject.held_by is 'Circle of need to know that holds it.';
comment on column subjects.subject.reference is 'Short reference for people; random.';
comment on column subjects.subject.opened_for is 'Its first mention. The subject stays with this mention when others are parted from it.';
comment on column subjects.subject.opened_at is 'When it was opened.';
comment on column subjects.subject.opened_by is 'Officer who opened it.';
comment on column subjects.subject.why is 'Reason given.';
comment on column subjects.subject.merged_into is 'The older subject that stands for it while their mentions are judged the same; else null.';
comment on column subjects.subject.version is 'Rises with each change.';

create table subjects.assignment (
    id uuid primary key,
    held_by uuid not null,
    mention_id uuid not null,
    subject_id uuid not null references subjects.subject (id),
    from_at timestamptz not null,
    until_at timestamptz,
    constraint assignment_in_order check (until_at is null or until_at >= from_at)
);
create unique index assignment_one_at_a_time on subjects.assignment (mention_id) where until_at is null;
create index assignment_by_subject on subjects.assignment (subject_id, from_at);
comment on table subjects.assignment is 'Under which subject a mention stood, and when. Ended, never deleted.';
comment on column subjects.assignment.id is 'Random identifier.';
comment on column subjects.assignment.held_by is 'Circle of need to know that holds it.';
comment on column subjects.assignment.mention_id is 'The mention.';
comment on column subjects.assignment.subject_id is 'The subject.';
comment on column subjects.assignment.from_at is 'From when.';
comment on column subjects.assignment.until_at is 'Until when; null while it lasts.';

create table subjects.candidate (
    id uuid primary key,
    held_by uuid not null,
    one_mention uuid not null,
    other_mention uuid not null,
    purpose text not null,
    weight double precision not null,
    probability double precision not null,
    working jsonb not null,
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    constraint candidate_pair_once unique (one_mention, other_mention),
    constraint candidate_in_order check (one_mention < other_mention),
    constraint candidate_purpose_known check (purpose in ('OFFENDER', 'TO_PROTECT_A_CHILD')),
    constraint candidate_probability_true check (probability between 0 and 1)
);
create index candidate_by_other on subjects.candidate (other_mention);
comment on table subjects.candidate is 'Two mentions that may be one person, with the working of the score on that day.';
comment on column subjects.candidate.id is 'Random identifier.';
comment on column subjects.candidate.held_by is 'Circle of need to know that holds it.';
comment on column subjects.candidate.one_mention is 'The mention with the lower identifier.';
comment on column subjects.candidate.other_mention is 'The other mention.';
comment on column subjects.candidate.purpose is 'OFFENDER between reported persons and their accounts; TO_PROTECT_A_CHILD as soon as a victim or recipient is one of the two: hidden from searches for offenders.';
comment on column subjects.candidate.weight is 'Prior and evidence together, in bits.';
comment on column subjects.candidate.probability is 'Match probability that the weight stands for.';
comment on column subjects.candidate.working is 'Each comparison, its answer, m, u and weight. No values of the mentions themselves.';
comment on column subjects.candidate.proposed_at is 'When it was proposed.';
comment on column subjects.candidate.proposed_by is 'Service or officer that had it proposed.';

create table subjects.judgement (
    id uuid primary key,
    held_by uuid not null,
    one_mention uuid not null,
    other_mention uuid not null,
    purpose text not null,
    verdict text not null,
    why text not null,
    working jsonb not null,
    judged_at timestamptz not null,
    judged_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_why text,
    constraint judgement_in_order check (one_mention < other_mention),
    constraint judgement_purpose_known check (purpose in ('OFFENDER', 'TO_PROTECT_A_CHILD')),
    constraint judgement_verdict_known check (verdict in ('SAME', 'NOT_THE_SAME', 'UNSURE')),
    constraint judgement_withdrawn_whole check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create unique index judgement_one_current on subjects.judgement (one_mention, other_mention) where withdrawn_at is null;
create index judgement_by_other on subjects.judgement (other_mention);
comment on table subjects.judgement is 'What a person judged two mentions to be, and why. Withdrawn, never deleted.';
comment on column subjects.judgement.id is 'Random identifier.';
comment on column subjects.judgement.held_by is 'Circle of need to know that holds it.';
comment on column subjects.judgement.one_mention is 'The mention with the lower identifier.';
comment on column subjects.judgement.other_mention is 'The other mention.';
comment on column subjects.judgement.purpose is 'As on the candidate. Only judgements about offenders bring mentions under a subject.';
comment on column subjects.judgement.verdict is 'SAME, NOT_THE_SAME or UNSURE.';
comment on column subjects.judgement.why is 'The officer''s reason.';
comment on column subjects.judgement.working is 'The working of the score as the officer saw it.';
comment on column subjects.judgement.judged_at is 'When.';
comment on column subjects.judgement.judged_by is 'Who.';
comment on column subjects.judgement.withdrawn_at is 'When it was taken back; null while it stands.';
comment on column subjects.judgement.withdrawn_by is 'Who took it back.';
comment on column subjects.judgement.withdrawn_why is 'Why it was taken back.';

create table subjects.linked_referral (
    referral_id uuid primary key,
    held_by uuid not null,
    received_at timestamptz not null,
    linked_at timestamptz not null,
    proposed integer not null
);
create index linked_referral_in_order on subjects.linked_referral (held_by, received_at, referral_id);
comment on table subjects.linked_referral is 'Referrals for which links have been looked for: the linking service''s work list.';
comment on column subjects.linked_referral.referral_id is 'The referral.';
comment on column subjects.linked_referral.held_by is 'Circle of need to know that holds it.';
comment on column subjects.linked_referral.received_at is 'When the referral was received.';
comment on column subjects.linked_referral.linked_at is 'When links were looked for.';
comment on column subjects.linked_referral.proposed is 'How many candidates were new.';

create table subjects.left_out (
    mention_id uuid primary key,
    held_by uuid not null,
    suppressed integer not null,
    cap integer not null,
    noted_at timestamptz not null
);
comment on table subjects.left_out is 'Mentions of which some identifiers were not compared because too many mentions hold them.';
comment on column subjects.left_out.mention_id is 'The mention.';
comment on column subjects.left_out.held_by is 'Circle of need to know that holds it.';
comment on column subjects.left_out.suppressed is 'How many of its identifiers were left out.';
comment on column subjects.left_out.cap is 'More mentions than this held them.';
comment on column subjects.left_out.noted_at is 'When that was found.';

alter table subjects.subject enable row level security;
alter table subjects.assignment enable row level security;
alter table subjects.candidate enable row level security;
alter table subjects.judgement enable row level security;
alter table subjects.linked_referral enable row level security;
alter table subjects.left_out enable row level security;

create policy need_to_know on subjects.subject to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on subjects.assignment to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on subjects.candidate to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on subjects.judgement to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on subjects.linked_referral to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on subjects.left_out to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on subjects.subject, subjects.assignment, subjects.candidate, subjects.judgement,
    subjects.linked_referral, subjects.left_out to wardline_app;
grant update (merged_into, version) on subjects.subject to wardline_app;
grant update (until_at) on subjects.assignment to wardline_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_why) on subjects.judgement to wardline_app;
grant update (suppressed, cap, noted_at) on subjects.left_out to wardline_app;
