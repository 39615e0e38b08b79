-- Who may act, on what they need to know, and how a transaction proves who is acting.

create extension if not exists pgcrypto with schema governance;

-- Nothing may be executed unless it is granted by name.
alter default privileges revoke execute on functions from public;

grant usage on schema governance to wardline_app, wardline_audit;

create table governance.officer (
    id uuid primary key,
    username text not null,
    name text not null,
    kind text not null,
    force_slug text,
    active boolean not null default true,
    added_at timestamptz not null,
    constraint officer_username_unique unique (username),
    constraint officer_username_plain check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9.-]{1,62}$'),
    constraint officer_kind_known check (kind in ('PERSON', 'SERVICE'))
);
comment on table governance.officer is 'Everybody who can act: people who sign in, and service accounts.';
comment on column governance.officer.id is 'Random identifier.';
comment on column governance.officer.username is 'Sign-in name, lower case.';
comment on column governance.officer.name is 'Name shown to colleagues.';
comment on column governance.officer.kind is 'PERSON or SERVICE.';
comment on column governance.officer.force_slug is 'Force of a force officer; null for the national agency and services.';
comment on column governance.officer.active is 'False once the officer has left: nothing can be done in their name.';
comment on column governance.officer.added_at is 'When the account was made.';

create table governance.officer_role (
    officer_id uuid not null references governance.officer (id),
    role text not null,
    granted_at timestamptz not null,
    primary key (officer_id, role)
);
comment on table governance.officer_role is 'Roles an officer holds. What each may do is one table in the code.';
comment on column governance.officer_role.officer_id is 'Whose role.';
comment on column governance.officer_role.role is 'Name of the role.';
comment on column governance.officer_role.granted_at is 'When it was given.';

create table governance.credential (
    officer_id uuid primary key references governance.officer (id),
    password_hash text not null,
    failures integer not null default 0,
    locked_until timestamptz,
    set_at timestamptz not null
);
comment on table governance.credential is 'Local passwords. Only functions of this schema read it.';
comment on column governance.credential.officer_id is 'Whose password.';
comment on column governance.credential.password_hash is 'Argon2id with its parameters.';
comment on column governance.credential.failures is 'Wrong attempts since the last right one.';
comment on column governance.credential.locked_until is 'No attempt is looked at before this moment.';
comment on column governance.credential.set_at is 'When the password was set.';

create table governance.invitation (
    token_digest bytea primary key,
    officer_id uuid references governance.officer (id),
    expires_at timestamptz not null,
    used_at timestamptz
);
comment on table governance.invitation is 'One-time links with which a person sets a password.';
comment on column governance.invitation.token_digest is 'SHA-256 of the token in the link.';
comment on column governance.invitation.officer_id is 'For whom; null makes the first administrator.';
comment on column governance.invitation.expires_at is 'Not good after this moment.';
comment on column governance.invitation.used_at is 'When it was used; it works once.';

create table governance.need_group (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    key text not null,
    constraint need_group_key_unique unique (kind, key),
    constraint need_group_kind_known check (kind in ('NATIONAL', 'FORCE', 'OPERATION'))
);
comment on table governance.need_group is 'A circle of people who need to know. Every row of personal data is held by one.';
comment on column governance.need_group.id is 'Random identifier; stands in held_by columns.';
comment on column governance.need_group.kind is 'NATIONAL, FORCE or OPERATION.';
comment on column governance.need_group.key is 'desk, the slug of a force, or the identifier of an operation.';

create table governance.membership (
    group_id uuid not null references governance.need_group (id),
    officer_id uuid not null references governance.officer (id),
    from_at timestamptz not null,
    until_at timestamptz,
    primary key (group_id, officer_id, from_at)
);
create index membership_by_officer on governance.membership (officer_id);
comment on table governance.membership is 'Who is in which circle, and when.';
comment on column governance.membership.group_id is 'The circle.';
comment on column governance.membership.officer_id is 'The member.';
comment on column governance.membership.from_at is 'From when.';
comment on column governance.membership.until_at is 'Until when; null while it lasts.';

create table governance.signing_key (
    only_one boolean primary key default true,
    secret text not null,
    constraint signing_key_only_one check (only_one)
);
comment on table governance.signing_key is 'Key with which the application signs actor tokens. Read by governance.actor_id alone.';
comment on column governance.signing_key.only_one is 'There is one row.';
comment on column governance.signing_key.secret is 'Shared secret of this home.';

-- Who acts in this transaction: the officer named by a token that is genuine, not expired, and of an active officer.
-- Anything else is nobody. A setting is '' rather than null once a transaction that set it has ended.
create function governance.actor_id() returns uuid
    language plpgsql stable security definer parallel restricted
    set search_path = ''
as $$
declare
    token text := pg_catalog.current_setting('wardline.actor', true);
    parts text[];
    signature text;
    found uuid;
begin
    if token is null or token !~ '^[0-9a-f-]{36}\.[0-9a-f-]{36}\.[0-9]{1,12}\.[0-9a-f]{64}$' then
        return null;
    end if;
    parts := pg_catalog.string_to_array(token, '.');
    select pg_catalog.encode(
               governance.hmac(parts[1] || '.' || parts[2] || '.' || parts[3], k.secret, 'sha256'), 'hex')
      into signature
      from governance.signing_key k;
    if signature is null or signature <> parts[4]
        or pg_catalog.to_timestamp(parts[3]::bigint) < pg_catalog.clock_timestamp() then
        return null;
    end if;
    select o.id into found from governance.officer o where o.id = parts[1]::uuid and o.active;
    return found;
end
$$;

-- The circles the actor is in. Array, so that a policy is one indexable comparison.
create function governance.actor_groups() returns uuid[]
    language sql stable security definer parallel restricted
    set search_path = ''
as $$
    select coalesce(pg_catalog.array_agg(m.group_id), '{}'::uuid[])
      from governance.membership m
     where m.officer_id = governance.actor_id()
       and m.until_at is null
$$;

create function governance.actor_has_role(wanted text) returns boolean
    language sql stable security definer parallel restricted
    set search_path = ''
as $$
    select exists (
        select 1 from governance.officer_role r where r.officer_id = governance.actor_id() and r.role = wanted)
$$;

create function governance.whoami()
    returns table (id uuid, username text, name text, kind text, force_slug text, roles text)
    language sql stable security definer
    set search_path = ''
as $$
    select o.id, o.username, o.name, o.kind, o.force_slug,
           coalesce((select pg_catalog.string_agg(r.role, ',' order by r.role)
                       from governance.officer_role r where r.officer_id = o.id), '')
      from governance.officer o
     where o.id = governance.actor_id()
$$;

-- The circle of the national desk or of a force. Circles of operations are not found by name.
create function governance.group_of(wanted_kind text, wanted_key text) returns uuid
    language sql stable security definer
    set search_path = ''
as $$
    select g.id from governance.need_group g
     where g.kind = wanted_kind and g.key = wanted_key and wanted_kind in ('NATIONAL', 'FORCE')
       and governance.actor_id() is not null
$$;

-- The circles that are no secret: the national desk and the forces. For the auditor's view.
create function governance.open_groups() returns uuid[]
    language sql stable security definer
    set search_path = ''
as $$
    select pg_catalog.array_agg(g.id) from governance.need_group g where g.kind in ('NATIONAL', 'FORCE')
$$;

-- A new circle for an operation; the coordinator who opens it is its first member.
create function governance.open_operation_group(operation uuid, at timestamptz) returns uuid
    language plpgsql security definer
    set search_path = ''
as $$
declare
    made uuid;
begin
    if not governance.actor_has_role('OPERATION_COORDINATOR') then
        raise exception 'Only an operation coordinator opens an operation' using errcode = '42501';
    end if;
    insert into governance.need_group (kind, key) values ('OPERATION', operation::text) returning id into made;
    insert into governance.membership (group_id, officer_id, from_at) values (made, governance.actor_id(), at);
    return made;
end
$$;

-- Brings an officer into a circle. Only a coordinator who is in it may; an administrator may not.
create function governance.brief_in(into_group uuid, officer uuid, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('OPERATION_COORDINATOR')
        or not (into_group = any (governance.actor_groups())) then
        raise exception 'Only a coordinator in the circle briefs others in' using errcode = '42501';
    end if;
    insert into governance.membership (group_id, officer_id, from_at)
    select into_group, officer, at
     where not exists (
        select 1 from governance.membership m
         where m.group_id = into_group and m.officer_id = officer and m.until_at is null);
end
$$;

insert into governance.need_group (kind, key) values
    ('NATIONAL', 'desk'),
    ('FORCE', 'metropolitan'),
    ('FORCE', 'cumbria'),
    ('FORCE', 'lancashire'),
    ('FORCE', 'merseyside'),
    ('FORCE', 'greater-manchester'),
    ('FORCE', 'cheshire'),
    ('FORCE', 'northumbria'),
    ('FORCE', 'durham'),
    ('FORCE', 'north-yorkshire'),
    ('FORCE', 'west-yorkshire'),
    ('FORCE', 'south-yorkshire'),
    ('FORCE', 'humberside'),
    ('FORCE', 'cleveland'),
    ('FORCE', 'west-midlands'),
    ('FORCE', 'staffordshire'),
    ('FORCE', 'west-mercia'),
    ('FORCE', 'warwickshire'),
    ('FORCE', 'derbyshire'),
    ('FORCE', 'nottinghamshire'),
    ('FORCE', 'lincolnshire'),
    ('FORCE', 'leicestershire'),
    ('FORCE', 'northamptonshire'),
    ('FORCE', 'cambridgeshire'),
    ('FORCE', 'norfolk'),
    ('FORCE', 'suffolk'),
    ('FORCE', 'bedfordshire'),
    ('FORCE', 'hertfordshire'),
    ('FORCE', 'essex'),
    ('FORCE', 'thames-valley'),
    ('FORCE', 'hampshire'),
    ('FORCE', 'surrey'),
    ('FORCE', 'kent'),
    ('FORCE', 'sussex'),
    ('FORCE', 'city-of-london'),
    ('FORCE', 'devon-and-cornwall'),
    ('FORCE', 'avon-and-somerset'),
    ('FORCE', 'gloucestershire'),
    ('FORCE', 'wiltshire'),
    ('FORCE', 'dorset'),
    ('FORCE', 'north-wales'),
    ('FORCE', 'gwent'),
    ('FORCE', 'south-wales'),
    ('FORCE', 'dyfed-powys'),
    ('FORCE', 'police-scotland'),
    ('FORCE', 'northern-ireland');

-- Service accounts: each acts through narrow functions only. Their identifiers are fixed so that the code can name them.
insert into governance.officer (id, username, name, kind, added_at) values
    ('00000000-0000-4000-8000-000000000001', 'service.sign-in', 'Sign-in service', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000002', 'service.linker', 'Linking service', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000003', 'service.deconfliction', 'Deconfliction service', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000004', 'service.clocks', 'Clock service', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000005', 'service.results', 'Results service', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000006', 'service.sealer', 'Audit sealer', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000007', 'service.intake', 'Intake service', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000008', 'service.public', 'Public site', 'SERVICE', '2026-01-01Z'),
    ('00000000-0000-4000-8000-000000000009', 'service.console', 'Machine console', 'SERVICE', '2026-01-01Z');

insert into governance.officer_role (officer_id, role, granted_at)
select id, case username
               when 'service.sign-in' then 'SIGN_IN_SERVICE'
               when 'service.linker' then 'LINKER'
               when 'service.deconfliction' then 'DECONFLICTION_SERVICE'
               when 'service.clocks' then 'CLOCK_SERVICE'
               when 'service.results' then 'RESULTS_SERVICE'
               when 'service.sealer' then 'SEALER'
               when 'service.intake' then 'INTAKE_SERVICE'
               when 'service.console' then 'CONSOLE'
               else 'PUBLIC_SITE' end, added_at
  from governance.officer where kind = 'SERVICE';

-- What arrives is received for the national desk; linking reads what the desk reads.
insert into governance.membership (group_id, officer_id, from_at)
select g.id, o.id, o.added_at
  from governance.need_group g
  join governance.officer o on o.username in ('service.linker', 'service.intake', 'service.clocks')
 where g.kind = 'NATIONAL';

alter table governance.officer enable row level security;
alter table governance.officer_role enable row level security;
alter table governance.credential enable row level security;
alter table governance.invitation enable row level security;
alter table governance.need_group enable row level security;
alter table governance.membership enable row level security;
alter table governance.signing_key enable row level security;

-- Colleagues' names and roles are known to everybody who is signed in: people must see who approved what.
create policy known_to_officers on governance.officer for select to wardline_app
    using ((select governance.actor_id()) is not null);
create policy known_to_officers on governance.officer_role for select to wardline_app
    using ((select governance.actor_id()) is not null);
create policy own_groups on governance.need_group for select to wardline_app
    using (id = any ((select governance.actor_groups())::uuid[]));
create policy own_groups on governance.membership for select to wardline_app
    using (group_id = any ((select governance.actor_groups())::uuid[]));

grant select on governance.officer, governance.officer_role, governance.need_group, governance.membership
    to wardline_app;
grant execute on function governance.actor_id(), governance.actor_groups(), governance.actor_has_role(text)
    to wardline_app, wardline_audit;
grant execute on function governance.whoami(), governance.group_of(text, text) to wardline_app;
grant execute on function governance.open_groups() to wardline_app;
grant execute on function governance.open_operation_group(uuid, timestamptz),
    governance.brief_in(uuid, uuid, timestamptz) to wardline_app;
