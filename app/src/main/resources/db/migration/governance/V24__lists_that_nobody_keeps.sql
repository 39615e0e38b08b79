-- When an account changes, the lists it is on do not hold the change up: a refusal would tell two administrators that the
-- officer is on a list, and would leave a role with somebody who must lose it. An auditor then names who keeps the list.

-- As before, and: who may see no case any longer is on no list either.
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
    if governance.may_be_on_lists(officer) then
        return;
    end if;
    with ended as (
        update governance.membership m set until_at = at
          from governance.need_group g
         where m.officer_id = officer and m.until_at is null and g.id = m.group_id and g.kind = 'LIST'
        returning m.group_id
    )
    insert into governance.list_change (held_by, restriction_id, officer_id, added, why, changed_by, changed_at)
    select r.held_by, r.id, officer, false, 'The account may see no case any longer', governance.actor_id(), at
      from ended e
      join governance.restriction r on r.held_by = e.group_id and r.lifted_at is null;
end
$$;

-- Whether nobody keeps a list: of a restricted case, when nobody on it may change it; of anything smaller, whose list does
-- not change, when nobody on it may see a case. A list that was lifted is none.
create function governance.unkept(circle uuid) returns boolean
    language sql stable
    set search_path = ''
as $$
    select (exists (select 1 from governance.restriction r where r.held_by = circle and r.lifted_at is null)
            or not exists (select 1 from governance.restriction r where r.held_by = circle))
       and not exists (
        select 1 from governance.membership m
         where m.group_id = circle and m.until_at is null and governance.may_be_on_lists(m.officer_id)
           and (governance.keeps_lists(m.officer_id)
                or not exists (select 1 from governance.restriction r where r.held_by = circle)))
$$;

-- The force whose case a list keeps; null of what the national desk or an operation holds.
create function governance.force_of_list(circle uuid) returns text
    language sql stable
    set search_path = ''
as $$
    select h.key
      from governance.restriction r
      join governance.need_group h on h.id = r.home and h.kind = 'FORCE'
     where r.held_by = circle and r.lifted_at is null
     order by r.set_at desc, r.id
     limit 1
$$;

-- Whether an auditor may name an officer for a list that nobody keeps: professional standards of the force, a supervisor of
-- the national desk. Where all who were ever on it were in an operation, it is somebody of that operation, so that a covert
-- one stays within its circle.
create function governance.may_be_named_for(circle uuid, officer uuid) returns boolean
    language sql stable
    set search_path = ''
as $$
    select officer is distinct from governance.actor_id()
       and governance.may_be_on_lists(officer)
       and exists (
        select 1
          from governance.officer o
          join governance.officer_role r on r.officer_id = o.id
         where o.id = officer
           and o.force_slug is not distinct from governance.force_of_list(circle)
           and r.role = case when governance.force_of_list(circle) is null
                             then 'NATIONAL_SUPERVISOR' else 'PROFESSIONAL_STANDARDS' end)
       and not exists (
        select 1 from governance.need_group g
         where g.kind = 'OPERATION'
           and not exists (
            select 1 from governance.membership m
              join governance.officer o on o.id = m.officer_id and o.kind = 'PERSON'
             where m.group_id = circle and not exists (
                select 1 from governance.membership was
                 where was.group_id = g.id and was.officer_id = m.officer_id))
           and not exists (
            select 1 from governance.membership is_in
             where is_in.group_id = g.id and is_in.officer_id = officer and is_in.until_at is null))
$$;

-- The lists that nobody keeps, for auditors: not what they are about, nor who was on them.
create function governance.unkept_lists() returns table (id uuid, force_slug text)
    language sql stable security definer
    set search_path = ''
as $$
    select g.id, governance.force_of_list(g.id)
      from governance.need_group g
     where governance.actor_has_role('AUDITOR') and g.kind = 'LIST' and governance.unkept(g.id)
$$;

-- Puts officers on a list that nobody keeps. DONE, or why not: KEPT, UNSUITABLE, TOO_FEW.
create function governance.name_for_list(circle uuid, officers uuid[], at timestamptz) returns text
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('AUDITOR') then
        raise exception 'Only an auditor names officers for a list that nobody keeps' using errcode = '42501';
    end if;
    perform 1 from governance.need_group g where g.id = circle and g.kind = 'LIST' for update;
    if not found or not governance.unkept(circle) then
        return 'KEPT';
    end if;
    if exists (select 1 from pg_catalog.unnest(officers) named where not governance.may_be_named_for(circle, named)) then
        return 'UNSUITABLE';
    end if;
    if pg_catalog.cardinality(officers) = 0
        or (select pg_catalog.count(*) < 2
              from (select named from pg_catalog.unnest(officers) named
                    union
                    select m.officer_id
                      from governance.membership m
                      join governance.officer o on o.id = m.officer_id and o.active and o.kind = 'PERSON'
                     where m.group_id = circle and m.until_at is null) on_it) then
        return 'TOO_FEW';
    end if;
    insert into governance.membership (group_id, officer_id, from_at)
    select distinct circle, named, at from pg_catalog.unnest(officers) named
     where not exists (select 1 from governance.membership m
                        where m.group_id = circle and m.officer_id = named and m.until_at is null);
    insert into governance.list_change (held_by, restriction_id, officer_id, added, why, changed_by, changed_at)
    select distinct r.held_by, r.id, named, true, 'Nobody on the list kept it', governance.actor_id(), at
      from governance.restriction r
     cross join pg_catalog.unnest(officers) named
     where r.held_by = circle and r.lifted_at is null;
    perform governance.check_list(circle);
    return 'DONE';
end
$$;

revoke execute on function governance.unkept(uuid), governance.force_of_list(uuid),
    governance.may_be_named_for(uuid, uuid), governance.unkept_lists(),
    governance.name_for_list(uuid, uuid[], timestamptz) from public;
grant execute on function governance.unkept_lists(), governance.name_for_list(uuid, uuid[], timestamptz) to wardline_app;
