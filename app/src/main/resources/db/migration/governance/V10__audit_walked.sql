-- Verification walks the log in pages, so that it takes the same memory however long the log is, and can say of each entry
-- what happened to it. Two walks go side by side: the links by position, and the entries in the order in which they were
-- sealed, (transaction, entry). Where the two differ, something was taken out, put in or moved.
set local role wardline_audit;

drop function audit.verify();

-- Whether the actor may walk the log. Verification says of entries only which and when, never what they tell.
create function audit.may_walk() returns boolean
    language sql stable
    set search_path = ''
as $$
    select governance.actor_has_role('AUDITOR') or governance.actor_has_role('SEALER')
$$;

-- How far the log reaches: entries below this transaction belong to the chain, up to this position.
create function audit.extent()
    returns table (entries bigint, sealed bigint, last_position bigint, sealed_below bigint)
    language sql stable security definer
    set search_path = ''
as $$
    select (select count(*) from audit.entry), (select count(*) from audit.chain),
           coalesce((select max(c.position) from audit.chain c), 0),
           (select s.xid::text::bigint from audit.sealed_below s)
     where audit.may_walk()
$$;

-- Links after a position, each with its entry's digest as stored and as worked out again; both null where it is gone.
create function audit.links(after_position bigint, upto_position bigint, at_most integer)
    returns table (link_position bigint, entry_id uuid, previous bytea, hash bytea, sealed_at timestamptz,
                   written_at timestamptz, digest bytea, recomputed bytea)
    language sql stable security definer
    set search_path = ''
as $$
    select c.position, c.entry_id, c.previous, c.hash, c.sealed_at, e.written_at, e.digest,
           case when e.id is not null then audit.digest_of(e) end
      from audit.chain c
      left join audit.entry e on e.id = c.entry_id
     where c.position > after_position and c.position <= upto_position and audit.may_walk()
     order by c.position
     limit at_most
$$;

-- Entries in the order of sealing, each with its place in the chain; what is in no link is worked out again here.
create function audit.in_order(after_xid bigint, after_id uuid, below_xid bigint, at_most integer)
    returns table (xid bigint, id uuid, written_at timestamptz, digest bytea, link_position bigint, fits boolean,
                   overdue boolean)
    language sql stable security definer
    set search_path = ''
as $$
    select e.xid::text::bigint, e.id, e.written_at, e.digest, c.position,
           c.position is not null or audit.digest_of(e) = e.digest,
           c.position is null and e.written_at < pg_catalog.clock_timestamp() - interval '1 minute'
      from audit.entry e
      left join audit.chain c on c.entry_id = e.id
     where (e.xid, e.id) > (after_xid::text::xid8, after_id)
       and e.xid < below_xid::text::xid8
       and audit.may_walk()
     order by e.xid, e.id
     limit at_most
$$;

grant execute on function
    audit.extent(), audit.links(bigint, bigint, integer), audit.in_order(bigint, uuid, bigint, integer)
    to wardline_app;

reset role;
