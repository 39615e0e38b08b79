-- Who keeps a list depends on whose case it is: a force's is kept by its supervisors and professional standards, the desk's by
-- national supervisors. Whoever may be named beside them could not change it, and nobody would be left who can.
create function governance.keeps_list(circle uuid, officer uuid) returns boolean
    language sql stable
    set search_path = ''
as $$
    select exists (
        select 1
          from governance.officer_role r
         where r.officer_id = officer
           and r.role = any (case (select h.kind
                                     from governance.restriction t
                                     join governance.need_group h on h.id = t.home
                                    where t.held_by = circle and t.lifted_at is null
                                    order by t.set_at, t.id
                                    limit 1)
                             when 'NATIONAL' then array['NATIONAL_SUPERVISOR']
                             when 'FORCE' then array['FORCE_SUPERVISOR', 'PROFESSIONAL_STANDARDS']
                             else array['FORCE_SUPERVISOR', 'NATIONAL_SUPERVISOR', 'PROFESSIONAL_STANDARDS'] end))
$$;

create or replace function governance.check_list(circle uuid) returns void
    language plpgsql
    set search_path = ''
as $$
begin
    if (select pg_catalog.count(distinct m.officer_id) < 2
               or not coalesce(pg_catalog.bool_or(governance.keeps_list(circle, m.officer_id)), false)
          from governance.membership m
          join governance.officer o on o.id = m.officer_id and o.active and o.kind = 'PERSON'
         where m.group_id = circle and m.until_at is null) then
        raise exception 'Two at least are on a list, and one of them keeps it' using errcode = '42501';
    end if;
end
$$;

create or replace function governance.change_list(
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
    if circle is null or not governance.keeps_list(circle, governance.actor_id()) then
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
       and governance.keeps_list(r.held_by, governance.actor_id())
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

-- As before, by who keeps which list. A circle that nobody was ever in, as the one of pairs between two lists, is no list.
create or replace function governance.unkept(circle uuid) returns boolean
    language sql stable
    set search_path = ''
as $$
    select (exists (select 1 from governance.restriction r where r.held_by = circle and r.lifted_at is null)
            or not exists (select 1 from governance.restriction r where r.held_by = circle))
       and exists (select 1 from governance.membership m where m.group_id = circle)
       and not exists (
        select 1 from governance.membership m
         where m.group_id = circle and m.until_at is null and governance.may_be_on_lists(m.officer_id)
           and (governance.keeps_list(circle, m.officer_id)
                or not exists (select 1 from governance.restriction r where r.held_by = circle)))
$$;
drop function governance.keeps_lists(uuid);
