-- The beginning of a transaction proves its actor once, not once for the actor and once for the circles.

create function governance.circles_of(officer uuid) returns uuid[]
    language plpgsql stable security definer parallel restricted
    set search_path = ''
as $$
declare
    found uuid[];
begin
    if officer is not null then
        select pg_catalog.array_agg(m.group_id) into found
          from governance.membership m
         where m.officer_id = officer and m.until_at is null;
    end if;
    return coalesce(found, '{}'::uuid[]);
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
    return governance.circles_of(governance.proved_actor());
end
$$;

create or replace function governance.act(token text, purpose text) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    actor uuid;
    circles text;
    told text := pg_catalog.set_config('wardline.actor', token, true)
        || pg_catalog.set_config('wardline.purpose', purpose, true)
        || pg_catalog.set_config('wardline.proof', '', true);
begin
    actor := governance.proved_actor();
    if actor is null then
        return;
    end if;
    -- Whoever claims by this setting to have a key, and has none, only makes every statement fail.
    if pg_catalog.current_setting('wardline.has_key', true) is distinct from 'yes' then
        perform pg_catalog.setval('governance.vouching_key_one', governance.drawn()),
                pg_catalog.setval('governance.vouching_key_two', governance.drawn()),
                pg_catalog.set_config('wardline.has_key', 'yes', false);
    end if;
    circles := pg_catalog.set_config('wardline.circles', governance.circles_of(actor)::text, true);
    told := pg_catalog.set_config('wardline.proof', governance.proof_of(circles), true);
end
$$;

drop function governance.proved_circles();

-- A number is made text by a cast, which never varies; joined to text as it was, the field could not be written out where
-- it is called. It says what it said before.
set local role wardline_audit;
create or replace function audit.field(value text) returns text
    language sql immutable parallel safe
    return case when value is null then '-' else pg_catalog.octet_length(value)::text || ':' || value end;
reset role;
