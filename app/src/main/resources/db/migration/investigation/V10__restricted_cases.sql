-- A case that is restricted is handed over, with all that hangs on it, to the circle of the officers on its list; once that
-- is lifted it is handed back. Figures go on counting it: the functions that count read past circles, and tell pointers.

create table investigation.policing (
    id uuid primary key,
    held_by uuid not null,
    investigation_id uuid not null references investigation.investigation (id),
    person_id uuid not null references investigation.person (id),
    force text not null,
    why text not null,
    referral text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint policing_once unique (person_id),
    constraint policing_says_why check (why <> '')
);
comment on table investigation.policing is 'That a person in a case works in policing. Only a person records it.';
comment on column investigation.policing.id is 'Random identifier.';
comment on column investigation.policing.held_by is 'Circle that holds the case.';
comment on column investigation.policing.investigation_id is 'The case.';
comment on column investigation.policing.person_id is 'The person in it.';
comment on column investigation.policing.force is 'Slug of the force they work for. [tells]';
comment on column investigation.policing.why is 'How that is known. [tells]';
comment on column investigation.policing.referral is 'What must be considered for referral, to whom and by which law, as it was shown. [no person]';
comment on column investigation.policing.recorded_by is 'Who recorded it.';
comment on column investigation.policing.recorded_at is 'When.';
alter table investigation.policing enable row level security;
create policy need_to_know on investigation.policing to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy in_ones_own_name on investigation.policing as restrictive for insert to wardline_app
    with check (recorded_by = (select governance.actor_id()));
grant select, insert on investigation.policing to wardline_app;

create index origin_by_subject on investigation.origin (subject_id);

-- What hangs on a case in other modules, by their own identifiers: its disseminations, and others to the same force about
-- the same people that no other case of that force works on.
create function investigation.disseminations_of(case_id uuid, circle uuid) returns uuid[]
    language sql stable
    set search_path = ''
as $$
    select coalesce(pg_catalog.array_agg(d.id), '{}'::uuid[])
      from dissemination.dissemination d
     where d.recipient_group = circle
       and d.subject_id in (select o.subject_id from investigation.origin o where o.investigation_id = case_id)
       and not exists (select 1 from investigation.origin o
                        where o.dissemination_id = d.id and o.investigation_id <> case_id)
$$;

-- Hands what the force holds of a case from one circle to another. For functions of this schema: granted to nobody.
create function investigation.hand_over(case_id uuid, from_circle uuid, to_circle uuid) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    sent uuid[] := investigation.disseminations_of(case_id, from_circle);
begin
    insert into governance.kept_apart (held_by, object_id, reference)
    select to_circle, i.id, i.reference from investigation.investigation i where i.id = case_id
    union all
    select to_circle, d.id, d.reference from dissemination.dissemination d where d.id = any (sent)
    union all
    select to_circle, c.id, c.reference
      from safeguarding.child c
     where c.held_by = from_circle and (c.recorded_in = case_id or c.recorded_in = any (sent))
    union all
    select to_circle, n.id, null from deconfliction.interest n where n.held_by = from_circle and n.owner_id = case_id
    union all
    select to_circle, m.id, null
      from deconfliction.match_side m
      join deconfliction.interest n on n.id = m.interest_id
     where n.held_by = from_circle and n.owner_id = case_id
    union all
    select to_circle, r.id, r.reference
      from dissemination.telephone_release r
     where r.recipient_group = from_circle and r.followed_by_id = any (sent)
    on conflict do nothing;

    update investigation.investigation i set held_by = to_circle where i.id = case_id;
    update investigation.origin o set held_by = to_circle where o.investigation_id = case_id;
    update investigation.person p set held_by = to_circle where p.investigation_id = case_id;
    update investigation.policing p set held_by = to_circle where p.investigation_id = case_id;
    update investigation.person_role r set held_by = to_circle
      from investigation.person p
     where p.id = r.person_id and p.investigation_id = case_id;
    update investigation.event e set held_by = to_circle where e.investigation_id = case_id;
    update investigation.bail b set held_by = to_circle
      from investigation.event e
     where e.id = b.event_id and e.investigation_id = case_id;
    update investigation.early_action a set held_by = to_circle where a.investigation_id = case_id;

    update safeguarding.event v set held_by = to_circle
      from safeguarding.child c
     where c.id = v.child_id and c.held_by = from_circle and (c.recorded_in = case_id or c.recorded_in = any (sent));
    update safeguarding.same_child s set held_by = to_circle
      from safeguarding.child c
     where c.id = s.child_id and c.held_by = from_circle and (c.recorded_in = case_id or c.recorded_in = any (sent));
    update safeguarding.child c set held_by = to_circle
     where c.held_by = from_circle and (c.recorded_in = case_id or c.recorded_in = any (sent));

    perform investigation.hand_over_sent(sent, from_circle, to_circle);
    perform investigation.hand_over_interests(case_id, from_circle, to_circle);
end
$$;

-- The recipient's side of what was sent. The sender's stays where it is.
create function investigation.hand_over_sent(sent uuid[], from_circle uuid, to_circle uuid) returns void
    language sql
    set search_path = ''
as $$
    update dissemination.event e set recipient_group = to_circle
     where e.dissemination_id = any (sent) and e.recipient_group = from_circle;
    update dissemination.annex a set recipient_group = to_circle
     where a.dissemination_id = any (sent) and a.recipient_group = from_circle;
    update dissemination.remedy r
       set recipient_group = to_circle, held_by = case when r.held_by = from_circle then to_circle else r.held_by end
     where r.dissemination_id = any (sent) and r.recipient_group = from_circle;
    update dissemination.telephone_release r set recipient_group = to_circle
     where r.recipient_group = from_circle and r.followed_by_id = any (sent);
    update dissemination.dissemination d set recipient_group = to_circle
     where d.id = any (sent) and d.recipient_group = from_circle;
$$;

-- A case's interests. While it is restricted they are silent, as a covert operation's are: the list sees what they meet,
-- and nobody is told of them, neither another force nor a colleague. Who was told of one before still knows.
create function investigation.hand_over_interests(case_id uuid, from_circle uuid, to_circle uuid) returns void
    language sql
    set search_path = ''
as $$
    update deconfliction.match_decision d set held_by = to_circle
      from deconfliction.match_side m
      join deconfliction.interest n on n.id = m.interest_id
     where m.id = d.match_id and n.owner_id = case_id and n.held_by = from_circle;
    update deconfliction.match_side m set held_by = to_circle
      from deconfliction.interest n
     where n.id = m.interest_id and n.owner_id = case_id and n.held_by = from_circle;
    update deconfliction.interest_key k set held_by = to_circle, findable = false
      from deconfliction.interest n
     where n.id = k.interest_id and n.owner_id = case_id and n.held_by = from_circle;
    update deconfliction.interest n set held_by = to_circle, covert = true
     where n.owner_id = case_id and n.held_by = from_circle;
$$;

-- Restricts a case to these officers. A supervisor of the force may, and whoever records that somebody in it works in policing.
create function investigation.restrict_case(
    restricted uuid, case_id uuid, on_ground text, reason text, officers uuid[], at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    found_case investigation.investigation;
    circle uuid;
begin
    select i.* into found_case
      from investigation.investigation i
      join governance.need_group g on g.id = i.held_by and g.kind = 'FORCE'
      join governance.officer o on o.id = governance.actor_id() and o.force_slug = i.force
     where i.id = case_id and i.held_by = any (governance.actor_groups())
       for update of i;
    -- Somebody of another force, here by break-glass, restricts nothing.
    if found_case.id is null
        or not (governance.actor_has_role('FORCE_SUPERVISOR')
                or (on_ground = 'WORKS_IN_POLICING' and governance.actor_has_role('FORCE_OFFICER'))) then
        raise exception 'Only a supervisor in the circle restricts a case' using errcode = '42501';
    end if;
    if on_ground = 'NEED_TO_KNOW' and not (governance.actor_id() = any (officers)) then
        raise exception 'The supervisor who restricts a case keeps its list' using errcode = '42501';
    end if;
    circle := governance.restrict_to(
        restricted, found_case.held_by, case_id, found_case.reference, on_ground, reason, officers, at);
    perform investigation.hand_over(case_id, found_case.held_by, circle);
end
$$;

-- Puts officers of professional standards on the list of a case that was restricted before somebody in it was found to work
-- in policing.
create function investigation.route_to_standards(case_id uuid, officers uuid[], reason text, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    present governance.restriction;
    officer uuid;
begin
    select r.* into present
      from governance.restriction r
     where r.object_id = case_id and r.lifted_at is null and r.held_by = any (governance.actor_groups());
    if present.id is null
        or exists (select 1 from pg_catalog.unnest(officers) named
                    where not exists (select 1 from governance.officer_role r
                                       where r.officer_id = named and r.role = 'PROFESSIONAL_STANDARDS')) then
        raise exception 'Only professional standards are put on a list so' using errcode = '42501';
    end if;
    foreach officer in array officers loop
        perform governance.put_on_list(present.held_by, present.id, officer, reason, at);
    end loop;
end
$$;

-- Gives all that a case's circle holds back to its home, whichever table it is in.
create function investigation.hand_back(circle uuid, home uuid) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    held record;
begin
    for held in
        select c.oid::pg_catalog.regclass as name,
               pg_catalog.string_agg(
                   pg_catalog.format('%1$I = case when %1$I = $1 then $2 else %1$I end', a.attname), ', ') as changes,
               pg_catalog.string_agg(pg_catalog.format('%I = $1', a.attname), ' or ') as theirs
          from pg_catalog.pg_class c
          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
         where n.nspname in ('investigation', 'safeguarding', 'dissemination', 'deconfliction') and c.relkind = 'r'
           and a.attname in ('held_by', 'origin_group', 'recipient_group')
         group by c.oid
         order by c.oid
    loop
        execute pg_catalog.format('update %s set %s where %s', held.name, held.changes, held.theirs)
          using circle, home;
    end loop;
end
$$;

-- What was silent is registered openly anew, so that others find it again from here on.
create function investigation.open_interests(case_id uuid, at timestamptz) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    silent deconfliction.interest;
    opened uuid;
begin
    for silent in
        select n.* from deconfliction.interest n where n.owner_id = case_id and n.covert and n.ended_at is null
    loop
        opened := pg_catalog.gen_random_uuid();
        insert into deconfliction.interest (
            id, held_by, owner_kind, owner_id, contact_who, contact_how, covert, registered_at, registered_by)
        values (opened, silent.held_by, silent.owner_kind, case_id, silent.contact_who, silent.contact_how, false, at,
                governance.actor_id());
        insert into deconfliction.interest_key (id, held_by, interest_id, kind, value, findable)
        select pg_catalog.gen_random_uuid(), k.held_by, opened, k.kind, k.value, true
          from deconfliction.interest_key k
         where k.interest_id = silent.id;
        update deconfliction.interest n set ended_at = at, ended_by = governance.actor_id() where n.id = silent.id;
        perform deconfliction.find_matches(opened, at);
    end loop;
end
$$;

-- Lifts a restriction.
create function investigation.lift_case(case_id uuid, reason text, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    lifted governance.restriction := governance.lift_restriction(case_id, reason, at);
begin
    perform investigation.hand_back(lifted.held_by, lifted.home);
    perform investigation.open_interests(case_id, at);
end
$$;

-- The officers of professional standards of a force, for whoever records that somebody in a case works in policing.
create function investigation.professional_standards(of_force text) returns setof uuid
    language sql stable security definer
    set search_path = ''
as $$
    select o.id
      from governance.officer o
      join governance.officer_role r on r.officer_id = o.id and r.role = 'PROFESSIONAL_STANDARDS'
     where o.force_slug = of_force and o.active and governance.actor_id() is not null
     order by o.id
$$;

revoke execute on function
    investigation.disseminations_of(uuid, uuid), investigation.hand_over(uuid, uuid, uuid),
    investigation.hand_over_sent(uuid[], uuid, uuid), investigation.hand_over_interests(uuid, uuid, uuid),
    investigation.hand_back(uuid, uuid), investigation.open_interests(uuid, timestamptz),
    investigation.restrict_case(uuid, uuid, text, text, uuid[], timestamptz),
    investigation.route_to_standards(uuid, uuid[], text, timestamptz),
    investigation.lift_case(uuid, text, timestamptz), investigation.professional_standards(text)
    from public;
grant execute on function
    investigation.restrict_case(uuid, uuid, text, text, uuid[], timestamptz),
    investigation.route_to_standards(uuid, uuid[], text, timestamptz),
    investigation.lift_case(uuid, text, timestamptz), investigation.professional_standards(text)
    to wardline_app;

-- What is sent to the force later about somebody in a restricted case goes to those on its list, not to the whole force. The
-- sender is told nothing of it.
create function investigation.to_the_list() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    select i.held_by into circle
      from investigation.origin o
      join investigation.investigation i on i.id = o.investigation_id
      join governance.restriction r
        on r.held_by = i.held_by and r.home = new.recipient_group and r.lifted_at is null
     where o.subject_id = new.subject_id
     order by i.opened_at
     limit 1;
    if circle is not null then
        new.recipient_group := circle;
    end if;
    return new;
end
$$;
create trigger to_the_list before insert on dissemination.dissemination
    for each row execute function investigation.to_the_list();
create trigger to_the_list before insert on dissemination.telephone_release
    for each row execute function investigation.to_the_list();

-- An event of a dissemination is the recipient's whose dissemination it is.
create function investigation.as_what_it_is_about() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    circle uuid;
begin
    select d.recipient_group into circle from dissemination.dissemination d where d.id = new.dissemination_id;
    new.recipient_group := coalesce(circle, new.recipient_group);
    return new;
end
$$;
create trigger as_what_it_is_about before insert on dissemination.event
    for each row execute function investigation.as_what_it_is_about();
create trigger as_what_it_is_about before insert on dissemination.annex
    for each row execute function investigation.as_what_it_is_about();

-- As before, but for restricted cases: it is told beside the figures of a force, is in none of them, and would tell colleagues
-- that there is one more than they see.
create or replace function investigation.own_cases(from_at timestamptz, until_at timestamptz)
    returns table (investigation_id uuid, force text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select i.id, i.force, i.opened_at
      from investigation.investigation i
      join governance.need_group g on g.id = i.held_by and g.kind <> 'LIST'
     where i.own_referral is not null
       and i.opened_at >= from_at and i.opened_at <= until_at
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;

-- Which of these rows behind a figure the actor may see. It looks with the actor's own eyes.
create function investigation.shown(row_ids uuid[]) returns setof uuid
    language sql stable
    set search_path = ''
as $$
    select e.id from investigation.event e where e.id = any (row_ids)
$$;
revoke execute on function investigation.to_the_list(), investigation.as_what_it_is_about(), investigation.shown(uuid[])
    from public;
grant execute on function investigation.shown(uuid[]) to wardline_app;
