-- That what is kept about a person is restricted: kept, but used for nothing beyond what it is kept for.

create table subjects.restriction (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null references subjects.subject (id),
    request_reference text not null,
    restricted_by uuid not null,
    restricted_at timestamptz not null,
    constraint restriction_once unique (subject_id, request_reference)
);
comment on table subjects.restriction is 'That what is kept about a subject is restricted because the person asked for it (DPA 2018 s.47). Only ever added to.';
comment on column subjects.restriction.id is 'Random identifier.';
comment on column subjects.restriction.held_by is 'Circle that holds the subject.';
comment on column subjects.restriction.subject_id is 'The subject.';
comment on column subjects.restriction.request_reference is 'Reference of the request. [no person]';
comment on column subjects.restriction.restricted_by is 'The supervisor who answered it.';
comment on column subjects.restriction.restricted_at is 'When.';

alter table subjects.restriction enable row level security;
create policy need_to_know on subjects.restriction to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create trigger in_ones_own_name before insert or update on subjects.restriction
    for each row execute function governance.keep_own_name('restricted_by=NATIONAL_SUPERVISOR');
grant select, insert on subjects.restriction to wardline_app;
