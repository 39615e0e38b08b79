-- Operations: who takes part, when, and until when nothing of it may be seen outside its circle.

grant usage on schema operations to wardline_app;
alter default privileges revoke execute on functions from public;

create table operations.operation (
    id uuid primary key,
    held_by uuid not null,
    slug text not null,
    name text not null,
    objectives text not null,
    first_day date not null,
    last_day date not null,
    covert boolean not null default true,
    covert_ended_by uuid,
    covert_ended_at timestamptz,
    covert_ended_why text,
    embargo_until timestamptz,
    phase text not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    version integer not null default 1,
    -- One name in one circle. Across circles a name may come twice: a refusal would tell that the other exists.
    constraint operation_slug_once_in_circle unique (held_by, slug),
    constraint operation_slug_plain check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    constraint operation_days_in_order check (first_day <= last_day),
    constraint operation_phase_known check (phase in ('DEVELOP', 'DISSEMINATE', 'ENFORCEMENT', 'ANNOUNCE', 'CLOSED')),
    constraint operation_covert_ended_by_somebody check (
        covert = (covert_ended_by is null)
        and (covert_ended_by is null) = (covert_ended_at is null)
        and (covert_ended_by is null) = (covert_ended_why is null))
);
create index operation_by_slug on operations.operation (slug);
comment on table operations.operation is 'A named period of co-ordinated work by several forces.';
comment on column operations.operation.id is 'Random identifier.';
comment on column operations.operation.held_by is 'The circle of the operation.';
comment on column operations.operation.slug is 'Short name in addresses and on the command line.';
comment on column operations.operation.name is 'Name.';
comment on column operations.operation.objectives is 'What it is for.';
comment on column operations.operation.first_day is 'First day counted.';
comment on column operations.operation.last_day is 'Last day counted.';
comment on column operations.operation.covert is 'True until a named person ends covert status.';
comment on column operations.operation.covert_ended_by is 'The officer who ended it.';
comment on column operations.operation.covert_ended_at is 'When it ended.';
comment on column operations.operation.covert_ended_why is 'Why it ended.';
comment on column operations.operation.embargo_until is 'Nothing is seen outside the circle before this moment; null: not before one is set.';
comment on column operations.operation.phase is 'How far the operation has come.';
comment on column operations.operation.opened_by is 'The co-ordinator who opened it.';
comment on column operations.operation.opened_at is 'When it was opened.';
comment on column operations.operation.version is 'Counts changes, so that two officers do not overwrite each other.';

create table operations.force (
    operation_id uuid not null references operations.operation (id),
    held_by uuid not null,
    force_slug text not null,
    joined_at timestamptz not null,
    primary key (operation_id, force_slug)
);
comment on table operations.force is 'Forces that take part in an operation.';
comment on column operations.force.operation_id is 'The operation.';
comment on column operations.force.held_by is 'The circle of the operation.';
comment on column operations.force.force_slug is 'The force.';
comment on column operations.force.joined_at is 'Since when.';

create table operations.member (
    operation_id uuid not null references operations.operation (id),
    held_by uuid not null,
    officer_id uuid not null,
    briefed_by uuid not null,
    briefed_at timestamptz not null,
    primary key (operation_id, officer_id)
);
comment on table operations.member is 'Who was briefed in, by whom and when. What they may see is decided by the circle, in governance.';
comment on column operations.member.operation_id is 'The operation.';
comment on column operations.member.held_by is 'The circle of the operation.';
comment on column operations.member.officer_id is 'Who was briefed in.';
comment on column operations.member.briefed_by is 'By whom.';
comment on column operations.member.briefed_at is 'When.';

alter table operations.operation enable row level security;
alter table operations.force enable row level security;
alter table operations.member enable row level security;

create policy need_to_know on operations.operation to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on operations.force to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on operations.member to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on operations.operation, operations.force, operations.member to wardline_app;
grant update (covert, covert_ended_by, covert_ended_at, covert_ended_why, embargo_until, phase, version)
    on operations.operation to wardline_app;

-- What everybody signed in may know of an operation once it is no longer covert and its embargo has lifted. The moment is
-- the operation's clock, which a demonstration sets back; whoever asks ahead of the real one is answered by the real one.
create function operations.announced(wanted_slug text, at timestamptz)
    returns table (id uuid, held_by uuid, slug text, name text, first_day date, last_day date, embargo_until timestamptz,
                   forces text)
    language sql stable security definer
    set search_path = ''
as $$
    select o.id, o.held_by, o.slug, o.name, o.first_day, o.last_day, o.embargo_until,
           (select pg_catalog.string_agg(f.force_slug, ' ' order by f.force_slug)
              from operations.force f where f.operation_id = o.id)
      from operations.operation o
     where (wanted_slug is null or o.slug = wanted_slug)
       and not o.covert
       and o.embargo_until <= least(at, pg_catalog.clock_timestamp())
       and governance.actor_id() is not null
$$;

grant execute on function operations.announced(text, timestamptz) to wardline_app;
