-- A restricted case is held by a circle of its own: the officers on its list. Whatever keeps circles apart keeps it apart,
-- from its own force too and at no cost of its own; break-glass, which opens a force's circle, does not open it.

alter table governance.need_group drop constraint need_group_kind_known;
alter table governance.need_group add constraint need_group_kind_known
    check (kind in ('NATIONAL', 'FORCE', 'OPERATION', 'LIST'));
comment on column governance.need_group.kind is 'NATIONAL, FORCE, OPERATION, or CASE: the officers on a restricted case''s list.';
comment on column governance.need_group.key is 'desk, the slug of a force, the identifier of an operation or of what a list is for. [no person]';

create table governance.restriction (
    id uuid primary key,
    held_by uuid not null references governance.need_group (id),
    home uuid not null references governance.need_group (id),
    object_id uuid not null,
    ground text not null,
    why text not null,
    set_by uuid not null references governance.officer (id),
    set_at timestamptz not null,
    lifted_by uuid references governance.officer (id),
    lifted_at timestamptz,
    lifted_why text,
    constraint restriction_ground_known check (ground in ('NEED_TO_KNOW', 'WORKS_IN_POLICING')),
    constraint restriction_says_why check (why <> ''),
    constraint restriction_lifting_whole check (
        (lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lifted_why is null))
);
create unique index restriction_once on governance.restriction (object_id) where lifted_at is null;
create index restriction_by_circle on governance.restriction (held_by, home) where lifted_at is null;
comment on table governance.restriction is 'That a case is kept to the officers on a list.';
comment on column governance.restriction.id is 'Random identifier.';
comment on column governance.restriction.held_by is 'The circle of those on the list.';
comment on column governance.restriction.home is 'The circle that held the case before, and holds it again once this is lifted.';
comment on column governance.restriction.object_id is 'The case.';
comment on column governance.restriction.ground is 'NEED_TO_KNOW, or WORKS_IN_POLICING: somebody in the case does.';
comment on column governance.restriction.why is 'Why, in the officer''s words. [tells]';
comment on column governance.restriction.set_by is 'Who restricted it.';
comment on column governance.restriction.set_at is 'From when.';
comment on column governance.restriction.lifted_by is 'Who lifted it.';
comment on column governance.restriction.lifted_at is 'Until when; null while it lasts.';
comment on column governance.restriction.lifted_why is 'Why it was lifted. [tells]';

create table governance.list_change (
    id uuid primary key default gen_random_uuid(),
    held_by uuid not null references governance.need_group (id),
    restriction_id uuid not null references governance.restriction (id),
    officer_id uuid not null references governance.officer (id),
    added boolean not null,
    why text not null,
    changed_by uuid not null references governance.officer (id),
    changed_at timestamptz not null,
    constraint list_change_says_why check (why <> '')
);
create index list_change_by_restriction on governance.list_change (restriction_id, changed_at);
comment on table governance.list_change is 'Who was put on a restricted case''s list or taken off it. Only ever added to.';
comment on column governance.list_change.id is 'Random identifier.';
comment on column governance.list_change.held_by is 'The circle of those on the list.';
comment on column governance.list_change.restriction_id is 'The restriction.';
comment on column governance.list_change.officer_id is 'Who was put on or taken off.';
comment on column governance.list_change.added is 'True when put on.';
comment on column governance.list_change.why is 'Why. [officer]';
comment on column governance.list_change.changed_by is 'Who changed the list.';
comment on column governance.list_change.changed_at is 'When.';

-- Entries of the time before the restriction name the circle of that time and cannot be changed; this hides them.
create table governance.kept_apart (
    held_by uuid not null references governance.need_group (id),
    object_id uuid not null,
    reference text,
    primary key (object_id, held_by)
);
create index kept_apart_by_reference on governance.kept_apart (reference);
comment on table governance.kept_apart is 'What belongs to a restricted case, so that older audit entries about it are read by its circle alone.';
comment on column governance.kept_apart.held_by is 'The circle of those on the list.';
comment on column governance.kept_apart.object_id is 'The case, or what hangs on it.';
comment on column governance.kept_apart.reference is 'Its reference, as searches for it name it; null where it has none. [no person]';

alter table governance.restriction enable row level security;
alter table governance.list_change enable row level security;
alter table governance.kept_apart enable row level security;
create policy need_to_know on governance.restriction for select to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on governance.list_change for select to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]));
grant select on governance.restriction, governance.list_change to wardline_app;

-- Who keeps a list: puts officers on it and takes them off.
create function governance.keeps_lists(officer uuid) returns boolean
    language sql stable
    set search_path = ''
as $$
    select exists (select 1 from governance.officer_role r
                    where r.officer_id = officer
                      and r.role in ('FORCE_SUPERVISOR', 'NATIONAL_SUPERVISOR', 'PROFESSIONAL_STANDARDS'))
$$;

-- Who can be on one: people, but for administrators and press officers, who see no case.
create function governance.may_be_on_lists(officer uuid) returns boolean
    language sql stable
    set search_path = ''
as $$
    select exists (select 1 from governance.officer o where o.id = officer and o.kind = 'PERSON' and o.active)
       and not exists (select 1 from governance.officer_role r
                        where r.officer_id = officer and r.role in ('ADMINISTRATOR', 'PRESS_OFFICER'))
$$;

-- Two on a list at least, and one of them keeps it: nobody locks a case up alone, and none is locked up for good.
create function governance.check_list(circle uuid) returns void
    language plpgsql
    set search_path = ''
as $$
begin
    if (select pg_catalog.count(distinct m.officer_id) < 2
               or not coalesce(pg_catalog.bool_or(governance.keeps_lists(m.officer_id)), false)
          from governance.membership m
          join governance.officer o on o.id = m.officer_id and o.active
         where m.group_id = circle and m.until_at is null) then
        raise exception 'Two at least are on a list, and one of them keeps it' using errcode = '42501';
    end if;
end
$$;

-- A list of its own for something smaller than a case: a sensitive item in a package, a hidden recipient. Whoever opens it is
-- on it. Answers the circle.
create function governance.open_list(list_of uuid, officers uuid[], at timestamptz) returns uuid
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    if not (governance.actor_id() = any (officers))
        or exists (select 1 from pg_catalog.unnest(officers) named where not governance.may_be_on_lists(named)) then
        raise exception 'Only people who may see cases are put on a list, and whoever opens it' using errcode = '42501';
    end if;
    insert into governance.need_group (kind, key) values ('LIST', list_of::text) returning id into circle;
    insert into governance.membership (group_id, officer_id, from_at)
    select distinct circle, named, at from pg_catalog.unnest(officers) named;
    perform governance.check_list(circle);
    return circle;
end
$$;

-- Puts an officer into a case's circle. For functions of this schema: granted to nobody.
create function governance.put_on_list(circle uuid, restricted uuid, officer uuid, reason text, at timestamptz) returns void
    language plpgsql
    set search_path = ''
as $$
begin
    if not governance.may_be_on_lists(officer) then
        raise exception 'Only people who may see cases are put on a list' using errcode = '42501';
    end if;
    if exists (select 1 from governance.membership m
                where m.group_id = circle and m.officer_id = officer and m.until_at is null) then
        return;
    end if;
    insert into governance.membership (group_id, officer_id, from_at) values (circle, officer, at);
    insert into governance.list_change (held_by, restriction_id, officer_id, added, why, changed_by, changed_at)
    values (circle, restricted, officer, true, reason, governance.actor_id(), at);
end
$$;

-- Restricts a case to these officers and answers the circle that is to hold it. The function of its module that calls this
-- hands over the rows; it is granted to nobody.
create function governance.restrict_to(
    restricted uuid, home_circle uuid, case_id uuid, case_reference text, on_ground text, reason text, officers uuid[],
    at timestamptz) returns uuid
    language plpgsql
    set search_path = ''
as $$
declare
    circle uuid;
    officer uuid;
begin
    insert into governance.need_group (kind, key) values ('LIST', case_id::text)
    on conflict on constraint need_group_key_unique do nothing;
    select g.id into circle from governance.need_group g where g.kind = 'LIST' and g.key = case_id::text;
    insert into governance.restriction (id, held_by, home, object_id, ground, why, set_by, set_at)
    values (restricted, circle, home_circle, case_id, on_ground, reason, governance.actor_id(), at);
    foreach officer in array officers loop
        perform governance.put_on_list(circle, restricted, officer, reason, at);
    end loop;
    perform governance.check_list(circle);
    update governance.stated_purpose p set held_by = circle
     where p.held_by = home_circle and p.reason = case_reference;
    update governance.conflict_of_interest c set held_by = circle
     where c.held_by = home_circle and c.reference = case_reference;
    return circle;
end
$$;

-- Puts an officer on the list or takes one off. Only who is on it and keeps lists may.
create function governance.change_list(
    restricted uuid, officer uuid, putting_on boolean, reason text, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    select r.held_by into circle
      from governance.restriction r
     where r.id = restricted and r.lifted_at is null and r.held_by = any (governance.actor_groups())
       for update;
    if circle is null or not governance.keeps_lists(governance.actor_id()) then
        raise exception 'Only a keeper on the list changes it' using errcode = '42501';
    end if;
    if putting_on then
        perform governance.put_on_list(circle, restricted, officer, reason, at);
        return;
    end if;
    update governance.membership m set until_at = at
     where m.group_id = circle and m.officer_id = officer and m.until_at is null;
    if found then
        insert into governance.list_change (held_by, restriction_id, officer_id, added, why, changed_by, changed_at)
        values (circle, restricted, officer, false, reason, governance.actor_id(), at);
    end if;
    perform governance.check_list(circle);
end
$$;

-- Lifts a restriction and answers it, for the function of the module that hands the rows back; granted to nobody.
create function governance.lift_restriction(case_id uuid, reason text, at timestamptz) returns governance.restriction
    language plpgsql
    set search_path = ''
as $$
declare
    lifted governance.restriction;
begin
    update governance.restriction r
       set lifted_by = governance.actor_id(), lifted_at = at, lifted_why = reason
     where r.object_id = case_id and r.lifted_at is null and r.held_by = any (governance.actor_groups())
       and governance.keeps_lists(governance.actor_id())
    returning * into lifted;
    if lifted.id is null then
        raise exception 'Only a keeper on the list lifts it' using errcode = '42501';
    end if;
    update governance.membership m set until_at = at where m.group_id = lifted.held_by and m.until_at is null;
    delete from governance.kept_apart k where k.held_by = lifted.held_by;
    update governance.stated_purpose p set held_by = lifted.home where p.held_by = lifted.held_by;
    update governance.conflict_of_interest c set held_by = lifted.home where c.held_by = lifted.held_by;
    return lifted;
end
$$;

-- Whether an audit entry's object or reason belongs to a restricted case on whose list the reader is not.
create function governance.kept_from_actor(object uuid, said text) returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select exists (select 1 from governance.kept_apart k
                    where (k.object_id = object or k.reference = said)
                      and not (k.held_by = any (governance.actor_groups())))
$$;

grant execute on function
    governance.change_list(uuid, uuid, boolean, text, timestamptz),
    governance.open_list(uuid, uuid[], timestamptz), governance.kept_from_actor(uuid, text)
    to wardline_app;

set local role wardline_audit;
drop policy for_auditors on audit.entry;
create policy for_auditors on audit.entry for select to wardline_app
    using ((select governance.actor_has_role('AUDITOR'))
           and (held_by is null
                or held_by = any ((select governance.open_groups())::uuid[])
                or held_by = any ((select governance.actor_groups())::uuid[]))
           and not governance.kept_from_actor(object_id, reason));
reset role;

-- As before, and: who is there for professional standards alone is in no force's circle. They see what they are named for.
create or replace function governance.enrol(
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
     where g.id = governance.circle_at_enrolment(new_force, new_roles);
end
$$;

-- The circle that goes with a force and roles; null for none.
create function governance.circle_at_enrolment(its_force text, its_roles text[]) returns uuid
    language sql stable
    set search_path = ''
as $$
    select g.id
      from governance.need_group g
     where (its_force is not null and g.kind = 'FORCE' and g.key = its_force
            and not (its_roles <@ array['PROFESSIONAL_STANDARDS']))
        or (its_force is null and g.kind = 'NATIONAL'
            and its_roles && array['REFERRAL_OFFICER', 'INTELLIGENCE_OFFICER', 'NATIONAL_SUPERVISOR',
                                   'OPERATION_COORDINATOR'])
$$;

create or replace function governance.change_roles(officer uuid, its_force text, new_roles text[], at timestamptz) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    circle uuid := governance.circle_at_enrolment(its_force, new_roles);
begin
    delete from governance.officer_role r where r.officer_id = officer;
    insert into governance.officer_role (officer_id, role, granted_at)
    select officer, r, at from pg_catalog.unnest(new_roles) r;
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
