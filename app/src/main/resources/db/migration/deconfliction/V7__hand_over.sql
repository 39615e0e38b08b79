-- Interests of what is kept to a list are silent, as a covert operation's are: the list sees what they meet, and nobody is told
-- of them. Whoever was told of one before still knows.

-- In the circle of a list every interest is silent, whoever registers it.
create function deconfliction.silent_in_a_list() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if exists (select 1 from governance.need_group g where g.id = new.held_by and g.kind = 'LIST') then
        new.covert := true;
    end if;
    return new;
end
$$;
create trigger silent_in_a_list before insert on deconfliction.interest
    for each row execute function deconfliction.silent_in_a_list();

-- Hands an owner's interests over and silences them. Granted to nobody.
create function deconfliction.hand_over(owners uuid[], from_circle uuid, to_circle uuid) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    interests uuid[] := array(
        select i.id from deconfliction.interest i where i.owner_id = any (owners) and i.held_by = from_circle);
    sides uuid[] := governance.hand('deconfliction.match_side', 'interest_id', interests, from_circle, to_circle);
begin
    perform governance.hand('deconfliction.match_decision', 'match_id', sides, from_circle, to_circle),
            governance.hand('deconfliction.interest', 'id', interests, from_circle, to_circle);
    update deconfliction.interest_key k set held_by = to_circle, findable = false
     where k.interest_id = any (interests) and k.held_by = from_circle;
    update deconfliction.interest i set covert = true where i.id = any (interests);
end
$$;

-- What was silent only because of a list is registered openly anew, so that others find it from here on. Granted to nobody.
create function deconfliction.open_anew(owners uuid[], at timestamptz) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    silent deconfliction.interest;
    opened uuid;
begin
    for silent in
        select i.* from deconfliction.interest i where i.owner_id = any (owners) and i.covert and i.ended_at is null
    loop
        opened := pg_catalog.gen_random_uuid();
        insert into deconfliction.interest (
            id, held_by, owner_kind, owner_id, contact_who, contact_how, covert, registered_at, registered_by)
        values (opened, silent.held_by, silent.owner_kind, silent.owner_id, silent.contact_who, silent.contact_how, false,
                at, governance.actor_id());
        insert into deconfliction.interest_key (id, held_by, interest_id, kind, value, findable)
        select pg_catalog.gen_random_uuid(), k.held_by, opened, k.kind, k.value, true
          from deconfliction.interest_key k
         where k.interest_id = silent.id;
        update deconfliction.interest i set ended_at = at, ended_by = governance.actor_id() where i.id = silent.id;
        perform deconfliction.find_matches(opened, at);
    end loop;
end
$$;
revoke execute on function deconfliction.silent_in_a_list() from public;

-- As before. What it answers is not called found: plpgsql has a variable of that name, true or false, and an interest that met
-- two others at one look failed.
drop function deconfliction.find_silent(timestamptz);
create function deconfliction.find_silent(at timestamptz)
    returns table (interest_id uuid, held_by uuid, times integer)
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
            times := found_here;
            return next;
        end if;
    end loop;
end
$$;
revoke execute on function deconfliction.find_silent(timestamptz) from public;
grant execute on function deconfliction.find_silent(timestamptz) to wardline_app;
