-- What the desk sends about somebody in policing goes to the professional standards of their force and to nobody else there:
-- in the force's inbox that officer could read it.

-- A list of the professional standards officers of a force for what is sent to it. Null where it has fewer than two: nobody
-- locks a case up alone. The sender is not on it.
create function governance.open_standards_list(restricted uuid, list_of uuid, of_force text, at timestamptz) returns uuid
    language plpgsql security definer
    set search_path = ''
as $$
declare
    home_circle uuid;
    circle uuid;
    officer uuid;
    standards uuid[] := array(
        select o.id
          from governance.officer o
          join governance.officer_role r on r.officer_id = o.id and r.role = 'PROFESSIONAL_STANDARDS'
         where o.force_slug = of_force and o.active
         order by o.id);
begin
    if not governance.actor_has_role('INTELLIGENCE_OFFICER') and not governance.actor_has_role('NATIONAL_SUPERVISOR') then
        raise exception 'Only who sends opens such a list' using errcode = '42501';
    end if;
    select g.id into home_circle from governance.need_group g where g.kind = 'FORCE' and g.key = of_force;
    if home_circle is null or pg_catalog.cardinality(standards) < 2 then
        return null;
    end if;
    insert into governance.need_group (kind, key) values ('LIST', list_of::text) returning id into circle;
    insert into governance.restriction (id, held_by, home, object_id, ground, why, set_by, set_at)
    values (restricted, circle, home_circle, list_of, 'WORKS_IN_POLICING', 'Sent for professional standards alone',
            governance.actor_id(), at);
    foreach officer in array standards loop
        perform governance.put_on_list(circle, restricted, officer, 'Professional standards of the force', at);
    end loop;
    perform governance.check_list(circle);
    return circle;
end
$$;
grant execute on function governance.open_standards_list(uuid, uuid, text, timestamptz) to wardline_app;

-- As before, and: whatever else the same list was for is lifted with it.
create or replace function governance.lift_restriction(case_id uuid, reason text, at timestamptz) returns governance.restriction
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
    update governance.restriction r
       set lifted_by = lifted.lifted_by, lifted_at = at, lifted_why = reason
     where r.held_by = lifted.held_by and r.lifted_at is null;
    update governance.membership m set until_at = at where m.group_id = lifted.held_by and m.until_at is null;
    delete from governance.kept_apart k where k.held_by = lifted.held_by;
    update governance.stated_purpose p set held_by = lifted.home where p.held_by = lifted.held_by;
    update governance.conflict_of_interest c set held_by = lifted.home where c.held_by = lifted.held_by;
    return lifted;
end
$$;
