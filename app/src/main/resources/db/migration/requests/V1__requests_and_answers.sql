-- What people ask about their own data, and how it is answered. Who handles a request sees what their circles see; the answer
-- is seen by whoever gave it and by nobody else, for every request alike, so that no answer tells of a covert operation.

grant usage on schema requests to wardline_app;
alter default privileges revoke execute on functions from public;
comment on schema requests is 'To answer people who ask about their own data, within the time and on the grounds of the law.';

create table requests.request (
    id uuid primary key,
    held_by uuid not null,
    reference text not null,
    kind text not null,
    way text not null,
    received_on date not null,
    name text not null,
    email text not null,
    phone text not null,
    address text not null,
    postcode text not null,
    asks text not null,
    identity_asked_on date,
    identity_how text,
    identity_on date,
    identity_checked_by uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    answered_at timestamptz,
    constraint request_reference_unique unique (reference),
    constraint request_kind_known check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION')),
    constraint request_way_known check (way in ('LETTER', 'EMAIL')),
    constraint request_says_who_and_what check (name <> '' and asks <> ''),
    constraint request_identity_whole check (
        (identity_on is null) = (identity_how is null) and (identity_on is null) = (identity_checked_by is null)),
    constraint request_answered_once_certain check (answered_at is null or identity_on is not null)
);
create index request_open on requests.request (held_by, received_on) where answered_at is null;
comment on table requests.request is 'A request by a person about their own data.';
comment on column requests.request.id is 'Random identifier.';
comment on column requests.request.held_by is 'Circle of need to know that answers it.';
comment on column requests.request.reference is 'Short reference for people, such as Q-7K3QX. [no person]';
comment on column requests.request.kind is 'What is asked for.';
comment on column requests.request.way is 'How it came.';
comment on column requests.request.received_on is 'Day of receipt, UK time.';
comment on column requests.request.name is 'Who asks. [identifies]';
comment on column requests.request.email is 'Their e-mail address; empty when not given. [identifies]';
comment on column requests.request.phone is 'Their telephone number; empty when not given. [identifies]';
comment on column requests.request.address is 'Their address; empty when not given. [identifies]';
comment on column requests.request.postcode is 'Its postcode; empty when not given. [identifies]';
comment on column requests.request.asks is 'What is asked for, in the words of the request. [tells]';
comment on column requests.request.identity_asked_on is 'Day on which more was asked for to be sure of the identity; null when it was not.';
comment on column requests.request.identity_how is 'How the identity was checked; null until then. [tells]';
comment on column requests.request.identity_on is 'Day on which what was asked for arrived, else on which it was checked; null until then.';
comment on column requests.request.identity_checked_by is 'Who checked it.';
comment on column requests.request.recorded_by is 'Who recorded the request.';
comment on column requests.request.recorded_at is 'When.';
comment on column requests.request.answered_at is 'When it was answered; null until then. How is in the answer.';

create table requests.tie (
    id uuid primary key,
    held_by uuid not null,
    request_id uuid not null references requests.request (id),
    reference text not null,
    subject_id uuid,
    tied_by uuid not null,
    tied_at timestamptz not null,
    constraint tie_once unique (request_id, reference)
);
comment on table requests.tie is 'A subject or referral that a request is about, as far as the officer could see.';
comment on column requests.tie.id is 'Random identifier.';
comment on column requests.tie.held_by is 'Circle of need to know that answers the request.';
comment on column requests.tie.request_id is 'The request.';
comment on column requests.tie.reference is 'Reference of the subject or referral. [no person]';
comment on column requests.tie.subject_id is 'The subject; null for a referral.';
comment on column requests.tie.tied_by is 'Who tied it.';
comment on column requests.tie.tied_at is 'When.';

create table requests.proposal (
    id uuid primary key,
    held_by uuid not null,
    request_id uuid not null references requests.request (id),
    outcome text not null,
    ground text,
    necessity text not null,
    told text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    constraint proposal_outcome_known check (outcome in ('FULL', 'PART', 'REFUSED', 'NEITHER', 'NO_DATA')),
    constraint proposal_ground_known check (ground in (
        'INQUIRY', 'CRIME', 'PUBLIC_SECURITY', 'NATIONAL_SECURITY', 'RIGHTS_OF_OTHERS', 'UNFOUNDED', 'NOT_DUE')),
    constraint proposal_withholds_on_a_ground check (
        (outcome in ('PART', 'REFUSED', 'NEITHER')) = (ground is not null)
        and (ground is not null) = (necessity <> '')),
    constraint proposal_as_made unique (id, request_id, outcome, proposed_by)
);
create index proposal_by_request on requests.proposal (request_id, proposed_at);
comment on table requests.proposal is 'How an officer proposes to answer a request. Only ever added to; the last that an approver sees counts.';
comment on column requests.proposal.id is 'Random identifier.';
comment on column requests.proposal.held_by is 'Circle that proposes it: the one that answers the request, or an operation whose covert interest it meets.';
comment on column requests.proposal.request_id is 'The request.';
comment on column requests.proposal.outcome is 'How it would be answered.';
comment on column requests.proposal.ground is 'Statutory ground on which something is withheld; null where nothing is.';
comment on column requests.proposal.necessity is 'Why that is necessary and proportionate; empty where nothing is withheld. [tells]';
comment on column requests.proposal.told is 'What the person would be told beside what every letter says. [tells]';
comment on column requests.proposal.proposed_by is 'Who proposed it.';
comment on column requests.proposal.proposed_at is 'When.';

-- The columns beside the approval's own are the proposal's: the key makes them true, so that the constraint can compare.
create table requests.answer (
    request_id uuid primary key references requests.request (id),
    held_by uuid not null,
    proposal_id uuid not null,
    outcome text not null,
    proposer uuid not null,
    letter text not null,
    approved_by uuid not null,
    approved_at timestamptz not null,
    constraint answer_of_a_proposal foreign key (proposal_id, request_id, outcome, proposer)
        references requests.proposal (id, request_id, outcome, proposed_by),
    constraint answer_outcome_known check (outcome in ('FULL', 'PART', 'REFUSED', 'NEITHER', 'NO_DATA')),
    constraint answer_approved_by_another check (approved_by <> proposer)
);
comment on table requests.answer is 'How a request was answered. Seen by whoever gave the answer, and by nobody else.';
comment on column requests.answer.request_id is 'The request.';
comment on column requests.answer.held_by is 'Circle that answered: the proposal''s.';
comment on column requests.answer.proposal_id is 'What was approved.';
comment on column requests.answer.outcome is 'How it was answered.';
comment on column requests.answer.proposer is 'Who proposed it.';
comment on column requests.answer.letter is 'The letter, word for word. [tells]';
comment on column requests.answer.approved_by is 'The supervisor who gave it: never its author.';
comment on column requests.answer.approved_at is 'When.';

create function requests.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    raise exception 'What was proposed and answered is only ever added to' using errcode = '42501';
end
$$;
create trigger tie_append_only before update or delete or truncate on requests.tie
    for each statement execute function requests.refuse_change();
create trigger proposal_append_only before update or delete or truncate on requests.proposal
    for each statement execute function requests.refuse_change();
create trigger answer_append_only before update or delete or truncate on requests.answer
    for each statement execute function requests.refuse_change();

create trigger in_ones_own_name before insert or update on requests.request
    for each row execute function governance.keep_own_name('recorded_by', 'identity_checked_by');
create trigger in_ones_own_name before insert on requests.tie
    for each row execute function governance.keep_own_name('tied_by');
create trigger in_ones_own_name before insert on requests.proposal
    for each row execute function governance.keep_own_name('proposed_by');
create trigger in_ones_own_name before insert on requests.answer
    for each row execute function governance.keep_own_name('approved_by=NATIONAL_SUPERVISOR');

alter table requests.request enable row level security;
alter table requests.tie enable row level security;
alter table requests.proposal enable row level security;
alter table requests.answer enable row level security;
create policy need_to_know on requests.request to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on requests.tie to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on requests.proposal to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on requests.answer to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy seen_by_who_gave_it on requests.answer as restrictive for select to wardline_app
    using (approved_by = (select governance.actor_id()));

grant select, insert on requests.request, requests.tie, requests.proposal, requests.answer to wardline_app;
grant update (identity_how, identity_on, identity_checked_by, answered_at) on requests.request to wardline_app;
