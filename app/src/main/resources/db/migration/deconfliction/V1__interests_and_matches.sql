-- Live interests in people, identifiers and places, and where two of them meet. A match shows a side that the other has
-- an interest and whom to ring; nothing else crosses.

grant usage on schema deconfliction to wardline_app;
alter default privileges revoke execute on functions from public;

create table deconfliction.interest (
    id uuid primary key,
    held_by uuid not null,
    owner_kind text not null,
    owner_id uuid not null,
    contact_who text not null,
    contact_how text not null,
    covert boolean not null,
    registered_at timestamptz not null,
    registered_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint interest_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create index interest_by_owner on deconfliction.interest (owner_kind, owner_id);
create index interest_covert on deconfliction.interest (held_by) where covert and ended_at is null;
comment on table deconfliction.interest is 'Something of one circle that another may be after as well. Ended, never deleted.';
comment on column deconfliction.interest.id is 'Random identifier.';
comment on column deconfliction.interest.held_by is 'Circle of need to know whose interest it is.';
comment on column deconfliction.interest.owner_kind is 'What it stands for: package, investigation, operation.';
comment on column deconfliction.interest.owner_id is 'Which one.';
comment on column deconfliction.interest.contact_who is 'Whom to ring: a desk, not a person.';
comment on column deconfliction.interest.contact_how is 'How to reach them.';
comment on column deconfliction.interest.covert is 'True when nobody outside the circle may learn of it.';
comment on column deconfliction.interest.registered_at is 'When it was registered.';
comment on column deconfliction.interest.registered_by is 'Officer who registered it.';
comment on column deconfliction.interest.ended_at is 'When it ended; null while it lives.';
comment on column deconfliction.interest.ended_by is 'Officer who ended it.';

create table deconfliction.interest_key (
    id uuid primary key,
    held_by uuid not null,
    interest_id uuid not null references deconfliction.interest (id),
    kind text not null,
    value text not null,
    findable boolean not null,
    constraint interest_key_once unique (interest_id, kind, value)
);
-- Covert keys are not even in the index that others' searches read: nothing they can measure depends on them.
create index interest_key_findable on deconfliction.interest_key (kind, value) where findable;
comment on table deconfliction.interest_key is 'What an interest is in: a person, an identifier, a place. Normalised, compared by equality.';
comment on column deconfliction.interest_key.id is 'Random identifier.';
comment on column deconfliction.interest_key.held_by is 'Circle of need to know whose interest it is.';
comment on column deconfliction.interest_key.interest_id is 'The interest.';
comment on column deconfliction.interest_key.kind is 'SUBJECT, ADDRESS or a kind of identifier.';
comment on column deconfliction.interest_key.value is 'Normalised value.';
comment on column deconfliction.interest_key.findable is 'True while the interest lives and is not covert.';

create table deconfliction.match_side (
    id uuid primary key,
    held_by uuid not null,
    interest_id uuid not null references deconfliction.interest (id),
    key_kinds text[] not null,
    other_who text not null,
    other_how text not null,
    silent boolean not null,
    found_at timestamptz not null,
    state text not null default 'OPEN',
    version integer not null default 1,
    constraint match_side_state_known check (state in (
        'OPEN', 'CONTACTED', 'ONE_LEADS', 'BOTH_CONTINUE', 'STAYED_SILENT', 'HOLD_ASKED')),
    constraint match_side_silence_is_covert check (state <> 'STAYED_SILENT' or silent)
);
create index match_side_by_interest on deconfliction.match_side (interest_id);
create index match_side_by_circle on deconfliction.match_side (held_by, found_at);
comment on table deconfliction.match_side is 'A match as one side sees it. Each side has a row and an identifier of its own; where one side is covert, only that side has one.';
comment on column deconfliction.match_side.id is 'Random identifier; the other side''s is another.';
comment on column deconfliction.match_side.held_by is 'Circle of need to know that sees it.';
comment on column deconfliction.match_side.interest_id is 'That side''s own interest.';
comment on column deconfliction.match_side.key_kinds is 'Kinds of what both are in.';
comment on column deconfliction.match_side.other_who is 'Whom to ring at the other side.';
comment on column deconfliction.match_side.other_how is 'How to reach them.';
comment on column deconfliction.match_side.silent is 'True when this side is covert: the other does not know.';
comment on column deconfliction.match_side.found_at is 'When it was found for this side.';
comment on column deconfliction.match_side.state is 'What this side decided last; OPEN until it does.';
comment on column deconfliction.match_side.version is 'Rises with each decision; guards against two at once.';

create table deconfliction.match_decision (
    id uuid primary key,
    held_by uuid not null,
    match_id uuid not null references deconfliction.match_side (id),
    from_state text not null,
    to_state text not null,
    why text not null,
    decided_at timestamptz not null,
    decided_by uuid not null
);
create index match_decision_by_match on deconfliction.match_decision (match_id, decided_at);
comment on table deconfliction.match_decision is 'What one side decided about a match, in order. The other side does not see it.';
comment on column deconfliction.match_decision.id is 'Random identifier.';
comment on column deconfliction.match_decision.held_by is 'Circle of need to know that decided.';
comment on column deconfliction.match_decision.match_id is 'The match, as that side sees it.';
comment on column deconfliction.match_decision.from_state is 'State before.';
comment on column deconfliction.match_decision.to_state is 'State after.';
comment on column deconfliction.match_decision.why is 'Reason given.';
comment on column deconfliction.match_decision.decided_at is 'When.';
comment on column deconfliction.match_decision.decided_by is 'Officer who decided.';

-- No policy and no grant: functions of this schema alone read it.
create table deconfliction.meeting (
    interest_id uuid not null references deconfliction.interest (id),
    other_id uuid not null references deconfliction.interest (id),
    match_id uuid not null references deconfliction.match_side (id),
    primary key (interest_id, other_id)
);
comment on table deconfliction.meeting is 'Which two interests a match is between. Shown to no side.';
comment on column deconfliction.meeting.interest_id is 'The side that sees the match.';
comment on column deconfliction.meeting.other_id is 'The other.';
comment on column deconfliction.meeting.match_id is 'The match as the first side sees it.';

alter table deconfliction.interest enable row level security;
alter table deconfliction.interest_key enable row level security;
alter table deconfliction.match_side enable row level security;
alter table deconfliction.match_decision enable row level security;
alter table deconfliction.meeting enable row level security;

create policy need_to_know on deconfliction.interest to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on deconfliction.interest_key to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on deconfliction.match_side to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on deconfliction.match_decision to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on deconfliction.interest, deconfliction.interest_key, deconfliction.match_decision to wardline_app;
grant select on deconfliction.match_side to wardline_app;
grant update (ended_at, ended_by) on deconfliction.interest to wardline_app;
grant update (findable) on deconfliction.interest_key to wardline_app;
grant update (state, version) on deconfliction.match_side to wardline_app;

-- What is registered stays as it was: an ended interest does not come back, a covert key is never made findable.
create function deconfliction.keep_interest_key() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if new.findable then
        raise exception 'A key is made findable by registering it' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_interest_key before update on deconfliction.interest_key
    for each row execute function deconfliction.keep_interest_key();

-- A key is findable exactly when its interest is not covert, whoever inserts it.
create function deconfliction.mark_interest_key() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    select not i.covert and i.ended_at is null into strict new.findable
      from deconfliction.interest i where i.id = new.interest_id and i.held_by = new.held_by;
    return new;
end
$$;
create trigger mark_interest_key before insert on deconfliction.interest_key
    for each row execute function deconfliction.mark_interest_key();

create function deconfliction.actor_may_find() returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select governance.actor_has_role('INTELLIGENCE_OFFICER') or governance.actor_has_role('NATIONAL_SUPERVISOR')
        or governance.actor_has_role('FORCE_OFFICER') or governance.actor_has_role('FORCE_SUPERVISOR')
        or governance.actor_has_role('OPERATION_COORDINATOR')
        or governance.actor_has_role('DECONFLICTION_SERVICE')
$$;

-- Keeps a match for one side, once for each two interests. For functions of this schema only: granted to nobody.
create function deconfliction.keep_match(
        side deconfliction.interest, other deconfliction.interest, kinds text[], at timestamptz) returns integer
    language plpgsql security definer
    set search_path = ''
as $$
declare
    made uuid := pg_catalog.gen_random_uuid();
begin
    if exists (select 1 from deconfliction.meeting m where m.interest_id = side.id and m.other_id = other.id) then
        return 0;
    end if;
    insert into deconfliction.match_side (id, held_by, interest_id, key_kinds, other_who, other_how, silent, found_at)
    values (made, side.held_by, side.id, kinds, other.contact_who, other.contact_how, side.covert, at);
    insert into deconfliction.meeting (interest_id, other_id, match_id) values (side.id, other.id, made);
    return 1;
end
$$;

-- Finds where an open interest of the actor's circle meets others that may be found, and keeps it for both sides. Covert
-- interests elsewhere are not looked at: their own side finds the match when it looks (find_silent), so that this
-- transaction does, takes and answers the same whether there are any or not.
create function deconfliction.find_matches(wanted uuid, at timestamptz) returns integer
    language plpgsql security definer
    set search_path = ''
as $$
declare
    mine deconfliction.interest;
    theirs deconfliction.interest;
    meets record;
    found_here integer := 0;
begin
    if not deconfliction.actor_may_find() then
        raise exception 'This role does not look for matches' using errcode = '42501';
    end if;
    select i.* into mine from deconfliction.interest i
     where i.id = wanted and i.ended_at is null and i.held_by = any (governance.actor_groups());
    if mine.id is null then
        return 0;
    end if;
    if not mine.covert then
        -- Two who register at once would not see each other: the second waits, then sees the first.
        perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(k.kind || ' ' || k.value, 0))
           from (select o.kind, o.value from deconfliction.interest_key o
                  where o.interest_id = mine.id order by o.kind, o.value) k;
    end if;
    for meets in
        select t.interest_id, pg_catalog.array_agg(distinct t.kind order by t.kind) as kinds
          from deconfliction.interest_key o
          join deconfliction.interest_key t on t.kind = o.kind and t.value = o.value and t.findable
         where o.interest_id = mine.id and t.held_by <> mine.held_by
         group by t.interest_id
         order by t.interest_id
    loop
        select i.* into theirs from deconfliction.interest i where i.id = meets.interest_id;
        found_here := found_here + deconfliction.keep_match(mine, theirs, meets.kinds, at);
        if not mine.covert then
            perform deconfliction.keep_match(theirs, mine, meets.kinds, at);
        end if;
    end loop;
    return found_here;
end
$$;

-- Finds where covert interests meet others, for the covert side only: those of the actor's circles, or all of them for
-- the deconfliction service. Answers how many were new for each interest.
create function deconfliction.find_silent(at timestamptz)
    returns table (interest_id uuid, held_by uuid, found integer)
    language plpgsql security definer
    set search_path = ''
as $$
declare
    mine deconfliction.interest;
    theirs deconfliction.interest;
    meets record;
    every boolean := governance.actor_has_role('DECONFLICTION_SERVICE');
    circles uuid[] := governance.actor_groups();
    found_here integer;
begin
    if not deconfliction.actor_may_find() then
        raise exception 'This role does not look for matches' using errcode = '42501';
    end if;
    for mine in
        select i.* from deconfliction.interest i
         where i.covert and i.ended_at is null and (every or i.held_by = any (circles))
         order by i.id
           for update
    loop
        found_here := 0;
        for meets in
            select t.interest_id, pg_catalog.array_agg(distinct t.kind order by t.kind) as kinds
              from deconfliction.interest_key o
              join deconfliction.interest_key t on t.kind = o.kind and t.value = o.value and t.findable
             where o.interest_id = mine.id and t.held_by <> mine.held_by
               and not exists (select 1 from deconfliction.meeting m
                                where m.interest_id = mine.id and m.other_id = t.interest_id)
             group by t.interest_id
             order by t.interest_id
        loop
            select i.* into theirs from deconfliction.interest i where i.id = meets.interest_id;
            found_here := found_here + deconfliction.keep_match(mine, theirs, meets.kinds, at);
        end loop;
        if found_here > 0 then
            interest_id := mine.id;
            held_by := mine.held_by;
            found := found_here;
            return next;
        end if;
    end loop;
end
$$;

-- Who else has a live interest in one of these keys: a kind and a contact, nothing of the case. Covert ones are not
-- among them.
create function deconfliction.interests_elsewhere(kinds text[], wanted text[], not_of uuid)
    returns table (kind text, contact_who text, contact_how text)
    language plpgsql stable security definer
    set search_path = ''
as $$
begin
    if not deconfliction.actor_may_find() then
        raise exception 'This role does not look for matches' using errcode = '42501';
    end if;
    return query
        select distinct t.kind, i.contact_who, i.contact_how
          from unnest(kinds, wanted) as o (kind, value)
          join deconfliction.interest_key t on t.kind = o.kind and t.value = o.value and t.findable
          join deconfliction.interest i on i.id = t.interest_id
         where t.held_by <> not_of
         order by 1, 2, 3
         limit 100;
end
$$;

grant execute on function deconfliction.find_matches(uuid, timestamptz), deconfliction.find_silent(timestamptz),
    deconfliction.interests_elsewhere(text[], text[], uuid) to wardline_app;
