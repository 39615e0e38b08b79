-- No overt action before a moment, as the package says; and a supervisor's reason where it cannot wait.

alter table investigation.origin add column no_overt_before timestamptz;
comment on column investigation.origin.no_overt_before is 'No visit, warrant, search or arrest before this moment, as the package says; null: no such condition.';

create table investigation.early_action (
    id uuid primary key,
    held_by uuid not null,
    investigation_id uuid not null references investigation.investigation (id),
    why text not null,
    allowed_by uuid not null,
    allowed_at timestamptz not null,
    constraint early_action_says_why check (why <> '')
);
create index early_action_by_case on investigation.early_action (investigation_id, allowed_at);
comment on table investigation.early_action is 'A supervisor''s reason to act before the moment that a package names, such as a child in danger.';
comment on column investigation.early_action.id is 'Random identifier.';
comment on column investigation.early_action.held_by is 'Circle of the force.';
comment on column investigation.early_action.investigation_id is 'The case.';
comment on column investigation.early_action.why is 'Why it cannot wait.';
comment on column investigation.early_action.allowed_by is 'The supervisor.';
comment on column investigation.early_action.allowed_at is 'When it was allowed.';

alter table investigation.early_action enable row level security;
create policy need_to_know on investigation.early_action to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create trigger in_ones_own_name before insert or update on investigation.early_action
    for each row execute function governance.keep_own_name('allowed_by=FORCE_SUPERVISOR');
grant select, insert on investigation.early_action to wardline_app;
