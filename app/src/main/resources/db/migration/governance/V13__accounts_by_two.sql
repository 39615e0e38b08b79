-- An account that sees anything is made, changed or opened anew by two administrators: one asks, another confirms and is
-- shown the link. One alone could otherwise make a supervisor's account, or reset one, and act as that person.

drop function governance.add_officer(uuid, text, text, text, text[], timestamptz);
drop function governance.invite(uuid, bytea, timestamptz);
-- Links that one administrator drew alone are good no longer.
delete from governance.invitation where officer_id is not null and used_at is null;

create table governance.account_request (
    id uuid primary key,
    kind text not null,
    officer_id uuid not null,
    username text not null,
    name text not null,
    force_slug text,
    roles text[] not null,
    asked_by uuid not null references governance.officer (id),
    asked_at timestamptz not null,
    confirmed_by uuid references governance.officer (id),
    confirmed_at timestamptz,
    withdrawn_by uuid references governance.officer (id),
    withdrawn_at timestamptz,
    constraint account_request_kind_known check (kind in ('NEW', 'ROLES', 'LINK')),
    constraint account_request_confirmed_by_another check (confirmed_by <> asked_by),
    constraint account_request_for_another check (officer_id <> asked_by and officer_id <> confirmed_by),
    constraint account_request_ends_once check (
        (confirmed_by is null) = (confirmed_at is null) and (withdrawn_by is null) = (withdrawn_at is null)
        and (confirmed_by is null or withdrawn_by is null)),
    constraint account_request_administrator_alone check (
        not ('ADMINISTRATOR' = any (roles)) or pg_catalog.cardinality(roles) = 1)
);
create index account_request_asked_by on governance.account_request (asked_by);
create unique index account_request_open_once on governance.account_request (username)
    where confirmed_at is null and withdrawn_at is null;
comment on table governance.account_request is 'What one administrator asks for about an account, for another to confirm.';
comment on column governance.account_request.id is 'Random identifier.';
comment on column governance.account_request.kind is 'NEW account, other ROLES, or a new LINK with which to set a password.';
comment on column governance.account_request.officer_id is 'Whose account; of a new one, the identifier it will have.';
comment on column governance.account_request.username is 'Sign-in name of that officer.';
comment on column governance.account_request.name is 'Name of that officer.';
comment on column governance.account_request.force_slug is 'Force of that officer; null for the national agency.';
comment on column governance.account_request.roles is 'Roles the officer will hold.';
comment on column governance.account_request.asked_by is 'Administrator who asks.';
comment on column governance.account_request.asked_at is 'When it was asked for.';
comment on column governance.account_request.confirmed_by is 'Another administrator, who was shown the link.';
comment on column governance.account_request.confirmed_at is 'When it was confirmed and took effect.';
comment on column governance.account_request.withdrawn_by is 'Administrator who took it back or turned it down.';
comment on column governance.account_request.withdrawn_at is 'When it was taken back or turned down.';
alter table governance.account_request enable row level security;
create policy for_administrators on governance.account_request for select to wardline_app
    using ((select governance.actor_has_role('ADMINISTRATOR')));
grant select on governance.account_request to wardline_app;

alter table governance.invitation
    add column asked_by uuid references governance.officer (id),
    add column confirmed_by uuid references governance.officer (id),
    add constraint invitation_confirmed_by_another check (confirmed_by <> asked_by);
comment on column governance.invitation.asked_by is 'Administrator who asked for it; null of the first administrator''s.';
comment on column governance.invitation.confirmed_by is 'Another who confirmed; null of the first two administrators''.';

-- Whether no two administrators can sign in: then nobody else is there to confirm.
create function governance.lone_administrator() returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select count(*) <= 1
      from governance.officer o
      join governance.officer_role r on r.officer_id = o.id and r.role = 'ADMINISTRATOR'
      join governance.credential c on c.officer_id = o.id
     where o.active
$$;

create function governance.ask_for_account(
    request uuid, wanted_kind text, officer uuid, new_username text, new_name text, new_force text, new_roles text[],
    at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    known governance.officer;
begin
    if not governance.actor_has_role('ADMINISTRATOR') then
        raise exception 'Only an administrator asks for an account' using errcode = '42501';
    end if;
    if pg_catalog.cardinality(new_roles) = 0 then
        raise exception 'An account has a role' using errcode = '42501';
    end if;
    select o.* into known from governance.officer o where o.id = officer;
    if wanted_kind = 'NEW' and found
        or wanted_kind <> 'NEW' and (known.id is null or known.kind <> 'PERSON' or not known.active) then
        raise exception 'There is no such account to ask for' using errcode = '42501';
    end if;
    -- An administrator stays one, and nobody becomes one: these are two accounts.
    if wanted_kind = 'ROLES' and ('ADMINISTRATOR' = any (new_roles)
            or exists (select 1 from governance.officer_role r
                        where r.officer_id = officer and r.role = 'ADMINISTRATOR')) then
        raise exception 'An administrator holds no other role' using errcode = '42501';
    end if;
    insert into governance.account_request
        (id, kind, officer_id, username, name, force_slug, roles, asked_by, asked_at)
    values (request, wanted_kind, officer,
            case when wanted_kind = 'NEW' then new_username else known.username end,
            case when wanted_kind = 'NEW' then new_name else known.name end,
            case when wanted_kind = 'NEW' then new_force else known.force_slug end,
            case when wanted_kind = 'LINK'
                 then array(select r.role from governance.officer_role r where r.officer_id = officer order by r.role)
                 else new_roles end,
            governance.actor_id(), at);
end
$$;

-- Confirms what another asked for: it takes effect, and the link with this digest is good until it expires.
create function governance.confirm_account(request uuid, digest bytea, expires timestamptz, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    asked governance.account_request;
begin
    if not governance.actor_has_role('ADMINISTRATOR') then
        raise exception 'Only an administrator confirms an account' using errcode = '42501';
    end if;
    update governance.account_request r
       set confirmed_by = governance.actor_id(), confirmed_at = at
     where r.id = request and r.confirmed_at is null and r.withdrawn_at is null
    returning * into asked;
    if not found then
        raise exception 'There is nothing to confirm' using errcode = '42501';
    end if;
    if asked.kind = 'NEW' then
        perform governance.enrol(asked.officer_id, asked.username, asked.name, asked.force_slug, asked.roles, at);
    elsif asked.kind = 'ROLES' then
        perform governance.change_roles(asked.officer_id, asked.force_slug, asked.roles, at);
        return;
    end if;
    -- One link at a time: those still open go.
    update governance.invitation i set expires_at = at
     where i.officer_id = asked.officer_id and i.used_at is null and i.expires_at > at;
    insert into governance.invitation (token_digest, officer_id, expires_at, asked_by, confirmed_by)
    values (digest, asked.officer_id, expires, asked.asked_by, asked.confirmed_by);
end
$$;

-- Other roles, with the circles that go with them. Circles of operations are left: their co-ordinators decide on those.
create function governance.change_roles(officer uuid, its_force text, new_roles text[], at timestamptz) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    circle uuid;
begin
    delete from governance.officer_role r where r.officer_id = officer;
    insert into governance.officer_role (officer_id, role, granted_at)
    select officer, r, at from pg_catalog.unnest(new_roles) r;
    select g.id into circle
      from governance.need_group g
     where (its_force is not null and g.kind = 'FORCE' and g.key = its_force)
        or (its_force is null and g.kind = 'NATIONAL'
            and new_roles && array['REFERRAL_OFFICER', 'INTELLIGENCE_OFFICER', 'NATIONAL_SUPERVISOR',
                                   'OPERATION_COORDINATOR']);
    update governance.membership m set until_at = at
      from governance.need_group g
     where m.officer_id = officer and m.until_at is null
       and g.id = m.group_id and g.kind in ('NATIONAL', 'FORCE') and g.id is distinct from circle;
    insert into governance.membership (group_id, officer_id, from_at)
    select circle, officer, at
     where circle is not null and not exists (
        select 1 from governance.membership m
         where m.group_id = circle and m.officer_id = officer and m.until_at is null);
end
$$;

create function governance.withdraw_account(request uuid, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('ADMINISTRATOR') then
        raise exception 'Only an administrator withdraws it' using errcode = '42501';
    end if;
    update governance.account_request r
       set withdrawn_by = governance.actor_id(), withdrawn_at = at
     where r.id = request and r.confirmed_at is null and r.withdrawn_at is null;
    if not found then
        raise exception 'There is nothing to withdraw' using errcode = '42501';
    end if;
end
$$;

-- The second administrator is added by the first alone, since nobody is there to confirm.
create function governance.add_second_administrator(
    new_id uuid, new_username text, new_name text, digest bytea, expires timestamptz, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('ADMINISTRATOR') or not governance.lone_administrator() then
        raise exception 'Only a lone administrator adds the second' using errcode = '42501';
    end if;
    perform governance.enrol(new_id, new_username, new_name, null, array['ADMINISTRATOR'], at);
    insert into governance.invitation (token_digest, officer_id, expires_at, asked_by)
    values (digest, new_id, expires, governance.actor_id());
end
$$;

-- As before, and: a link that nobody confirmed is good only while nobody could have.
create or replace function governance.use_invitation(
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
    -- Two who use unconfirmed links at once would each find a lone administrator.
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('governance.use_invitation'));
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
    elsif invited.confirmed_by is null and not governance.lone_administrator() then
        return null;
    end if;
    insert into governance.credential (officer_id, password_hash, set_at) values (officer, new_hash, at)
    on conflict (officer_id) do update
       set password_hash = excluded.password_hash, set_at = excluded.set_at, failures = 0, locked_until = null;
    return officer;
end
$$;

-- Administrators are in no circle: they are not briefed in either.
create or replace function governance.brief_in(into_group uuid, officer uuid, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('OPERATION_COORDINATOR')
        or not (into_group = any (governance.actor_groups())) then
        raise exception 'Only a coordinator in the circle briefs others in' using errcode = '42501';
    end if;
    if not exists (select 1 from governance.officer o where o.id = officer and o.kind = 'PERSON' and o.active)
        or exists (select 1 from governance.officer_role r where r.officer_id = officer and r.role = 'ADMINISTRATOR') then
        raise exception 'Only people who see cases are briefed in' using errcode = '42501';
    end if;
    insert into governance.membership (group_id, officer_id, from_at)
    select into_group, officer, at
     where not exists (
        select 1 from governance.membership m
         where m.group_id = into_group and m.officer_id = officer and m.until_at is null);
end
$$;

grant execute on function
    governance.ask_for_account(uuid, text, uuid, text, text, text, text[], timestamptz),
    governance.confirm_account(uuid, bytea, timestamptz, timestamptz),
    governance.withdraw_account(uuid, timestamptz),
    governance.add_second_administrator(uuid, text, text, bytea, timestamptz, timestamptz),
    governance.lone_administrator()
    to wardline_app;

select governance.say_whose('officer', array[
    'governance.account_request.username', 'governance.account_request.name', 'governance.account_request.force_slug',
    'governance.account_request.roles']);
