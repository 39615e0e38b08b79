-- The record of somebody innocent is restricted: from then on only a supervisor of the force sees it.

alter table investigation.person
    add column restricted_by uuid,
    add column restricted_at timestamptz,
    add column restricted_why text,
    add constraint person_restriction_whole check (
        (restricted_at is null) = (restricted_by is null) and (restricted_at is null) = (restricted_why is null));
comment on column investigation.person.restricted_by is 'Supervisor who restricted the record.';
comment on column investigation.person.restricted_at is 'From when only supervisors see it; null while it is not restricted.';
comment on column investigation.person.restricted_why is 'Why it is restricted.';

create policy restricted_to_supervisors on investigation.person as restrictive for select to wardline_app
    using (restricted_at is null or governance.actor_has_role('FORCE_SUPERVISOR'));
create trigger restricted_in_ones_own_name before insert or update on investigation.person
    for each row execute function governance.keep_own_name('restricted_by=FORCE_SUPERVISOR');
grant update (restricted_by, restricted_at, restricted_why) on investigation.person to wardline_app;
