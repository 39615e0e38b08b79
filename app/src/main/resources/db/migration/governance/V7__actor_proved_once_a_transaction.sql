-- A transaction proves once who is acting. Policies ask for the actor and the actor's circles for every table of every
-- statement, a dozen times in a command; checking the token's signature and looking up the rest each time was two fifths
-- of the database's work. governance.act() does both once, and leaves the answer in settings of the transaction. Anybody
-- may write a setting, so these count only with a proof that no login can make: a keyed digest of token, circles and
-- transaction, whose key is drawn for each connection and which the connection itself cannot read. Without the proof, or
-- with a wrong one, everything is checked as before.

-- The key of a connection: the values that these two sequences last had in it. A sequence remembers its last value for
-- each connection apart, tells it only to whoever may use it, and nobody but this schema's owner may.
create sequence governance.vouching_key_one minvalue 0 start 0;
create sequence governance.vouching_key_two minvalue 0 start 0;
comment on sequence governance.vouching_key_one is 'One half of each connection''s key, as that connection last set it.';
comment on sequence governance.vouching_key_two is 'The other half.';

-- The officer named by a token that is genuine, not expired, and of an active officer; anything else is nobody. A token is
-- compared with its signature before a part of it is read.
create function governance.proved_actor() returns uuid
    language plpgsql stable security definer parallel restricted
    set search_path = ''
as $$
declare
    parts text[] := pg_catalog.string_to_array(pg_catalog.current_setting('wardline.actor', true), '.');
    key text;
    found uuid;
begin
    if pg_catalog.cardinality(parts) is distinct from 4 then
        return null;
    end if;
    -- The key alone is queried: a query that also held parts of the token was planned anew for each of them.
    select k.secret into key from governance.signing_key k;
    if key is null
        or pg_catalog.encode(
               governance.hmac(parts[1] || '.' || parts[2] || '.' || parts[3], key, 'sha256'), 'hex') <> parts[4]
        or pg_catalog.to_timestamp(parts[3]::bigint) < pg_catalog.clock_timestamp() then
        return null;
    end if;
    select o.id into found from governance.officer o where o.id = parts[1]::uuid and o.active;
    return found;
end
$$;

create function governance.proved_circles() returns uuid[]
    language sql stable security definer parallel restricted
    set search_path = ''
as $$
    select coalesce(pg_catalog.array_agg(m.group_id), '{}'::uuid[])
      from governance.membership m
     where m.officer_id = governance.proved_actor()
       and m.until_at is null
$$;

-- What shows that this connection found these circles for the present token in the present transaction. This function and
-- the next run inside those that may be called, with their rights and their search path.
create function governance.proof_of(circles text) returns text
    language plpgsql volatile parallel restricted
as $$
begin
    return pg_catalog.encode(
        governance.hmac(
            pg_catalog.format(
                '%s|%s|%s', pg_catalog.current_setting('wardline.actor', true), circles, pg_catalog.now()),
            pg_catalog.currval('governance.vouching_key_one') || '.' || pg_catalog.currval('governance.vouching_key_two'),
            'sha256'),
        'hex');
end
$$;

-- Whether the settings of this transaction are what governance.act() left there, and the token has not run out since.
create function governance.vouched() returns boolean
    language plpgsql stable parallel restricted
as $$
declare
    proof text := pg_catalog.current_setting('wardline.proof', true);
begin
    return coalesce(proof, '') <> ''
       and proof = governance.proof_of(pg_catalog.current_setting('wardline.circles', true))
       and pg_catalog.to_timestamp(
               pg_catalog.split_part(pg_catalog.current_setting('wardline.actor', true), '.', 3)::bigint)
           >= pg_catalog.clock_timestamp();
end
$$;

create or replace function governance.actor_id() returns uuid
    language plpgsql stable security definer parallel restricted
    set search_path = ''
as $$
begin
    if governance.vouched() then
        return pg_catalog.split_part(pg_catalog.current_setting('wardline.actor', true), '.', 1)::uuid;
    end if;
    return governance.proved_actor();
end
$$;

create or replace function governance.actor_groups() returns uuid[]
    language plpgsql stable security definer parallel restricted
    set search_path = ''
as $$
begin
    if governance.vouched() then
        return pg_catalog.current_setting('wardline.circles', true)::uuid[];
    end if;
    return governance.proved_circles();
end
$$;

-- Begins a transaction in an actor's name. A token that proves nothing leaves it in nobody's.
create function governance.act(token text, purpose text) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circles text;
begin
    perform pg_catalog.set_config('wardline.actor', token, true),
            pg_catalog.set_config('wardline.purpose', purpose, true),
            pg_catalog.set_config('wardline.proof', '', true);
    if governance.proved_actor() is null then
        return;
    end if;
    -- Whoever claims by this setting to have a key, and has none, only makes every statement fail.
    if pg_catalog.current_setting('wardline.has_key', true) is distinct from 'yes' then
        perform pg_catalog.setval('governance.vouching_key_one', governance.drawn()),
                pg_catalog.setval('governance.vouching_key_two', governance.drawn()),
                pg_catalog.set_config('wardline.has_key', 'yes', false);
    end if;
    circles := governance.proved_circles()::text;
    perform pg_catalog.set_config('wardline.circles', circles, true),
            pg_catalog.set_config('wardline.proof', governance.proof_of(circles), true);
end
$$;

-- A random number of 63 bits.
create function governance.drawn() returns bigint
    language sql volatile
    set search_path = ''
as $$
    select ('x' || pg_catalog.encode(governance.gen_random_bytes(8), 'hex'))::bit(64)::bigint & 9223372036854775807
$$;

-- A transaction that changes who is in a circle, or who acts, asks anew from there on.
create function governance.forget_proof() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    perform pg_catalog.set_config('wardline.proof', '', true);
    return null;
end
$$;
create trigger membership_forgets_proof after insert or update or delete or truncate on governance.membership
    for each statement execute function governance.forget_proof();
create trigger officer_forgets_proof after insert or update or delete or truncate on governance.officer
    for each statement execute function governance.forget_proof();

grant execute on function governance.act(text, text) to wardline_app;
