-- The audit log. An entry commits with what it tells of; a sealer then chains committed entries, so that no command
-- waits for another. DPA 2018 s.62 names the first six kinds.

create schema audit authorization wardline_audit;

set local role wardline_audit;
grant usage on schema audit to wardline_owner, wardline_app;
alter default privileges revoke execute on functions from public;

create table audit.entry (
    id uuid primary key default uuidv7(),
    xid xid8 not null default pg_current_xact_id(),
    written_at timestamptz not null default clock_timestamp(),
    occurred_at timestamptz not null,
    actor uuid not null,
    session uuid not null,
    purpose text not null,
    kind text not null,
    action text not null,
    object_kind text not null,
    object_id uuid,
    held_by uuid,
    outcome text not null,
    reason text,
    digest bytea not null,
    constraint entry_kind_known check (kind in (
        'COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE', 'SIGN_IN', 'POLICY')),
    constraint entry_outcome_known check (outcome in ('DONE', 'REFUSED', 'DENIED', 'FAILED'))
);
create index entry_in_order on audit.entry (xid, id);
create index entry_by_object on audit.entry (object_id, id);
create index entry_by_actor on audit.entry (actor, id);
comment on table audit.entry is 'One thing that was done, seen or refused: who, when, why, on what. Never changed.';
comment on column audit.entry.id is 'Identifier that sorts by time within a connection.';
comment on column audit.entry.xid is 'Transaction that wrote it and did what it tells of.';
comment on column audit.entry.written_at is 'Real time of writing.';
comment on column audit.entry.occurred_at is 'Time of the application''s clock (differs from real time in a demonstration).';
comment on column audit.entry.actor is 'Officer or service, as proved by the actor token.';
comment on column audit.entry.session is 'Session in which they acted.';
comment on column audit.entry.purpose is 'What they said they were doing.';
comment on column audit.entry.kind is 'Collection, alteration, consultation, disclosure, combination, erasure; sign-in; policy.';
comment on column audit.entry.action is 'Stable name of the action.';
comment on column audit.entry.object_kind is 'Kind of thing acted on.';
comment on column audit.entry.object_id is 'Which one.';
comment on column audit.entry.held_by is 'Circle that holds it: nobody outside reads the entry.';
comment on column audit.entry.outcome is 'DONE, REFUSED (a rule), DENIED (the policy) or FAILED.';
comment on column audit.entry.reason is 'Why, in the officer''s words or the names of the refusals. Nothing about a person.';
comment on column audit.entry.digest is 'SHA-256 of all the other columns.';

create table audit.chain (
    position bigint primary key,
    entry_id uuid not null references audit.entry (id),
    previous bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null default clock_timestamp(),
    constraint chain_entry_once unique (entry_id)
);
comment on table audit.chain is 'The order of the entries, each link fixed by the one before.';
comment on column audit.chain.position is 'Place in the chain, from 1, without gaps.';
comment on column audit.chain.entry_id is 'The entry sealed here.';
comment on column audit.chain.previous is 'Hash of the link before; 32 zero bytes at the first.';
comment on column audit.chain.hash is 'SHA-256 of the previous hash and the entry''s digest.';
comment on column audit.chain.sealed_at is 'Real time of sealing.';

create table audit.sealed_below (
    only_one boolean primary key default true,
    xid xid8 not null,
    constraint sealed_below_only_one check (only_one)
);
insert into audit.sealed_below (xid) values ('0');
comment on table audit.sealed_below is 'Every entry of a transaction below this one is in the chain.';
comment on column audit.sealed_below.only_one is 'There is one row.';
comment on column audit.sealed_below.xid is 'First transaction that may still be unsealed.';

create function audit.field(value text) returns text
    language sql immutable parallel safe set search_path = ''
as $$ select case when value is null then '-' else pg_catalog.octet_length(value) || ':' || value end $$;

-- Each field with its length, so that no two different entries look alike.
create function audit.digest_of(e audit.entry) returns bytea
    language sql stable set search_path = '' set timezone = 'UTC'
as $$
    select pg_catalog.sha256(pg_catalog.convert_to(
        audit.field(e.id::text) || audit.field(e.xid::text)
        || audit.field(pg_catalog.to_char(e.written_at, 'YYYY-MM-DD"T"HH24:MI:SS.US'))
        || audit.field(pg_catalog.to_char(e.occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.US'))
        || audit.field(e.actor::text) || audit.field(e.session::text) || audit.field(e.purpose)
        || audit.field(e.kind) || audit.field(e.action) || audit.field(e.object_kind)
        || audit.field(e.object_id::text) || audit.field(e.held_by::text) || audit.field(e.outcome)
        || audit.field(e.reason), 'UTF8'))
$$;

create function audit.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    raise exception 'The audit log is only ever added to' using errcode = '42501';
end
$$;
create trigger entry_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger chain_append_only before update or delete or truncate on audit.chain
    for each statement execute function audit.refuse_change();

-- The one way in. Who acts is read from the verified token, never from the caller.
create function audit.append(
    kind text, action text, object_kind text, object_id uuid, held_by uuid, outcome text, reason text,
    occurred_at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    e audit.entry;
begin
    e.actor := governance.actor_id();
    if e.actor is null then
        raise exception 'Nobody is acting' using errcode = '42501';
    end if;
    e.id := pg_catalog.uuidv7();
    e.xid := pg_catalog.pg_current_xact_id();
    e.written_at := pg_catalog.clock_timestamp();
    e.occurred_at := append.occurred_at;
    e.session := (pg_catalog.string_to_array(pg_catalog.current_setting('wardline.actor'), '.'))[2]::uuid;
    e.purpose := pg_catalog.current_setting('wardline.purpose');
    e.kind := append.kind;
    e.action := append.action;
    e.object_kind := append.object_kind;
    e.object_id := append.object_id;
    e.held_by := append.held_by;
    e.outcome := append.outcome;
    e.reason := append.reason;
    e.digest := audit.digest_of(e);
    insert into audit.entry select e.*;
end
$$;

-- Chains what has been committed since last time, in the order of (transaction, entry). Transactions below the oldest
-- one still running are finished, so nothing can slip in behind.
create function audit.seal() returns bigint
    language plpgsql security definer
    set search_path = ''
as $$
declare
    upto xid8;
    since xid8;
    last_position bigint;
    last_hash bytea;
    link record;
    sealed bigint := 0;
begin
    if not governance.actor_has_role('SEALER') then
        raise exception 'Only the sealer seals' using errcode = '42501';
    end if;
    select s.xid into since from audit.sealed_below s for update;
    upto := pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot());
    select c.position, c.hash into last_position, last_hash
      from audit.chain c order by c.position desc limit 1;
    last_position := coalesce(last_position, 0);
    last_hash := coalesce(last_hash, pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex'));
    for link in
        select e.id, e.digest from audit.entry e where e.xid >= since and e.xid < upto order by e.xid, e.id
    loop
        last_position := last_position + 1;
        insert into audit.chain (position, entry_id, previous, hash)
        values (last_position, link.id, last_hash, pg_catalog.sha256(last_hash || link.digest))
        returning hash into last_hash;
        sealed := sealed + 1;
    end loop;
    if upto > since then
        update audit.sealed_below s set xid = upto where s.only_one;
    end if;
    return sealed;
end
$$;

-- Counts and the first position at which something does not fit; null when all fits.
create function audit.verify()
    returns table (entries bigint, sealed bigint, unsealed bigint, overdue bigint, first_broken bigint)
    language sql stable security definer
    set search_path = ''
as $$
    with link as (
        select c.position, c.previous, c.hash, e.digest,
               audit.digest_of(e) as recomputed,
               lag(c.hash) over (order by c.position) as hash_before,
               row_number() over (order by c.position) as expected_position
          from audit.chain c
          left join audit.entry e on e.id = c.entry_id
    ),
    broken as (
        select min(l.position) as position
          from link l
         where l.position <> l.expected_position
            or l.digest is null
            or l.recomputed is distinct from l.digest
            or l.previous is distinct from
               coalesce(l.hash_before, pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex'))
            or l.hash is distinct from pg_catalog.sha256(l.previous || l.digest)
    ),
    -- An entry that belongs below the seal but is not in the chain was put in afterwards, or its link was taken out.
    stray as (
        select count(*) as number
          from audit.entry e
          left join audit.chain c on c.entry_id = e.id
         where c.entry_id is null and e.xid < (select s.xid from audit.sealed_below s)
    ),
    tail as (
        select count(*) as number,
               count(*) filter (where e.written_at < pg_catalog.clock_timestamp() - interval '1 minute'
                                   or audit.digest_of(e) <> e.digest) as overdue
          from audit.entry e
         where e.xid >= (select s.xid from audit.sealed_below s)
    )
    select (select count(*) from audit.entry), (select count(*) from audit.chain), tail.number,
           tail.overdue + stray.number,
           case when stray.number > 0 then coalesce(broken.position, 0) else broken.position end
      from broken, stray, tail
     where governance.actor_id() is not null
$$;

alter table audit.entry enable row level security;
alter table audit.chain enable row level security;
alter table audit.sealed_below enable row level security;
create policy for_auditors on audit.entry for select to wardline_app
    using ((select governance.actor_has_role('AUDITOR'))
           and (held_by is null
                or held_by = any ((select governance.open_groups())::uuid[])
                or held_by = any ((select governance.actor_groups())::uuid[])));
grant select on audit.entry to wardline_app;
grant execute on function
    audit.append(text, text, text, uuid, uuid, text, text, timestamptz) to wardline_app;
grant execute on function audit.seal(), audit.verify() to wardline_app;

reset role;
