-- Accounts: adding officers, setting passwords, signing in. Only these functions touch credentials.

create function governance.add_officer(
    new_id uuid, new_username text, new_name text, new_force text, new_roles text[], at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not (governance.actor_has_role('ADMINISTRATOR')) then
        raise exception 'Only an administrator adds officers' using errcode = '42501';
    end if;
    if 'ADMINISTRATOR' = any (new_roles) and pg_catalog.cardinality(new_roles) > 1 then
        raise exception 'An administrator holds no other role' using errcode = '42501';
    end if;
    perform governance.enrol(new_id, new_username, new_name, new_force, new_roles, at);
end
$$;

-- The work of adding an officer, for the functions of this schema; nobody else may call it.
create function governance.enrol(
    new_id uuid, new_username text, new_name text, new_force text, new_roles text[], at timestamptz) returns void
    language plpgsql
    set search_path = ''
as $$
begin
    insert into governance.officer (id, username, name, kind, force_slug, added_at)
    values (new_id, new_username, new_name, 'PERSON', new_force, at);
    insert into governance.officer_role (officer_id, role, granted_at)
    select new_id, r, at from pg_catalog.unnest(new_roles) r;
    if new_force is not null then
        insert into governance.need_group (kind, key) values ('FORCE', new_force) on conflict do nothing;
    end if;
    -- Administrators, press officers and auditors are in no circle: they see no case.
    insert into governance.membership (group_id, officer_id, from_at)
    select g.id, new_id, at
      from governance.need_group g
     where (new_force is not null and g.kind = 'FORCE' and g.key = new_force)
        or (new_force is null and g.kind = 'NATIONAL'
            and new_roles && array['REFERRAL_OFFICER', 'INTELLIGENCE_OFFICER', 'NATIONAL_SUPERVISOR',
                                   'OPERATION_COORDINATOR']);
end
$$;

create function governance.invite(officer uuid, digest bytea, expires timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('ADMINISTRATOR') then
        raise exception 'Only an administrator invites' using errcode = '42501';
    end if;
    insert into governance.invitation (token_digest, officer_id, expires_at) values (digest, officer, expires);
end
$$;

-- The link for the first administrator: only while nobody has ever been able to sign in.
create function governance.invite_first_administrator(digest bytea, expires timestamptz) returns boolean
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE')
        or exists (select 1 from governance.credential) then
        return false;
    end if;
    delete from governance.invitation where officer_id is null;
    insert into governance.invitation (token_digest, expires_at) values (digest, expires);
    return true;
end
$$;

-- Uses a link: sets the password, once. Returns the officer, or null when the link is not good.
create function governance.use_invitation(
    digest bytea, new_hash text, first_id uuid, first_username text, at timestamptz) returns uuid
    language plpgsql security definer
    set search_path = ''
as $$
declare
    invited governance.invitation;
    officer uuid;
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        return null;
    end if;
    update governance.invitation set used_at = at
     where token_digest = digest and used_at is null and expires_at > at
    returning * into invited;
    if not found then
        return null;
    end if;
    officer := invited.officer_id;
    if officer is null then
        if exists (select 1 from governance.credential) then
            return null;
        end if;
        officer := first_id;
        perform governance.enrol(first_id, first_username, 'Administrator', null, array['ADMINISTRATOR'], at);
    end if;
    insert into governance.credential (officer_id, password_hash, set_at) values (officer, new_hash, at)
    on conflict (officer_id) do update
       set password_hash = excluded.password_hash, set_at = excluded.set_at, failures = 0, locked_until = null;
    return officer;
end
$$;

-- What a sign-in needs to know of an account.
create function governance.credential_of(wanted_username text)
    returns table (officer_id uuid, password_hash text, failures integer, locked_until timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select c.officer_id, c.password_hash, c.failures, c.locked_until
      from governance.officer o
      join governance.credential c on c.officer_id = o.id
     where o.username = wanted_username and o.active and governance.actor_has_role('SIGN_IN_SERVICE')
$$;

create function governance.count_attempt(officer uuid, succeeded boolean, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        raise exception 'Only the sign-in service counts attempts' using errcode = '42501';
    end if;
    -- Five wrong attempts lock an account for a quarter of an hour.
    update governance.credential c
       set failures = case when succeeded then 0 else c.failures + 1 end,
           locked_until = case when succeeded then null
                               when c.failures + 1 >= 5 then at + interval '15 minutes'
                               else c.locked_until end
     where c.officer_id = officer;
end
$$;

-- Whether anybody can sign in yet.
create function governance.anybody_signs_in() returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select exists (select 1 from governance.credential) and governance.actor_has_role('SIGN_IN_SERVICE')
$$;

-- An active officer by sign-in name, for a verb on this machine that acts in an officer's name.
create function governance.officer_named(wanted_username text) returns uuid
    language sql stable security definer
    set search_path = ''
as $$
    select o.id from governance.officer o
     where o.username = wanted_username and o.active and governance.actor_has_role('SIGN_IN_SERVICE')
$$;

grant execute on function
    governance.add_officer(uuid, text, text, text, text[], timestamptz),
    governance.invite(uuid, bytea, timestamptz),
    governance.invite_first_administrator(bytea, timestamptz),
    governance.use_invitation(bytea, text, uuid, text, timestamptz),
    governance.credential_of(text),
    governance.count_attempt(uuid, boolean, timestamptz),
    governance.officer_named(text),
    governance.anybody_signs_in()
    to wardline_app;
