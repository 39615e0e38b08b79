-- Checkpoints: signed statements of how the log stood. Kept outside, they show what the chain alone cannot: that its end
-- was cut off, that all of it was worked out anew, or that an older copy was put back. The signature's key is never here.
set local role wardline_audit;

create table audit.checkpoint (
    tree_size bigint primary key,
    root bytea not null,
    chain_head bytea not null,
    last_entry uuid not null,
    sealed_below xid8 not null,
    taken_at timestamptz not null,
    home uuid not null,
    key_digest bytea not null,
    signature bytea not null,
    edge bytea not null,
    constraint checkpoint_of_something check (tree_size > 0)
);
comment on table audit.checkpoint is 'A signed statement of how the log stood at a moment. Never changed.';
comment on column audit.checkpoint.tree_size is 'Sealed entries at that moment.';
comment on column audit.checkpoint.root is 'Root of the Merkle tree (RFC 9162) over their digests.';
comment on column audit.checkpoint.chain_head is 'Hash of the last of them in the chain.';
comment on column audit.checkpoint.last_entry is 'Identifier of that last entry.';
comment on column audit.checkpoint.sealed_below is 'Transaction below which everything was sealed.';
comment on column audit.checkpoint.taken_at is 'Real time of the statement.';
comment on column audit.checkpoint.home is 'Identifier of the home that made it.';
comment on column audit.checkpoint.key_digest is 'SHA-256 of the public key with which to check the signature.';
comment on column audit.checkpoint.signature is 'Ed25519 signature of the statement''s text.';
comment on column audit.checkpoint.edge is 'Roots of the tree''s whole subtrees, largest first, 32 bytes each: the next statement grows from them.';

create trigger checkpoint_append_only before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.refuse_change();
alter table audit.checkpoint enable row level security;

-- Keeps a checkpoint. One that does not end in the chain as it is now is refused.
create function audit.keep_checkpoint(
    tree_size bigint, root bytea, chain_head bytea, last_entry uuid, sealed_below bigint, taken_at timestamptz, home uuid,
    key_digest bytea, signature bytea, edge bytea) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SEALER') then
        raise exception 'Only the sealer keeps checkpoints' using errcode = '42501';
    end if;
    if not exists (select 1 from audit.chain c
                    where c.position = keep_checkpoint.tree_size and c.hash = keep_checkpoint.chain_head) then
        raise exception 'The checkpoint does not end in the chain' using errcode = '42501';
    end if;
    insert into audit.checkpoint values (
        keep_checkpoint.tree_size, keep_checkpoint.root, keep_checkpoint.chain_head, keep_checkpoint.last_entry,
        keep_checkpoint.sealed_below::text::xid8, keep_checkpoint.taken_at, keep_checkpoint.home,
        keep_checkpoint.key_digest, keep_checkpoint.signature, keep_checkpoint.edge)
    on conflict on constraint checkpoint_pkey do nothing;
end
$$;

-- Kept checkpoints above a size, smallest first.
create function audit.checkpoints(after_size bigint, at_most integer)
    returns table (tree_size bigint, root bytea, chain_head bytea, last_entry uuid, sealed_below bigint, taken_at timestamptz,
                   home uuid, key_digest bytea, signature bytea, edge bytea)
    language sql stable security definer
    set search_path = ''
as $$
    select k.tree_size, k.root, k.chain_head, k.last_entry, k.sealed_below::text::bigint, k.taken_at, k.home, k.key_digest,
           k.signature, k.edge
      from audit.checkpoint k
     where k.tree_size > after_size and audit.may_walk()
     order by k.tree_size
     limit at_most
$$;

-- The largest kept checkpoint.
create function audit.last_checkpoint()
    returns table (tree_size bigint, root bytea, chain_head bytea, last_entry uuid, sealed_below bigint, taken_at timestamptz,
                   home uuid, key_digest bytea, signature bytea, edge bytea)
    language sql stable security definer
    set search_path = ''
as $$
    select k.tree_size, k.root, k.chain_head, k.last_entry, k.sealed_below::text::bigint, k.taken_at, k.home, k.key_digest,
           k.signature, k.edge
      from audit.checkpoint k
     where audit.may_walk()
     order by k.tree_size desc
     limit 1
$$;

-- Where an entry stands in the chain of today; null where it does not.
create function audit.place_of(entry uuid) returns bigint
    language sql stable security definer
    set search_path = ''
as $$
    select c.position from audit.chain c where c.entry_id = entry and audit.may_walk()
$$;

-- Whether an entry was written after a moment by a transaction that had ended before it: the database itself went back.
create function audit.went_back(moment timestamptz, ended_below bigint) returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select exists (select 1 from audit.entry e
                    where e.xid < ended_below::text::xid8 and e.written_at > moment)
       and audit.may_walk()
$$;

grant execute on function
    audit.keep_checkpoint(bigint, bytea, bytea, uuid, bigint, timestamptz, uuid, bytea, bytea, bytea),
    audit.checkpoints(bigint, integer), audit.last_checkpoint(), audit.place_of(uuid),
    audit.went_back(timestamptz, bigint)
    to wardline_app;

reset role;
