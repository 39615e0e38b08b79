-- What is kept about somebody who is restricted on request leaves only with a reason.

-- It looks past the circles: a restriction that the actor could not see would bind all the same. What a force passes on is its
-- own copy, for which it answers itself.
create function dissemination.refuse_restricted() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    previous uuid := (pg_catalog.to_jsonb(new) ->> 'previous_id')::uuid;
begin
    if exists (select 1 from dissemination.dissemination d
                where d.id = previous and d.recipient_group = new.held_by and d.subject_id = new.subject_id) then
        return new;
    end if;
    if subjects.restricted(new.subject_id) then
        raise exception 'What is kept about this person is restricted'
            using errcode = '23514', constraint = 'restricted_on_request';
    end if;
    return new;
end
$$;
create trigger refuse_restricted before insert on dissemination.dissemination
    for each row when (new.restricted_reason is null) execute function dissemination.refuse_restricted();
create trigger refuse_restricted before insert on dissemination.telephone_release
    for each row when (new.restricted_reason is null) execute function dissemination.refuse_restricted();

-- Since when the sender restricts what it keeps about the person whom a dissemination or a release by telephone is about;
-- null where it does not. Whoever has a copy must be told (DPA 2018 s.48(9)), and may not see the subject: it answers those who
-- see what was sent, and nobody else.
create function dissemination.restricted_since(sent uuid) returns timestamptz
    language sql stable security definer
    set search_path = ''
as $$
    with seen as (
        select d.subject_id
          from dissemination.dissemination d
         where d.id = sent
           and (d.recipient_group = any (governance.actor_groups()) or d.held_by = any (governance.actor_groups())
                or d.origin_group = any (governance.actor_groups()))
        union all
        select t.subject_id
          from dissemination.telephone_release t
         where t.id = sent
           and (t.recipient_group = any (governance.actor_groups()) or t.held_by = any (governance.actor_groups()))
    )
    select min(r.restricted_at)
      from seen s cross join lateral subjects.restrictions_of(s.subject_id) r
     where r.lifted_at is null
$$;

-- Which of these disseminations a recipient is told of so in its inbox. It begins with the restrictions that bind, which are
-- few.
create function dissemination.restricted_among(sent uuid[]) returns setof uuid
    language sql stable security definer
    set search_path = ''
as $$
    with recursive older as (
        select s.id, s.merged_into
          from subjects.restriction r join subjects.subject s on s.id = r.subject_id
         where r.lifted_at is null
        union
        select s.id, s.merged_into from older o join subjects.subject s on s.id = o.merged_into
    ), person as (
        select o.id from older o
        union
        select s.id from person p join subjects.subject s on s.merged_into = p.id
    )
    select d.id
      from dissemination.dissemination d
     where d.id = any (sent) and d.recipient_group = any (governance.actor_groups())
       and d.subject_id in (select p.id from person p)
$$;
revoke execute on function
    dissemination.refuse_restricted(), dissemination.restricted_since(uuid), dissemination.restricted_among(uuid[]) from public;
grant execute on function dissemination.restricted_since(uuid), dissemination.restricted_among(uuid[]) to wardline_app;
