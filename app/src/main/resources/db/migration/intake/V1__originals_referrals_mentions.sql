-- What arrived, byte for byte, and what was read in it. Nothing here is deleted; what was received is never altered.

grant usage on schema intake to wardline_app;
alter default privileges revoke execute on functions from public;

-- Says no to every change, whoever asks: the application has no grant for one, and the owner meets this.
create function intake.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    raise exception 'What was received is only ever added to' using errcode = '42501';
end
$$;

create table intake.original (
    id uuid primary key,
    held_by uuid not null,
    bytes bytea not null,
    sha256 text not null,
    size bigint not null,
    sender text not null,
    place text not null,
    received_at timestamptz not null,
    received_by uuid not null,
    constraint original_once_per_sender unique (held_by, sha256, sender),
    constraint original_sha256_plain check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint original_size_true check (size = octet_length(bytes))
);
comment on table intake.original is 'One file as received. Never altered, never without its digest.';
comment on column intake.original.id is 'Random identifier.';
comment on column intake.original.held_by is 'Circle of need to know that holds it.';
comment on column intake.original.bytes is 'The bytes as received. Never media: those are refused before they get here.';
comment on column intake.original.sha256 is 'SHA-256 of the bytes, lower-case hexadecimal.';
comment on column intake.original.size is 'Number of bytes.';
comment on column intake.original.sender is 'Who sent it: as stated, else the company named in the report.';
comment on column intake.original.place is 'Path as given, with the place inside an archive.';
comment on column intake.original.received_at is 'When it was received.';
comment on column intake.original.received_by is 'Officer or service that received it.';

create table intake.referral (
    id uuid primary key,
    held_by uuid not null,
    reference text not null,
    original_id uuid not null references intake.original (id),
    feed text not null,
    sender text not null,
    report_id text,
    first_id uuid not null references intake.referral (id),
    report_version integer not null,
    incident_type text,
    incident_at timestamptz,
    incident_at_raw text,
    escalation text,
    flags text[] not null,
    notes text[] not null,
    received_at timestamptz not null,
    received_by uuid not null,
    outcome text not null default 'RECEIVED',
    version integer not null default 1,
    constraint referral_reference_unique unique (reference),
    constraint referral_report_version_once unique (first_id, report_version),
    constraint referral_first_is_version_one check ((first_id = id) = (report_version = 1)),
    constraint referral_outcome_known check (outcome in (
        'RECEIVED', 'DEVELOPED', 'JOINED', 'KNOWN_TO_FORCE', 'INSUFFICIENT', 'NO_UK_NEXUS', 'NO_OFFENCE', 'VIRAL',
        'SAFEGUARDING_ONLY', 'EXPIRED'))
);
-- The same bytes may stand for two reports when each has a number of its own.
create unique index referral_once_per_original on intake.referral (original_id, coalesce(report_id, ''));
create unique index referral_by_report on intake.referral (held_by, report_id, sender, report_version)
    where report_id is not null;
create index referral_in_order on intake.referral (held_by, received_at, id);
create index referral_by_outcome on intake.referral (held_by, outcome, received_at, id);
comment on table intake.referral is 'One report received from one source, as read. Only its outcome changes.';
comment on column intake.referral.id is 'Random identifier.';
comment on column intake.referral.held_by is 'Circle of need to know that holds it.';
comment on column intake.referral.reference is 'Short reference that people say on the telephone; random.';
comment on column intake.referral.original_id is 'The file it was read from.';
comment on column intake.referral.feed is 'Kind of source.';
comment on column intake.referral.sender is 'Who sent it.';
comment on column intake.referral.report_id is 'The sender''s own number; null for a bare report.';
comment on column intake.referral.first_id is 'First version of the same report; itself when this is the first.';
comment on column intake.referral.report_version is '1 for the first, then 2, 3 for the same report with other bytes.';
comment on column intake.referral.incident_type is 'The sender''s own term.';
comment on column intake.referral.incident_at is 'When it happened; null when not given or not readable.';
comment on column intake.referral.incident_at_raw is 'The sender''s own words for when.';
comment on column intake.referral.escalation is 'The sender''s reason for urgency; null when none was asked for.';
comment on column intake.referral.flags is 'Presence flags of the report itself.';
comment on column intake.referral.notes is 'Oddities the reader met and accepted. Nothing about a person.';
comment on column intake.referral.received_at is 'When it was received.';
comment on column intake.referral.received_by is 'Officer or service that received it.';
comment on column intake.referral.outcome is 'What was decided last; RECEIVED until somebody decides.';
comment on column intake.referral.version is 'Rises with each decision; guards against two at once.';

-- A referral is never altered after receipt: only what was decided about it moves.
create function intake.keep_referral() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if (pg_catalog.to_jsonb(old) - 'outcome' - 'version') <> (pg_catalog.to_jsonb(new) - 'outcome' - 'version') then
        raise exception 'A referral is not altered after receipt' using errcode = '42501';
    end if;
    return new;
end
$$;

create table intake.referral_fact (
    id uuid primary key,
    held_by uuid not null,
    referral_id uuid not null references intake.referral (id),
    position integer not null,
    name text not null,
    value text not null,
    source_path text not null
);
create index referral_fact_by_referral on intake.referral_fact (referral_id, position);
comment on table intake.referral_fact is 'Other statements of a report, kept as said: descriptions, details of the incident.';
comment on column intake.referral_fact.id is 'Random identifier.';
comment on column intake.referral_fact.held_by is 'Circle of need to know that holds it.';
comment on column intake.referral_fact.referral_id is 'The referral.';
comment on column intake.referral_fact.position is 'Order in the report.';
comment on column intake.referral_fact.name is 'What it is.';
comment on column intake.referral_fact.value is 'What the sender wrote.';
comment on column intake.referral_fact.source_path is 'Where in the original it stands.';

create table intake.referral_file (
    id uuid primary key,
    held_by uuid not null,
    original_id uuid not null references intake.original (id),
    sender text not null,
    report_id text,
    file_id text,
    first_id uuid not null references intake.referral_file (id),
    file_version integer not null,
    position integer not null,
    separate boolean not null,
    file_name text,
    original_file_name text,
    uploaded_at timestamptz,
    uploaded_at_raw text,
    viewed_by_esp boolean,
    exif_viewed_by_esp boolean,
    publicly_available boolean,
    industry_classification text,
    relevance text,
    flags text[] not null,
    notes text[] not null,
    received_at timestamptz not null,
    constraint referral_file_version_once unique (first_id, file_version),
    constraint referral_file_place_once unique (original_id, position)
);
create unique index referral_file_by_report on intake.referral_file (held_by, report_id, sender, file_id, file_version)
    where separate;
comment on table intake.referral_file is 'What a report says of one file. The file itself is never here.';
comment on column intake.referral_file.id is 'Random identifier.';
comment on column intake.referral_file.held_by is 'Circle of need to know that holds it.';
comment on column intake.referral_file.original_id is 'The received document that speaks of the file.';
comment on column intake.referral_file.sender is 'Who sent that document.';
comment on column intake.referral_file.report_id is 'Report that the file belongs to, in the sender''s numbers.';
comment on column intake.referral_file.file_id is 'The sender''s identifier of the file.';
comment on column intake.referral_file.first_id is 'First version of the same details; itself when this is the first.';
comment on column intake.referral_file.file_version is '1 for the first, then 2, 3 for the same file with other bytes.';
comment on column intake.referral_file.position is 'Order within the document.';
comment on column intake.referral_file.separate is 'True when it came as a document of its own, and so may come before its report.';
comment on column intake.referral_file.file_name is 'Name of the file, in the sender''s words. Shown folded.';
comment on column intake.referral_file.original_file_name is 'Name when the user uploaded it. Shown folded.';
comment on column intake.referral_file.uploaded_at is 'When it reached the service, in UTC; null when not readable.';
comment on column intake.referral_file.uploaded_at_raw is 'The sender''s own words for that time.';
comment on column intake.referral_file.exif_viewed_by_esp is 'Whether somebody there looked at its embedded details; null when not said.';
comment on column intake.referral_file.publicly_available is 'Whether everybody could reach it; null when not said.';
comment on column intake.referral_file.relevance is 'Reported or Supplemental Reported, as written.';
comment on column intake.referral_file.notes is 'Oddities the reader met and accepted. Nothing about a person.';
comment on column intake.referral_file.viewed_by_esp is 'Whether the company says somebody there viewed it; null when it does not say.';
comment on column intake.referral_file.industry_classification is 'A1, A2, B1 or B2, or as written.';
comment on column intake.referral_file.flags is 'Presence flags of the file.';
comment on column intake.referral_file.received_at is 'When it was received.';

create table intake.file_fact (
    id uuid primary key,
    held_by uuid not null,
    referral_file_id uuid not null references intake.referral_file (id),
    position integer not null,
    name text not null,
    value text not null,
    source_path text not null
);
create index file_fact_by_file on intake.file_fact (referral_file_id, position);
comment on table intake.file_fact is 'Other statements about a file: location, metadata as name and value.';
comment on column intake.file_fact.id is 'Random identifier.';
comment on column intake.file_fact.held_by is 'Circle of need to know that holds it.';
comment on column intake.file_fact.referral_file_id is 'The file.';
comment on column intake.file_fact.position is 'Order in the document.';
comment on column intake.file_fact.name is 'What it is.';
comment on column intake.file_fact.value is 'What the sender wrote.';
comment on column intake.file_fact.source_path is 'Where in the original it stands.';

create table intake.file_hash (
    id uuid primary key,
    held_by uuid not null,
    referral_file_id uuid not null references intake.referral_file (id),
    position integer not null,
    stated_type text not null,
    checked_type text,
    value text not null
);
create index file_hash_by_file on intake.file_hash (referral_file_id, position);
comment on table intake.file_hash is 'Hashes of a file, as the sender states them.';
comment on column intake.file_hash.id is 'Random identifier.';
comment on column intake.file_hash.held_by is 'Circle of need to know that holds it.';
comment on column intake.file_hash.referral_file_id is 'The file.';
comment on column intake.file_hash.position is 'Order in the document.';
comment on column intake.file_hash.stated_type is 'Type in the sender''s words.';
comment on column intake.file_hash.checked_type is 'Type that the length shows; null when it is no digest of a known length.';
comment on column intake.file_hash.value is 'The hash.';

create table intake.file_tie (
    id uuid primary key,
    held_by uuid not null,
    referral_id uuid not null references intake.referral (id),
    referral_file_id uuid not null references intake.referral_file (id),
    tied_at timestamptz not null,
    constraint file_tie_once unique (referral_id, referral_file_id)
);
create index file_tie_by_file on intake.file_tie (referral_file_id);
comment on table intake.file_tie is 'Which file belongs to which referral. Details without a tie are held until their report comes.';
comment on column intake.file_tie.id is 'Random identifier.';
comment on column intake.file_tie.held_by is 'Circle of need to know that holds it.';
comment on column intake.file_tie.referral_id is 'The referral.';
comment on column intake.file_tie.referral_file_id is 'The file.';
comment on column intake.file_tie.tied_at is 'When they were tied.';

create table intake.mention (
    id uuid primary key,
    held_by uuid not null,
    referral_id uuid not null references intake.referral (id),
    position integer not null,
    role text not null,
    source_path text not null,
    constraint mention_place_once unique (referral_id, position),
    constraint mention_role_known check (role in (
        'REPORTED_PERSON', 'INTENDED_RECIPIENT', 'VICTIM', 'ASSOCIATED_ACCOUNT'))
);
comment on table intake.mention is 'One person or account as one referral describes them.';
comment on column intake.mention.id is 'Random identifier.';
comment on column intake.mention.held_by is 'Circle of need to know that holds it.';
comment on column intake.mention.referral_id is 'The referral.';
comment on column intake.mention.position is 'Order in the referral.';
comment on column intake.mention.role is 'How the sender speaks of them; says nothing of guilt.';
comment on column intake.mention.source_path is 'Where in the original they stand.';

create table intake.mention_fact (
    id uuid primary key,
    held_by uuid not null,
    mention_id uuid not null references intake.mention (id),
    position integer not null,
    name text not null,
    value text not null,
    source_path text not null
);
create index mention_fact_by_mention on intake.mention_fact (mention_id, position);
comment on table intake.mention_fact is 'What is said of a person and cannot be compared: age, place, state of the account.';
comment on column intake.mention_fact.id is 'Random identifier.';
comment on column intake.mention_fact.held_by is 'Circle of need to know that holds it.';
comment on column intake.mention_fact.mention_id is 'The mention.';
comment on column intake.mention_fact.position is 'Order in the report.';
comment on column intake.mention_fact.name is 'What it is.';
comment on column intake.mention_fact.value is 'What the sender wrote.';
comment on column intake.mention_fact.source_path is 'Where in the original it stands.';

create table intake.identifier (
    id uuid primary key,
    held_by uuid not null,
    referral_id uuid not null references intake.referral (id),
    mention_id uuid references intake.mention (id),
    original_id uuid not null references intake.original (id),
    position integer not null,
    kind text not null,
    raw text not null,
    normalised text,
    service text,
    match_key bytea,
    seen_at timestamptz,
    seen_raw text,
    port integer,
    event text,
    source_path text not null,
    constraint identifier_kind_known check (kind in (
        'EMAIL', 'PHONE', 'SCREEN_NAME', 'ACCOUNT_ID', 'IP_EVENT', 'DEVICE_ID', 'URL', 'FILE_HASH', 'POSTCODE', 'NAME',
        'DATE_OF_BIRTH')),
    constraint identifier_match_key_whole check ((match_key is null) = (normalised is null)),
    constraint identifier_port_possible check (port between 0 and 65535)
);
create index identifier_by_referral on intake.identifier (referral_id);
create index identifier_by_mention on intake.identifier (mention_id, position);
create index identifier_by_match on intake.identifier (match_key, held_by) where match_key is not null;
comment on table intake.identifier is 'One identifier of one mention or incident: as written, and normalised for comparison.';
comment on column intake.identifier.id is 'Random identifier.';
comment on column intake.identifier.held_by is 'Circle of need to know that holds it.';
comment on column intake.identifier.referral_id is 'The referral.';
comment on column intake.identifier.mention_id is 'Whose identifier; null when it belongs to the incident and to nobody in particular.';
comment on column intake.identifier.original_id is 'The received document it stands in.';
comment on column intake.identifier.position is 'Order within the mention.';
comment on column intake.identifier.kind is 'What it is.';
comment on column intake.identifier.raw is 'As the sender wrote it.';
comment on column intake.identifier.normalised is 'For comparison; null when it could not be normalised.';
comment on column intake.identifier.service is 'Service that scopes a screen name or an account number.';
comment on column intake.identifier.match_key is
    'SHA-256 of kind, service and normalised value: equal when they are equal, short enough to index whatever the length.';
comment on column intake.identifier.seen_at is 'When an address was seen, in UTC; null when not readable.';
comment on column intake.identifier.seen_raw is 'When it was seen, in the sender''s words, zone and all.';
comment on column intake.identifier.port is 'Source port.';
comment on column intake.identifier.event is 'What was done, in the sender''s word.';
comment on column intake.identifier.source_path is 'Where in the original it stands.';

create table intake.referral_decision (
    id uuid primary key,
    held_by uuid not null,
    referral_id uuid not null references intake.referral (id),
    from_outcome text not null,
    to_outcome text not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    automatic boolean not null,
    why text not null,
    constraint referral_decision_from_outcome_known check (from_outcome in (
        'RECEIVED', 'DEVELOPED', 'JOINED', 'KNOWN_TO_FORCE', 'INSUFFICIENT', 'NO_UK_NEXUS', 'NO_OFFENCE', 'VIRAL',
        'SAFEGUARDING_ONLY', 'EXPIRED')),
    constraint referral_decision_to_outcome_known check (to_outcome in (
        'RECEIVED', 'DEVELOPED', 'JOINED', 'KNOWN_TO_FORCE', 'INSUFFICIENT', 'NO_UK_NEXUS', 'NO_OFFENCE', 'VIRAL',
        'SAFEGUARDING_ONLY', 'EXPIRED')),
    constraint referral_decision_moves check (from_outcome <> to_outcome),
    constraint referral_decision_automatic_only_opens check (not automatic or to_outcome = 'RECEIVED')
);
create index referral_decision_by_referral on intake.referral_decision (referral_id, decided_at, id);
create index referral_decision_by_time on intake.referral_decision (decided_at);
comment on table intake.referral_decision is 'What was decided about a referral: who, when, why. Never changed.';
comment on column intake.referral_decision.id is 'Random identifier.';
comment on column intake.referral_decision.held_by is 'Circle of need to know that holds it.';
comment on column intake.referral_decision.referral_id is 'The referral.';
comment on column intake.referral_decision.from_outcome is 'Outcome before.';
comment on column intake.referral_decision.to_outcome is 'Outcome after.';
comment on column intake.referral_decision.decided_by is 'Officer, or the service that opened it again.';
comment on column intake.referral_decision.decided_at is 'When.';
comment on column intake.referral_decision.automatic is 'True when new facts opened it again without an officer. Nothing else happens by itself.';
comment on column intake.referral_decision.why is 'The officer''s reason.';

create table intake.refusal (
    id uuid primary key,
    held_by uuid not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    sender text not null,
    place text not null,
    reason text not null,
    refused_at timestamptz not null,
    refused_by uuid not null,
    constraint refusal_once unique (held_by, sha256, sender, place),
    constraint refusal_sha256_plain check (sha256 ~ '^[0-9a-f]{64}$')
);
create index refusal_in_order on intake.refusal (held_by, refused_at, id);
comment on table intake.refusal is 'Media that was sent and not taken. There is no column for bytes, and there never will be.';
comment on column intake.refusal.id is 'Random identifier.';
comment on column intake.refusal.held_by is 'Circle of need to know that holds it.';
comment on column intake.refusal.name is 'Name of the file. Shown folded.';
comment on column intake.refusal.sha256 is 'SHA-256 of what was refused, lower-case hexadecimal.';
comment on column intake.refusal.size is 'Number of bytes.';
comment on column intake.refusal.sender is 'Who sent it.';
comment on column intake.refusal.place is 'Path as given, and where inside it the media stood.';
comment on column intake.refusal.reason is 'What it was taken for.';
comment on column intake.refusal.refused_at is 'When it was refused.';
comment on column intake.refusal.refused_by is 'Officer or service at work.';

create table intake.quarantine (
    id uuid primary key,
    held_by uuid not null,
    bytes bytea,
    sha256 text,
    size bigint,
    sender text not null,
    place text not null,
    line integer,
    code text not null,
    reason text not null,
    remedy text not null,
    quarantined_at timestamptz not null,
    quarantined_by uuid not null,
    constraint quarantine_sha256_plain check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint quarantine_size_true check (bytes is null or size = octet_length(bytes)),
    constraint quarantine_digest_with_bytes check (bytes is null or sha256 is not null)
);
create unique index quarantine_once on intake.quarantine (held_by, sha256, sender) where sha256 is not null;
create unique index quarantine_place_once on intake.quarantine (held_by, place, sender, code) where sha256 is null;
create index quarantine_in_order on intake.quarantine (held_by, quarantined_at, id);
comment on table intake.quarantine is 'What could not be read, kept until somebody deals with it.';
comment on column intake.quarantine.id is 'Random identifier.';
comment on column intake.quarantine.held_by is 'Circle of need to know that holds it.';
comment on column intake.quarantine.bytes is 'The bytes as received; null when they may be media or are too many to keep.';
comment on column intake.quarantine.sha256 is 'SHA-256 of the bytes, lower-case hexadecimal; null when they could not be reached.';
comment on column intake.quarantine.size is 'Number of bytes; null when they could not be reached.';
comment on column intake.quarantine.sender is 'Who sent it.';
comment on column intake.quarantine.place is 'Path as given, with the place inside an archive.';
comment on column intake.quarantine.line is 'Line at which reading stopped; null when there is none.';
comment on column intake.quarantine.code is 'Stable name of the reason.';
comment on column intake.quarantine.reason is 'Why it could not be read.';
comment on column intake.quarantine.remedy is 'What to do about it.';
comment on column intake.quarantine.quarantined_at is 'When.';
comment on column intake.quarantine.quarantined_by is 'Officer or service at work.';

create trigger original_append_only before update or delete or truncate on intake.original
    for each statement execute function intake.refuse_change();
create trigger referral_fact_append_only before update or delete or truncate on intake.referral_fact
    for each statement execute function intake.refuse_change();
create trigger referral_file_append_only before update or delete or truncate on intake.referral_file
    for each statement execute function intake.refuse_change();
create trigger file_fact_append_only before update or delete or truncate on intake.file_fact
    for each statement execute function intake.refuse_change();
create trigger file_hash_append_only before update or delete or truncate on intake.file_hash
    for each statement execute function intake.refuse_change();
create trigger mention_append_only before update or delete or truncate on intake.mention
    for each statement execute function intake.refuse_change();
create trigger mention_fact_append_only before update or delete or truncate on intake.mention_fact
    for each statement execute function intake.refuse_change();
create trigger file_tie_append_only before update or delete or truncate on intake.file_tie
    for each statement execute function intake.refuse_change();
create trigger identifier_append_only before update or delete or truncate on intake.identifier
    for each statement execute function intake.refuse_change();
create trigger referral_decision_append_only before update or delete or truncate on intake.referral_decision
    for each statement execute function intake.refuse_change();
create trigger refusal_append_only before update or delete or truncate on intake.refusal
    for each statement execute function intake.refuse_change();
create trigger quarantine_append_only before update or delete or truncate on intake.quarantine
    for each statement execute function intake.refuse_change();
create trigger referral_no_removal before delete or truncate on intake.referral
    for each statement execute function intake.refuse_change();
create trigger referral_kept before update on intake.referral
    for each row execute function intake.keep_referral();

alter table intake.original enable row level security;
alter table intake.referral enable row level security;
alter table intake.referral_fact enable row level security;
alter table intake.referral_file enable row level security;
alter table intake.file_fact enable row level security;
alter table intake.file_hash enable row level security;
alter table intake.file_tie enable row level security;
alter table intake.mention enable row level security;
alter table intake.mention_fact enable row level security;
alter table intake.identifier enable row level security;
alter table intake.referral_decision enable row level security;
alter table intake.refusal enable row level security;
alter table intake.quarantine enable row level security;

create policy need_to_know on intake.original to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.referral to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.referral_fact to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.referral_file to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.file_fact to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.file_hash to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.file_tie to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.mention to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.mention_fact to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.identifier to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.referral_decision to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.refusal to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intake.quarantine to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on intake.original, intake.referral, intake.referral_fact, intake.referral_file, intake.file_fact,
    intake.file_hash, intake.file_tie, intake.mention, intake.mention_fact, intake.identifier, intake.referral_decision, intake.refusal,
    intake.quarantine to wardline_app;
grant update (outcome, version) on intake.referral to wardline_app;

-- What happened to referrals in a span of time, both ends included, for counting results. Pointers only. Every version
-- of a report counts as its first, so that a report sent again is not counted twice.
-- The database's owner, who sees the rows anyway, may ask too: the query printed with a figure opens its rows.
create function intake.counting(from_at timestamptz, until_at timestamptz)
    returns table (referral_id uuid, happened text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select r.first_id, 'RECEIVED', r.received_at
      from intake.referral r
     where r.first_id = r.id and r.received_at >= from_at and r.received_at <= until_at
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
    union all
    select r.first_id, case d.to_outcome when 'RECEIVED' then 'REOPENED' else d.to_outcome end, d.decided_at
      from intake.referral_decision d
      join intake.referral r on r.id = d.referral_id
     where d.decided_at >= from_at and d.decided_at <= until_at
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
grant execute on function intake.counting(timestamptz, timestamptz) to wardline_app;
