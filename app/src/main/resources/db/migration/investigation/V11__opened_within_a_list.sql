-- A case that is opened on what only a list sees is restricted from its beginning, to the same list.
create function investigation.opened_within_a_list() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    insert into governance.restriction (id, held_by, home, object_id, ground, why, set_by, set_at)
    select pg_catalog.gen_random_uuid(), r.held_by, r.home, new.id, r.ground, r.why, r.set_by, r.set_at
      from governance.restriction r
     where r.held_by = new.held_by and r.lifted_at is null
     order by r.set_at, r.id
     limit 1;
    return null;
end
$$;
revoke execute on function investigation.opened_within_a_list() from public;
create trigger opened_within_a_list after insert on investigation.investigation
    for each row execute function investigation.opened_within_a_list();

-- As before, and: what is sent about somebody of whom something was sent to a list goes to that list, whether or not a case
-- was opened on it.
create or replace function investigation.to_the_list() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    select r.held_by into circle
      from governance.restriction r
     where r.home = new.recipient_group and r.lifted_at is null
       and (exists (select 1
                      from investigation.origin o
                      join investigation.investigation i on i.id = o.investigation_id and i.held_by = r.held_by
                     where o.subject_id = new.subject_id)
            or exists (select 1 from dissemination.dissemination d
                        where d.subject_id = new.subject_id and d.recipient_group = r.held_by))
     order by r.set_at, r.id
     limit 1;
    if circle is not null then
        new.recipient_group := circle;
    end if;
    return new;
end
$$;
