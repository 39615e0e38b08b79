-- A reason for going on is kept only where something is restricted; whoever has a copy that the sender erased is told of that
-- alone; and what was told by telephone is marked in the inbox as well.

-- As before, and it drops a reason where nothing is restricted, such as one typed before the restriction was lifted. Only here is
-- that known for certain: the officer may not see a restriction that binds. With a copy that a force passes on, the sender's
-- reason goes along.
create or replace function dissemination.refuse_restricted() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    previous uuid := (pg_catalog.to_jsonb(new) ->> 'previous_id')::uuid;
begin
    if exists (select 1 from dissemination.dissemination d
                where d.id = previous and d.recipient_group = new.held_by and d.subject_id = new.subject_id) then
        return new;
    end if;
    if not subjects.restricted(new.subject_id) then
        new.restricted_reason := null;
    elsif coalesce(pg_catalog.btrim(new.restricted_reason), '') = '' then
        raise exception 'What is kept about this person is restricted'
            using errcode = '23514', constraint = 'restricted_on_request';
    end if;
    return new;
end
$$;
drop trigger refuse_restricted on dissemination.dissemination;
create trigger refuse_restricted before insert on dissemination.dissemination
    for each row execute function dissemination.refuse_restricted();
drop trigger refuse_restricted on dissemination.telephone_release;
create trigger refuse_restricted before insert on dissemination.telephone_release
    for each row execute function dissemination.refuse_restricted();

-- As before, except for what the sender has erased: of that a notice tells.
create or replace function dissemination.restricted_since(sent uuid) returns timestamptz
    language sql stable security definer
    set search_path = ''
as $$
    with seen as (
        select d.subject_id
          from dissemination.dissemination d
         where d.id = sent and d.erased_at is null
           and (d.recipient_group = any (governance.actor_groups()) or d.held_by = any (governance.actor_groups())
                or d.origin_group = any (governance.actor_groups()))
        union all
        select t.subject_id
          from dissemination.telephone_release t
         where t.id = sent and t.erased_at is null
           and (t.recipient_group = any (governance.actor_groups()) or t.held_by = any (governance.actor_groups()))
    )
    select min(r.restricted_at)
      from seen s cross join lateral subjects.restrictions_of(s.subject_id) r
     where r.lifted_at is null
$$;

-- As before, except for what the sender has erased, and of releases by telephone too.
create or replace function dissemination.restricted_among(sent uuid[]) returns setof uuid
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
    ), told as (
        select d.id, d.subject_id
          from dissemination.dissemination d
         where d.id = any (sent) and d.erased_at is null and d.recipient_group = any (governance.actor_groups())
        union all
        select t.id, t.subject_id
          from dissemination.telephone_release t
         where t.id = any (sent) and t.erased_at is null and t.recipient_group = any (governance.actor_groups())
    )
    select t.id from told t where t.subject_id in (select p.id from person p)
$$;
