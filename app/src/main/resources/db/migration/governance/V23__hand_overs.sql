-- A case of the national desk is kept to a list as a force's is. Its rows, append-only ones too, are handed to the circle of
-- the list and back; the services that work for the desk go on working within the list.

create table governance.hand_over (
    id uuid primary key default gen_random_uuid(),
    held_by uuid not null references governance.need_group (id),
    restriction_id uuid not null references governance.restriction (id),
    back boolean not null,
    handed_by uuid not null references governance.officer (id),
    handed_at timestamptz not null,
    xid xid8 not null default pg_current_xact_id()
);
create index hand_over_by_transaction on governance.hand_over (xid);
comment on table governance.hand_over is 'That rows of the desk were handed to the circle of a list, or back. Says nothing of what they are.';
comment on column governance.hand_over.id is 'Random identifier.';
comment on column governance.hand_over.held_by is 'The circle of those on the list.';
comment on column governance.hand_over.restriction_id is 'The restriction.';
comment on column governance.hand_over.back is 'True when they were handed back to the desk.';
comment on column governance.hand_over.handed_by is 'Who did it, or judged what made it so.';
comment on column governance.hand_over.handed_at is 'When.';
comment on column governance.hand_over.xid is 'Transaction that handed them over.';
create trigger hand_over_append_only before update or delete or truncate on governance.hand_over
    for each statement execute function governance.refuse_change();
alter table governance.hand_over enable row level security;
create policy need_to_know on governance.hand_over for select to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]));
grant select on governance.hand_over to wardline_app;

-- As before, in words that fit both tables; which circle sees that somebody was erased goes with the subject.
create or replace function governance.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'erasure' and governance.handing_over() then
        return null;
    end if;
    raise exception 'That something was erased or handed over is only ever added to' using errcode = '42501';
end
$$;

-- Whether this transaction hands rows over. Triggers that refuse every change ask it; only what begin_hand_over wrote makes
-- it true.
create function governance.handing_over() returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select exists (select 1 from governance.hand_over h where h.xid = pg_catalog.pg_current_xact_id_if_assigned())
$$;
grant execute on function governance.handing_over() to wardline_app;

-- Waits until nobody is receiving or handing over anything for the desk: what comes in meanwhile would belong to one circle
-- and be kept for another. Receiving takes the same lock, shared.
create function governance.begin_hand_over(circle uuid, restriction uuid, home boolean, at timestamptz) returns void
    language plpgsql
    set search_path = ''
as $$
begin
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('wardline.lists', 0));
    insert into governance.hand_over (held_by, restriction_id, back, handed_by, handed_at)
    values (circle, restriction, home, governance.actor_id(), at);
end
$$;

-- Hands rows of a table whose key is among these from one circle to another, and answers which. Entries about what goes to a
-- list are read by it alone from then on. For functions of the schemas that keep such rows: granted to nobody.
create function governance.hand(
    target text, key text, keys anyarray, from_circle uuid, to_circle uuid, said text default 'null', pk text default 'id')
    returns uuid[]
    language plpgsql
    set search_path = ''
as $$
declare
    moved uuid[];
begin
    if not governance.handing_over() then
        raise exception 'Nothing is being handed over' using errcode = '42501';
    end if;
    execute pg_catalog.format(
        $sql$
        with moved as (
            update %1$s set held_by = $3 where %2$I = any ($1) and held_by = $2 returning %4$I as id, %3$s::text as said
        ), apart as (
            insert into governance.kept_apart (held_by, object_id, reference)
            select g.id, m.id, m.said from moved m join governance.need_group g on g.id = $3 and g.kind = 'LIST'
            on conflict do nothing
        )
        select coalesce(pg_catalog.array_agg(m.id), '{}') from moved m
        $sql$, target, key, said, pk)
      into moved using keys, from_circle, to_circle;
    return moved;
end
$$;

-- Puts the services that work for the desk into the circle of a list: they link, assess and receive there as they do for the
-- desk, and keep what they make in the circle it is about. Granted to nobody.
create function governance.serve_list(circle uuid, at timestamptz) returns void
    language sql
    set search_path = ''
as $$
    insert into governance.membership (group_id, officer_id, from_at)
    select circle, o.id, at
      from governance.officer o
     where o.kind = 'SERVICE' and o.username in ('service.linker', 'service.intake', 'service.clocks')
       and not exists (select 1 from governance.membership m
                        where m.group_id = circle and m.officer_id = o.id and m.until_at is null)
$$;

-- As before; services count for nobody.
create or replace function governance.check_list(circle uuid) returns void
    language plpgsql
    set search_path = ''
as $$
begin
    if (select pg_catalog.count(distinct m.officer_id) < 2
               or not coalesce(pg_catalog.bool_or(governance.keeps_lists(m.officer_id)), false)
          from governance.membership m
          join governance.officer o on o.id = m.officer_id and o.active and o.kind = 'PERSON'
         where m.group_id = circle and m.until_at is null) then
        raise exception 'Two at least are on a list, and one of them keeps it' using errcode = '42501';
    end if;
end
$$;

-- What each officer said that they open these cases for goes along.
create function governance.hand_purposes(cases uuid[], from_circle uuid, to_circle uuid) returns void
    language sql
    set search_path = ''
as $$
    update governance.case_purpose p set held_by = to_circle
     where p.held_by = from_circle and (p.case_id = any (cases) or p.object_id = any (cases))
$$;

-- What officers said in the name of things that went along goes along.
create function governance.hand_words(said text[], from_circle uuid, to_circle uuid) returns void
    language sql
    set search_path = ''
as $$
    update governance.stated_purpose p set held_by = to_circle where p.held_by = from_circle and p.reason = any (said);
    update governance.conflict_of_interest c set held_by = to_circle
     where c.held_by = from_circle and c.reference = any (said);
$$;

revoke execute on function
    governance.begin_hand_over(uuid, uuid, boolean, timestamptz),
    governance.hand(text, text, anyarray, uuid, uuid, text, text),
    governance.serve_list(uuid, timestamptz), governance.hand_words(text[], uuid, uuid),
    governance.hand_purposes(uuid[], uuid, uuid)
    from public;

-- What was done while a case was kept to a list is read by every auditor once that is over.
create function governance.lifted_lists() returns uuid[]
    language sql stable security definer
    set search_path = ''
as $$
    select coalesce(pg_catalog.array_agg(distinct r.held_by), '{}')
      from governance.restriction r
     where not exists (select 1 from governance.restriction o where o.held_by = r.held_by and o.lifted_at is null)
$$;
grant execute on function governance.lifted_lists() to wardline_app;
set local role wardline_audit;
drop policy for_auditors on audit.entry;
create policy for_auditors on audit.entry for select to wardline_app
    using ((select governance.actor_has_role('AUDITOR'))
           and (held_by is null
                or held_by = any ((select governance.open_groups())::uuid[])
                or held_by = any ((select governance.actor_groups())::uuid[])
                or held_by = any ((select governance.lifted_lists())::uuid[]))
           and not governance.kept_from_actor(object_id, reason));
reset role;
comment on table governance.restriction is 'That a case, of a force or of the national desk, is kept to the officers on a list.';
comment on column governance.restriction.object_id is 'The case: an investigation, a subject, or what was sent.';
comment on table governance.kept_apart is 'What belongs to a case that is kept to a list, so that older audit entries about it are read by its circle alone.';
