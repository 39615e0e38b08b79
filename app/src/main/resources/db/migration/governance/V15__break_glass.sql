-- Break-glass: an officer enters one more circle at once, for a purpose and a short time, and an auditor reviews it. Circles
-- of operations cannot be entered so, and administrators, press officers and auditors cannot enter.

create table governance.break_glass (
    id uuid primary key,
    officer_id uuid not null references governance.officer (id),
    group_id uuid not null references governance.need_group (id),
    purpose text not null,
    started_at timestamptz not null,
    until_at timestamptz not null,
    ended_at timestamptz,
    review_by timestamptz not null,
    reviewed_by uuid references governance.officer (id),
    reviewed_at timestamptz,
    conclusion text,
    constraint break_glass_lasts_four_hours_at_most check (
        until_at > started_at and until_at <= started_at + interval '4 hours'),
    constraint break_glass_ends_in_time check (ended_at between started_at and until_at),
    constraint break_glass_review_is_soon check (review_by <= started_at + interval '3 days'),
    constraint break_glass_reviewed_by_another check (reviewed_by <> officer_id),
    constraint break_glass_review_concludes check (
        (reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (conclusion is null))
);
create index break_glass_by_officer on governance.break_glass (officer_id, until_at);
comment on table governance.break_glass is 'An officer''s entry into one more circle, for a purpose and a short time.';
comment on column governance.break_glass.id is 'Random identifier; stands in every audit entry while it lasts.';
comment on column governance.break_glass.officer_id is 'Who entered.';
comment on column governance.break_glass.group_id is 'The circle: the national desk''s or a force''s.';
comment on column governance.break_glass.purpose is 'What for, in the officer''s words. Names no person.';
comment on column governance.break_glass.started_at is 'Real time of the start.';
comment on column governance.break_glass.until_at is 'Real time at which it ends by itself.';
comment on column governance.break_glass.ended_at is 'When it was ended before; null when it was not.';
comment on column governance.break_glass.review_by is 'When an auditor must have reviewed it. Later, the officer cannot enter again.';
comment on column governance.break_glass.reviewed_by is 'Auditor who reviewed it; never the officer.';
comment on column governance.break_glass.reviewed_at is 'When it was reviewed.';
comment on column governance.break_glass.conclusion is 'What the auditor concluded. Names no person.';
alter table governance.break_glass enable row level security;
create policy own_and_auditors on governance.break_glass for select to wardline_app
    using (officer_id = (select governance.actor_id()) or (select governance.actor_has_role('AUDITOR')));
grant select on governance.break_glass to wardline_app;
create trigger break_glass_forgets_proof after insert or update or delete or truncate on governance.break_glass
    for each statement execute function governance.forget_proof();

-- As before, and the circle that is entered by break-glass until its time is over.
create or replace function governance.circles_of(officer uuid) returns uuid[]
    language plpgsql stable security definer parallel restricted
    set search_path = ''
as $$
declare
    found uuid[];
begin
    if officer is not null then
        select pg_catalog.array_agg(c.group_id) into found
          from (select m.group_id
                  from governance.membership m
                 where m.officer_id = officer and m.until_at is null
                union all
                select b.group_id
                  from governance.break_glass b
                 where b.officer_id = officer and b.until_at > pg_catalog.clock_timestamp() and b.ended_at is null) c;
    end if;
    return coalesce(found, '{}'::uuid[]);
end
$$;

-- Enters. The database sets the times itself.
create function governance.enter_by_break_glass(
    new_id uuid, circle_kind text, circle_key text, what_for text, minutes integer) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    me uuid := governance.actor_id();
    circle uuid;
begin
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('governance.break_glass ' || me::text));
    if not exists (select 1 from governance.officer_role r
                    where r.officer_id = me
                      and r.role in ('REFERRAL_OFFICER', 'INTELLIGENCE_OFFICER', 'NATIONAL_SUPERVISOR', 'FORCE_OFFICER',
                                     'FORCE_SUPERVISOR', 'SAFEGUARDING_LEAD'))
        or exists (select 1 from governance.officer_role r
                    where r.officer_id = me and r.role in ('ADMINISTRATOR', 'PRESS_OFFICER', 'AUDITOR')) then
        raise exception 'This role does not break glass' using errcode = '42501';
    end if;
    select g.id into circle
      from governance.need_group g
     where g.kind = circle_kind and g.key = circle_key and g.kind in ('NATIONAL', 'FORCE');
    if circle is null or circle = any (governance.circles_of(me)) then
        raise exception 'There is no such circle to enter' using errcode = '42501';
    end if;
    if exists (select 1 from governance.break_glass b
                where b.officer_id = me
                  and (b.until_at > pg_catalog.clock_timestamp() and b.ended_at is null
                       or b.reviewed_by is null and b.review_by < pg_catalog.clock_timestamp())) then
        raise exception 'One at a time, and not while a review is overdue' using errcode = '42501';
    end if;
    insert into governance.break_glass (id, officer_id, group_id, purpose, started_at, until_at, review_by)
    select new_id, me, circle, what_for, t.now, t.now + pg_catalog.make_interval(mins => minutes), t.now + interval '3 days'
      from (select pg_catalog.clock_timestamp() as now) t;
end
$$;

-- The officer leaves before the time is over.
create function governance.leave_break_glass() returns boolean
    language plpgsql security definer
    set search_path = ''
as $$
begin
    update governance.break_glass b
       set ended_at = pg_catalog.clock_timestamp()
     where b.officer_id = governance.actor_id() and b.ended_at is null
       and b.until_at > pg_catalog.clock_timestamp();
    return found;
end
$$;

create function governance.review_break_glass(entry uuid, concluded text) returns boolean
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('AUDITOR') then
        raise exception 'Only an auditor reviews break-glass' using errcode = '42501';
    end if;
    update governance.break_glass b
       set reviewed_by = governance.actor_id(), reviewed_at = pg_catalog.clock_timestamp(), conclusion = concluded
     where b.id = entry and b.reviewed_by is null and b.officer_id <> governance.actor_id();
    return found;
end
$$;

-- The names of circles that can be entered, for the reader of one entry. No operation's is among them.
create function governance.open_circle(circle uuid) returns text
    language sql stable security definer
    set search_path = ''
as $$
    select g.key from governance.need_group g where g.id = circle and g.kind in ('NATIONAL', 'FORCE')
$$;

-- What an audit entry says beside its purpose while its actor is in a circle by break-glass.
create function governance.by_break_glass(actor uuid) returns text
    language sql stable security definer
    set search_path = ''
as $$
    select '; break-glass ' || b.id::text || ': ' || b.purpose
      from governance.break_glass b
     where b.officer_id = actor and b.until_at > pg_catalog.clock_timestamp() and b.ended_at is null
     order by b.started_at desc
     limit 1
$$;

grant execute on function
    governance.enter_by_break_glass(uuid, text, text, text, integer), governance.leave_break_glass(),
    governance.review_break_glass(uuid, text), governance.open_circle(uuid)
    to wardline_app;
grant execute on function governance.by_break_glass(uuid) to wardline_audit;

set local role wardline_audit;
create or replace function audit.append(
    kind text, action text, object_kind text, object_id uuid, held_by uuid, outcome text, reason text,
    occurred_at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    e audit.entry;
begin
    e.actor := governance.actor_id();
    if e.actor is null then
        raise exception 'Nobody is acting' using errcode = '42501';
    end if;
    e.id := pg_catalog.uuidv7();
    e.xid := pg_catalog.pg_current_xact_id();
    e.written_at := pg_catalog.clock_timestamp();
    e.occurred_at := append.occurred_at;
    e.session := (pg_catalog.string_to_array(pg_catalog.current_setting('wardline.actor'), '.'))[2]::uuid;
    e.purpose := pg_catalog.current_setting('wardline.purpose') || coalesce(governance.by_break_glass(e.actor), '');
    e.kind := append.kind;
    e.action := append.action;
    e.object_kind := append.object_kind;
    e.object_id := append.object_id;
    e.held_by := append.held_by;
    e.outcome := append.outcome;
    e.reason := append.reason;
    e.digest := audit.digest_of(e);
    insert into audit.entry select e.*;
end
$$;
reset role;

select governance.say_whose('officer', array['governance.break_glass.purpose', 'governance.break_glass.conclusion']);
