-- What a supervisor told a force by telephone before the package was ready, and which checks were missing then.

create table dissemination.telephone_release (
    id uuid primary key,
    reference text not null,
    held_by uuid not null,
    recipient_group uuid not null,
    force text not null,
    package_id uuid not null,
    package_reference text not null,
    subject_id uuid not null,
    operation_id uuid,
    spoken_to text not null,
    said text not null,
    why_now text not null,
    missing text[] not null,
    released_by uuid not null,
    released_at timestamptz not null,
    written_by timestamptz not null,
    followed_by_id uuid references dissemination.dissemination (id),
    followed_at timestamptz,
    constraint telephone_release_reference_unique unique (reference),
    constraint telephone_release_says_something check (said <> '' and spoken_to <> '' and why_now <> ''),
    constraint telephone_release_writing_after_speaking check (written_by > released_at),
    constraint telephone_release_following_whole check ((followed_by_id is null) = (followed_at is null))
);
create index telephone_release_by_package on dissemination.telephone_release (package_reference, released_at);
create index telephone_release_by_recipient on dissemination.telephone_release (recipient_group, released_at);
create index telephone_release_unwritten on dissemination.telephone_release (written_by) where followed_by_id is null;
comment on table dissemination.telephone_release is 'What a supervisor told a force by telephone because it could not wait for the written package.';
comment on column dissemination.telephone_release.id is 'Random identifier.';
comment on column dissemination.telephone_release.reference is 'Short reference for people, such as T-7K3QX.';
comment on column dissemination.telephone_release.held_by is 'Circle that released it.';
comment on column dissemination.telephone_release.recipient_group is 'Circle of the force that was told.';
comment on column dissemination.telephone_release.force is 'Slug of the force that was told.';
comment on column dissemination.telephone_release.package_id is 'The package version that was being written; the force cannot read it.';
comment on column dissemination.telephone_release.package_reference is 'The package''s reference for people, the same in all its versions.';
comment on column dissemination.telephone_release.subject_id is 'Opaque identifier of the person it is about.';
comment on column dissemination.telephone_release.operation_id is 'Opaque identifier of the operation; never shown outside it.';
comment on column dissemination.telephone_release.spoken_to is 'Whom the supervisor spoke to: a post, or a name with it.';
comment on column dissemination.telephone_release.said is 'What was said, as the supervisor wrote it down.';
comment on column dissemination.telephone_release.why_now is 'Why it could not wait.';
comment on column dissemination.telephone_release.missing is 'What was not yet done to the package at that moment, one sentence each, as Wardline found it.';
comment on column dissemination.telephone_release.released_by is 'The supervisor.';
comment on column dissemination.telephone_release.released_at is 'When it was said.';
comment on column dissemination.telephone_release.written_by is 'When the written package must have followed.';
comment on column dissemination.telephone_release.followed_by_id is 'The dissemination that followed; null until then.';
comment on column dissemination.telephone_release.followed_at is 'When it followed.';

alter table dissemination.telephone_release enable row level security;
create policy seen_by_both_sides on dissemination.telephone_release for select to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[])
        or held_by = any ((select governance.actor_groups())::uuid[]));
create policy released_in_own_circle on dissemination.telephone_release for insert to wardline_app
    with check (held_by = any ((select governance.actor_groups())::uuid[])
        and governance.actor_has_role('NATIONAL_SUPERVISOR') and followed_by_id is null);
create policy in_ones_own_name on dissemination.telephone_release as restrictive for insert to wardline_app
    with check (released_by = (select governance.actor_id()));
-- Only that the written package followed is added; what was said stays as it was written down.
create policy followed_in_own_circle on dissemination.telephone_release for update to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]) and followed_by_id is null)
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
grant select, insert on dissemination.telephone_release to wardline_app;
grant update (followed_by_id, followed_at) on dissemination.telephone_release to wardline_app;
