-- When each phase of an operation began, and who began it.

create table operations.phase_change (
    id uuid primary key,
    operation_id uuid not null references operations.operation (id),
    held_by uuid not null,
    from_phase text,
    to_phase text not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    constraint phase_change_to_known check (to_phase in ('DEVELOP', 'DISSEMINATE', 'ENFORCEMENT', 'ANNOUNCE', 'CLOSED')),
    constraint phase_change_moves check (from_phase is distinct from to_phase)
);
create index phase_change_by_operation on operations.phase_change (operation_id, changed_at);
comment on table operations.phase_change is 'A phase of an operation that began. Only ever added to.';
comment on column operations.phase_change.id is 'Random identifier.';
comment on column operations.phase_change.operation_id is 'The operation.';
comment on column operations.phase_change.held_by is 'The circle of the operation.';
comment on column operations.phase_change.from_phase is 'The phase before; null when the operation was opened.';
comment on column operations.phase_change.to_phase is 'The phase that began.';
comment on column operations.phase_change.changed_by is 'Who began it.';
comment on column operations.phase_change.changed_at is 'When it began.';

alter table operations.phase_change enable row level security;
create policy need_to_know on operations.phase_change to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy in_ones_own_name on operations.phase_change as restrictive for insert to wardline_app
    with check (changed_by = (select governance.actor_id()));
grant select, insert on operations.phase_change to wardline_app;

-- Operations opened before this began with their first phase.
insert into operations.phase_change (id, operation_id, held_by, from_phase, to_phase, changed_by, changed_at)
select pg_catalog.gen_random_uuid(), o.id, o.held_by, null, 'DEVELOP', o.opened_by, o.opened_at
  from operations.operation o;
