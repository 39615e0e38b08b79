-- Somebody was wrongly taken for the person that a subject stands for. It is said wherever the subject is shown.

create table subjects.exoneration (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null references subjects.subject (id),
    who text not null,
    why text not null,
    exonerated_by uuid not null,
    exonerated_at timestamptz not null,
    constraint exoneration_says_whom_and_why check (who <> '' and why <> '')
);
create index exoneration_by_subject on subjects.exoneration (subject_id, exonerated_at);
comment on table subjects.exoneration is 'Somebody who was wrongly taken for the person a subject stands for. Only ever added to.';
comment on column subjects.exoneration.id is 'Random identifier.';
comment on column subjects.exoneration.held_by is 'Circle that holds the subject.';
comment on column subjects.exoneration.subject_id is 'In connection with which subject.';
comment on column subjects.exoneration.who is 'Who is exonerated, as the records name that person.';
comment on column subjects.exoneration.why is 'What went wrong, and what shows it.';
comment on column subjects.exoneration.exonerated_by is 'The supervisor who says so.';
comment on column subjects.exoneration.exonerated_at is 'When.';

alter table subjects.exoneration enable row level security;
create policy need_to_know on subjects.exoneration to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create trigger in_ones_own_name before insert or update on subjects.exoneration
    for each row execute function governance.keep_own_name('exonerated_by=NATIONAL_SUPERVISOR');
grant select, insert on subjects.exoneration to wardline_app;
