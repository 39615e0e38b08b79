-- Leads: what is asked about an event, with which authority, what came back, and who checked it.

grant usage on schema resolution to wardline_app;
alter default privileges revoke execute on functions from public;

create table resolution.lead (
    id uuid primary key,
    held_by uuid not null,
    reference text not null,
    mention_id uuid not null,
    identifier_id uuid not null,
    kind text not null,
    state text not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    version integer not null default 1,
    constraint lead_reference_unique unique (reference),
    constraint lead_once_per_kind unique (identifier_id, kind),
    constraint lead_kind_known check (kind in (
        'COMMUNICATIONS_DATA', 'URGENT_COMMUNICATIONS_DATA', 'OVERSEAS_PRODUCTION_ORDER', 'LETTER_OF_REQUEST',
        'VOLUNTARY', 'OPEN_SOURCE')),
    constraint lead_state_known check (state in (
        'OPEN', 'REQUESTED', 'REWORK', 'REFUSED', 'AUTHORISED', 'NO_DATA', 'ANSWERED', 'CHECKED', 'EXPIRED'))
);
create index lead_by_mention on resolution.lead (mention_id);
comment on table resolution.lead is 'An address seen on the network that can still be followed to a subscriber.';
comment on column resolution.lead.id is 'Random identifier.';
comment on column resolution.lead.held_by is 'Circle of need to know that holds it.';
comment on column resolution.lead.reference is 'Short reference for people; random.';
comment on column resolution.lead.mention_id is 'The mention that the event belongs to.';
comment on column resolution.lead.identifier_id is 'The event, as intake keeps it.';
comment on column resolution.lead.kind is 'By which way it is followed.';
comment on column resolution.lead.state is 'Where it stands; the table of moves is docs/states/lead.md.';
comment on column resolution.lead.seen_at is 'When the address was seen, UTC.';
comment on column resolution.lead.expires_at is 'When records of it are last to be expected.';
comment on column resolution.lead.opened_at is 'When the lead was opened.';
comment on column resolution.lead.opened_by is 'Officer who opened it.';
comment on column resolution.lead.version is 'Rises with each change; guards against two at once.';

create table resolution.request (
    id uuid primary key,
    held_by uuid not null,
    lead_id uuid not null references resolution.lead (id),
    number integer not null,
    address text not null,
    address_raw text not null,
    seen_at timestamptz not null,
    time_raw text not null,
    port integer,
    source_path text not null,
    authority text not null,
    authority_reference text not null,
    why text not null,
    requested_at timestamptz not null,
    requested_by uuid not null,
    constraint request_number_once unique (lead_id, number)
);
comment on table resolution.request is 'What was asked for. The event is copied from the source by the program, never typed.';
comment on column resolution.request.id is 'Random identifier.';
comment on column resolution.request.held_by is 'Circle of need to know that holds it.';
comment on column resolution.request.lead_id is 'The lead.';
comment on column resolution.request.number is '1 for the first, then 2, 3 after rework.';
comment on column resolution.request.address is 'Network address in canonical form.';
comment on column resolution.request.address_raw is 'Network address as the sender wrote it.';
comment on column resolution.request.seen_at is 'Moment asked about, UTC.';
comment on column resolution.request.time_raw is 'The sender''s own words for the moment, zone and all.';
comment on column resolution.request.port is 'Source port; null when not given.';
comment on column resolution.request.source_path is 'Where in the original the event stands.';
comment on column resolution.request.authority is 'Under which power it is asked, or that it is voluntary.';
comment on column resolution.request.authority_reference is 'Reference of the application.';
comment on column resolution.request.why is 'Necessity and proportionality in the officer''s words.';
comment on column resolution.request.requested_at is 'When.';
comment on column resolution.request.requested_by is 'Who.';

create table resolution.reply (
    id uuid primary key,
    held_by uuid not null,
    lead_id uuid not null references resolution.lead (id),
    request_id uuid not null references resolution.request (id),
    said text not null,
    note text,
    subscriber text,
    address text,
    postcode text,
    repeated_address text,
    repeated_time text,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    constraint reply_said_known check (said in ('AUTHORISED', 'REFUSED', 'REWORK', 'NO_DATA', 'ANSWERED')),
    constraint reply_answer_whole check ((said = 'ANSWERED') = (subscriber is not null)
        and (said = 'ANSWERED') = (address is not null) and (said = 'ANSWERED') = (postcode is not null)
        and (said = 'ANSWERED') = (repeated_address is not null) and (said = 'ANSWERED') = (repeated_time is not null))
);
create index reply_by_lead on resolution.reply (lead_id, recorded_at, id);
comment on table resolution.reply is 'What came back to a request: a decision of the authorising body, or the answer itself.';
comment on column resolution.reply.id is 'Random identifier.';
comment on column resolution.reply.held_by is 'Circle of need to know that holds it.';
comment on column resolution.reply.lead_id is 'The lead.';
comment on column resolution.reply.request_id is 'The request it replies to.';
comment on column resolution.reply.said is 'AUTHORISED, REFUSED or REWORK of the application; NO_DATA or ANSWERED of the authorised request.';
comment on column resolution.reply.note is 'Reference or reason that came with it; null when none did.';
comment on column resolution.reply.subscriber is 'Subscriber as the answer names them; null unless answered.';
comment on column resolution.reply.address is 'Address of the connection; null unless answered.';
comment on column resolution.reply.postcode is 'Postcode of that address, upper case with one space; null unless answered.';
comment on column resolution.reply.repeated_address is 'The network address that the answer itself says it is about, for comparison; null unless answered.';
comment on column resolution.reply.repeated_time is 'The time that the answer itself says it is about, in its own words; null unless answered.';
comment on column resolution.reply.recorded_at is 'When it was recorded.';
comment on column resolution.reply.recorded_by is 'Who recorded it.';

create table resolution.second_check (
    id uuid primary key,
    held_by uuid not null,
    lead_id uuid not null references resolution.lead (id),
    reply_id uuid not null references resolution.reply (id),
    requester uuid not null,
    answerer uuid not null,
    checker uuid not null,
    confirmed boolean not null,
    why text not null,
    checked_at timestamptz not null,
    constraint second_check_once unique (reply_id),
    constraint second_check_by_another check (checker <> requester and checker <> answerer)
);
comment on table resolution.second_check is 'A second person compared source, request and answer.';
comment on column resolution.second_check.id is 'Random identifier.';
comment on column resolution.second_check.held_by is 'Circle of need to know that holds it.';
comment on column resolution.second_check.lead_id is 'The lead.';
comment on column resolution.second_check.reply_id is 'The answer that was checked.';
comment on column resolution.second_check.requester is 'Who asked; never the checker.';
comment on column resolution.second_check.answerer is 'Who recorded the answer; never the checker.';
comment on column resolution.second_check.checker is 'Who checked.';
comment on column resolution.second_check.confirmed is 'True when all three agree; false sends the lead back to be asked again.';
comment on column resolution.second_check.why is 'What was compared, or what is wrong.';
comment on column resolution.second_check.checked_at is 'When.';

create table resolution.tie (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null,
    reply_id uuid not null references resolution.reply (id),
    words text not null,
    stated_at timestamptz not null,
    stated_by uuid not null
);
create index tie_by_subject on resolution.tie (subject_id, stated_at);
comment on table resolution.tie is 'What ties the subject, and not another occupant, to a resolved address.';
comment on column resolution.tie.id is 'Random identifier.';
comment on column resolution.tie.held_by is 'Circle of need to know that holds it.';
comment on column resolution.tie.subject_id is 'The subject.';
comment on column resolution.tie.reply_id is 'The answer that gave the address.';
comment on column resolution.tie.words is 'In the officer''s words.';
comment on column resolution.tie.stated_at is 'When.';
comment on column resolution.tie.stated_by is 'Who.';

create table resolution.address_exception (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null,
    reply_id uuid not null references resolution.reply (id),
    requester uuid not null,
    answerer uuid not null,
    supervisor uuid not null,
    supervisor_name text not null,
    why text not null,
    made_at timestamptz not null,
    constraint address_exception_by_another check (supervisor <> requester and supervisor <> answerer)
);
create index address_exception_by_subject on resolution.address_exception (subject_id, made_at);
comment on table resolution.address_exception is 'A supervisor lets an address stand on one checked event.';
comment on column resolution.address_exception.id is 'Random identifier.';
comment on column resolution.address_exception.held_by is 'Circle of need to know that holds it.';
comment on column resolution.address_exception.subject_id is 'The subject.';
comment on column resolution.address_exception.reply_id is 'The checked answer.';
comment on column resolution.address_exception.requester is 'Who asked; never the supervisor.';
comment on column resolution.address_exception.answerer is 'Who recorded the answer; never the supervisor.';
comment on column resolution.address_exception.supervisor is 'Who allows it.';
comment on column resolution.address_exception.supervisor_name is 'The supervisor''s name on that day, for the package.';
comment on column resolution.address_exception.why is 'The reason.';
comment on column resolution.address_exception.made_at is 'When.';

create table resolution.register_entry (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null,
    register text not null,
    checked_on date not null,
    occupant text not null,
    address text not null,
    postcode text not null,
    tie text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
create index register_entry_by_subject on resolution.register_entry (subject_id, recorded_at);
comment on table resolution.register_entry is 'An address of the subject from a named register.';
comment on column resolution.register_entry.id is 'Random identifier.';
comment on column resolution.register_entry.held_by is 'Circle of need to know that holds it.';
comment on column resolution.register_entry.subject_id is 'The subject.';
comment on column resolution.register_entry.register is 'Name of the register.';
comment on column resolution.register_entry.checked_on is 'Day on which it was looked up.';
comment on column resolution.register_entry.occupant is 'Name as registered.';
comment on column resolution.register_entry.address is 'Address as registered.';
comment on column resolution.register_entry.postcode is 'Postcode, upper case with one space.';
comment on column resolution.register_entry.tie is 'What ties this person to the entry.';
comment on column resolution.register_entry.recorded_at is 'When it was recorded.';
comment on column resolution.register_entry.recorded_by is 'Who recorded it.';

alter table resolution.lead enable row level security;
alter table resolution.request enable row level security;
alter table resolution.reply enable row level security;
alter table resolution.second_check enable row level security;
alter table resolution.tie enable row level security;
alter table resolution.address_exception enable row level security;
alter table resolution.register_entry enable row level security;

create policy need_to_know on resolution.lead to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on resolution.request to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on resolution.reply to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on resolution.second_check to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on resolution.tie to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on resolution.address_exception to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on resolution.register_entry to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on resolution.lead, resolution.request, resolution.reply, resolution.second_check,
    resolution.tie, resolution.address_exception, resolution.register_entry to wardline_app;
grant update (state, version) on resolution.lead to wardline_app;
