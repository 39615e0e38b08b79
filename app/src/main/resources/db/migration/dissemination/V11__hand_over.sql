-- The sender's side of what was sent follows its subject to the circle of a list, and back. The recipient's stays where it is,
-- and what named officers sent stays with them.
create function dissemination.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    sent uuid[];
    spoken text[] := array(select t.reference from dissemination.telephone_release t
                            where t.subject_id = new.id and t.held_by = old.held_by);
    said text[] := array(select d.reference from dissemination.dissemination d
                          where d.subject_id = new.id and d.origin_group = old.held_by);
begin
    sent := array(select d.id from dissemination.dissemination d
                   where d.subject_id = new.id and d.origin_group = old.held_by);
    perform governance.hand_words(said || spoken, old.held_by, new.held_by),
            governance.hand('dissemination.dissemination', 'id', sent, old.held_by, new.held_by, 'reference'),
            governance.hand('dissemination.event', 'dissemination_id', sent, old.held_by, new.held_by),
            governance.hand('dissemination.annex', 'dissemination_id', sent, old.held_by, new.held_by),
            governance.hand('dissemination.check_before_sending', 'dissemination_id', sent, old.held_by, new.held_by,
                            pk => 'dissemination_id'),
            governance.hand('dissemination.erasure_notice', 'dissemination_id', sent, old.held_by, new.held_by),
            safeguarding.hand_over(sent, old.held_by, new.held_by),
            governance.hand('dissemination.telephone_release', 'subject_id', array[new.id], old.held_by, new.held_by,
                            'reference');
    -- Entries about what a force passed on name the desk's circle too.
    insert into governance.kept_apart (held_by, object_id, reference)
    select g.id, d.id, d.reference
      from dissemination.dissemination d
      join governance.need_group g on g.id = new.held_by and g.kind = 'LIST'
     where d.id = any (sent)
    on conflict do nothing;
    -- What a force passed on it holds itself; whoever sent it first is seen beside it.
    update dissemination.remedy r
       set origin_group = new.held_by, held_by = case when r.held_by = old.held_by then new.held_by else r.held_by end
     where r.dissemination_id = any (sent) and r.origin_group = old.held_by;
    update dissemination.event e set origin_group = new.held_by
     where e.dissemination_id = any (sent) and e.origin_group = old.held_by;
    update dissemination.dissemination d set origin_group = new.held_by
     where d.id = any (sent) and d.origin_group = old.held_by;
    return null;
end
$$;
revoke execute on function dissemination.follow() from public;
create trigger dissemination_follows after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function dissemination.follow();

-- Which of these rows behind a figure are kept to a list of the sender's on which the actor is not.
create function dissemination.kept_to_others(row_ids uuid[]) returns setof uuid
    language sql stable security definer
    set search_path = ''
as $$
    select d.id
      from dissemination.dissemination d
      join governance.need_group g on g.id = d.origin_group and g.kind = 'LIST'
     where d.id = any (row_ids) and not (d.origin_group = any (governance.actor_groups()))
       and (governance.actor_has_role('OPERATION_COORDINATOR') or governance.actor_has_role('AUDITOR'))
$$;
revoke execute on function dissemination.kept_to_others(uuid[]) from public;
grant execute on function dissemination.kept_to_others(uuid[]) to wardline_app;

-- As before, but for those whom the officer sees: they are told one by one.
create or replace function dissemination.tell_hidden(told uuid) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('NATIONAL_SUPERVISOR') then
        raise exception 'Only a national supervisor exonerates' using errcode = '42501';
    end if;
    insert into dissemination.event (
        id, dissemination_id, held_by, origin_group, recipient_group, happened, at, by_officer, code, note)
    select pg_catalog.gen_random_uuid(), h.id, h.held_by, h.origin_group, h.recipient_group, e.happened, e.at,
           e.by_officer, e.code, e.note
      from dissemination.event e
      join dissemination.dissemination d on d.id = e.dissemination_id
      join dissemination.dissemination h on h.subject_id = d.subject_id
      join governance.need_group g on g.id = h.origin_group and g.kind = 'LIST'
     where e.dissemination_id = told and e.happened = 'PERSON_EXONERATED' and e.by_officer = governance.actor_id()
       and not (h.origin_group = any (governance.actor_groups()))
       and not exists (select 1 from dissemination.event t
                        where t.dissemination_id = h.id and t.happened = e.happened and t.at = e.at);
end
$$;

-- What was told by telephone, and a child that the desk records in what is kept to a list, belong to the list.
create trigger where_its_subject_is before insert on dissemination.telephone_release
    for each row execute function subjects.where_its_subject_is();
create function dissemination.where_its_case_is() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    if exists (select 1 from governance.need_group g where g.id = new.held_by and g.kind = 'NATIONAL') then
        select c.held_by into circle
          from (select s.held_by from subjects.subject s where s.id = new.recorded_in
                union all
                select p.held_by from intelligence.package p where p.id = new.recorded_in
                union all
                select d.origin_group from dissemination.dissemination d where d.id = new.recorded_in) c
          join governance.need_group g on g.id = c.held_by and g.kind = 'LIST';
        new.held_by := coalesce(circle, new.held_by);
    end if;
    return new;
end
$$;
revoke execute on function dissemination.where_its_case_is() from public;
create trigger where_its_case_is before insert on safeguarding.child
    for each row execute function dissemination.where_its_case_is();
