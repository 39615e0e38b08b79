-- A subject is kept to the officers on a list, with every referral it stands in, everybody whom those mention, and whatever
-- hangs on them: other schemas' rows follow their subject or referral. A subject and a referral are wholly inside or outside.

-- Referrals and subjects of a circle that go together with these mentions. It looks with the eyes of whoever calls it.
create function subjects.standing_together(seeds uuid[], circle uuid)
    returns table (referrals uuid[], people uuid[], mentions uuid[])
    language plpgsql stable
    set search_path = ''
as $$
declare
    known integer := -1;
begin
    referrals := '{}';
    people := '{}';
    mentions := seeds;
    while known < pg_catalog.cardinality(referrals) + pg_catalog.cardinality(people) + pg_catalog.cardinality(mentions) loop
        known := pg_catalog.cardinality(referrals) + pg_catalog.cardinality(people) + pg_catalog.cardinality(mentions);
        referrals := array(
            select r.id
              from intake.referral r
             where r.held_by = circle
               and r.id in (select t from intake.together(referrals) t
                            union select m.referral_id from intake.mention m where m.id = any (mentions)));
        mentions := array(
            select m.id from intake.mention m where m.held_by = circle
               and (m.id = any (mentions) or m.referral_id = any (referrals)));
        -- Whoever a mention stands under now or was opened for, and those merged into them or the other way round.
        people := array(
            with recursive standing as (
                select a.subject_id as id from subjects.assignment a
                 where a.mention_id = any (mentions) and a.until_at is null
                union select s.id from subjects.subject s where s.opened_for = any (mentions)
                union
                select case when s.id = o.id then s.merged_into else s.id end
                  from standing o
                  join subjects.subject s on (s.id = o.id and s.merged_into is not null) or s.merged_into = o.id
            )
            select s.id from subjects.subject s join standing o on o.id = s.id where s.held_by = circle);
        mentions := array(
            select pg_catalog.unnest(mentions)
            union select a.mention_id from subjects.assignment a
                   where a.subject_id = any (people) and a.until_at is null
            union select s.opened_for from subjects.subject s where s.id = any (people));
    end loop;
    return next;
end
$$;

-- What would go along with a subject, in numbers, for whoever is about to decide it.
create function subjects.going_along(subject uuid) returns table (referrals integer, people integer)
    language sql stable
    set search_path = ''
as $$
    select pg_catalog.cardinality(t.referrals), pg_catalog.cardinality(t.people)
      from subjects.subject s
     cross join lateral subjects.standing_together(array[s.opened_for], s.held_by) t
     where s.id = subject
$$;
grant execute on function subjects.going_along(uuid), subjects.standing_together(uuid[], uuid), intake.together(uuid[])
    to wardline_app;

-- Which circle belongs to two at once: that of both, the list's where one of them is the desk's, and where they are of
-- different lists nobody's, until one of these is lifted: each would learn of the other.
create function subjects.common_circle(one uuid, other uuid) returns uuid
    language sql stable
    set search_path = ''
as $$
    select case when one = other
                  or exists (select 1 from governance.need_group g where g.id = other and g.kind = 'NATIONAL') then one
                when exists (select 1 from governance.need_group g where g.id = one and g.kind = 'NATIONAL') then other
                else (select g.id from governance.need_group g where g.kind = 'LIST' and g.key = 'between lists') end
$$;

-- The circle of a pair of mentions. For functions of this schema.
create function subjects.circle_of_pair(one uuid, other uuid) returns uuid
    language sql stable
    set search_path = ''
as $$
    select subjects.common_circle(a.held_by, b.held_by)
      from intake.mention a
      join intake.mention b on b.id = other
     where a.id = one
$$;
insert into governance.need_group (kind, key) values ('LIST', 'between lists');

-- Puts every pair that touches one of these mentions where it belongs now. Granted to nobody.
create function subjects.place_pairs(touching uuid[]) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    moved record;
begin
    update subjects.candidate c set held_by = subjects.circle_of_pair(c.one_mention, c.other_mention)
     where c.one_mention = any (touching) or c.other_mention = any (touching);
    for moved in
        select j.id, j.held_by as was, subjects.circle_of_pair(j.one_mention, j.other_mention) as becomes
          from subjects.judgement j
         where j.one_mention = any (touching) or j.other_mention = any (touching)
    loop
        if moved.was <> moved.becomes then
            update subjects.judgement j set held_by = moved.becomes where j.id = moved.id;
            delete from governance.kept_apart k where k.object_id = moved.id and k.held_by = moved.was;
            insert into governance.kept_apart (held_by, object_id)
            select g.id, moved.id from governance.need_group g where g.id = moved.becomes and g.kind = 'LIST'
            on conflict do nothing;
        end if;
    end loop;
end
$$;

-- Puts every time that one of these mentions stood, or stands, under a subject where it belongs now. Granted to nobody.
create function subjects.place_assignments(touching_mentions uuid[], touching_people uuid[]) returns void
    language sql
    set search_path = ''
as $$
    update subjects.assignment a set held_by = subjects.common_circle(m.held_by, s.held_by)
      from intake.mention m, subjects.subject s
     where m.id = a.mention_id and s.id = a.subject_id
       and (a.mention_id = any (touching_mentions) or a.subject_id = any (touching_people))
$$;

-- Hands referrals and subjects over with what ties them. Granted to nobody.
create function subjects.hand_over(
    goes_referrals uuid[], goes_people uuid[], goes_mentions uuid[], from_circle uuid, to_circle uuid) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    said text[] := array(select s.reference from subjects.subject s where s.id = any (goes_people));
begin
    perform intake.hand_over(goes_referrals, from_circle, to_circle);
    perform subjects.place_pairs(goes_mentions),
            governance.hand('subjects.linked_referral', 'referral_id', goes_referrals, from_circle, to_circle,
                            pk => 'referral_id'),
            governance.hand('subjects.left_out', 'mention_id', goes_mentions, from_circle, to_circle, pk => 'mention_id'),
            governance.hand('subjects.mention_key', 'mention_id', goes_mentions, from_circle, to_circle,
                            pk => 'mention_id'),
            governance.hand('subjects.exoneration', 'subject_id', goes_people, from_circle, to_circle),
            governance.hand('subjects.restriction', 'subject_id', goes_people, from_circle, to_circle),
            governance.hand('subjects.subject', 'id', goes_people, from_circle, to_circle, 'reference'),
            governance.hand('governance.erasure', 'subject_id', goes_people, from_circle, to_circle),
            governance.hand_purposes(goes_people || goes_referrals, from_circle, to_circle),
            governance.hand_words(said, from_circle, to_circle);
    perform subjects.place_assignments(goes_mentions, goes_people);
end
$$;

-- Keeps a subject to these officers. A supervisor of the desk may, and keeps the list.
create function subjects.keep_to_list(
    restricted uuid, kept uuid, on_ground text, reason text, officers uuid[], at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    found_subject subjects.subject;
    circle uuid;
    goes record;
begin
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('wardline.subjects', 0));
    select s.* into found_subject
      from subjects.subject s
      join governance.need_group g on g.id = s.held_by and g.kind = 'NATIONAL'
     where s.id = kept and s.merged_into is null and s.held_by = any (governance.actor_groups())
       for update of s;
    if found_subject.id is null or not governance.actor_has_role('NATIONAL_SUPERVISOR')
        or not (governance.actor_id() = any (officers)) then
        raise exception 'Only a supervisor of the desk keeps a subject to a list, and is on it' using errcode = '42501';
    end if;
    circle := governance.restrict_to(
        restricted, found_subject.held_by, kept, found_subject.reference, on_ground, reason, officers, at);
    perform governance.serve_list(circle, at), governance.begin_hand_over(circle, restricted, false, at);
    select * into strict goes from subjects.standing_together(array[found_subject.opened_for], found_subject.held_by);
    perform subjects.hand_over(goes.referrals, goes.people, goes.mentions, found_subject.held_by, circle);
end
$$;

-- Brings a mention of the desk to a list that it is judged to belong to, with all that goes together with it. Whoever judges
-- is on the list; the desk sees it no more.
create function subjects.bring_to_list(mention uuid, circle uuid, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    present governance.restriction;
    goes record;
begin
    select r.* into present
      from governance.restriction r
      join governance.need_group g on g.id = r.home and g.kind = 'NATIONAL'
     where r.held_by = circle and r.lifted_at is null and circle = any (governance.actor_groups())
     order by r.set_at
     limit 1;
    if present.id is null
        or not exists (select 1
                         from intake.mention m
                         join subjects.judgement j on mention in (j.one_mention, j.other_mention)
                         join intake.mention o
                           on o.held_by = circle and o.id in (j.one_mention, j.other_mention)
                        where m.id = mention and m.held_by = present.home
                          and m.held_by = any (governance.actor_groups())
                          and j.judged_by = governance.actor_id() and j.verdict = 'SAME' and j.purpose = 'OFFENDER'
                          and j.withdrawn_at is null) then
        raise exception 'Only who is on a list, and judges that they are the same, brings somebody to it'
            using errcode = '42501';
    end if;
    perform governance.begin_hand_over(circle, present.id, false, at);
    select * into strict goes from subjects.standing_together(array[mention], present.home);
    perform subjects.hand_over(goes.referrals, goes.people, goes.mentions, present.home, circle);
end
$$;

-- Lifts the list that a subject is kept to: the desk sees again all that its circle holds.
create function subjects.lift_list(kept uuid, reason text, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    lifted governance.restriction;
begin
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('wardline.subjects', 0));
    lifted := governance.lift_restriction(
        (select r.object_id
           from subjects.subject s
           join governance.restriction r on r.held_by = s.held_by and r.lifted_at is null
          where s.id = kept and s.held_by = any (governance.actor_groups())
          order by r.set_at
          limit 1),
        reason, at);
    perform governance.begin_hand_over(lifted.held_by, lifted.id, true, at);
    perform subjects.hand_over(
        intake.all_of(lifted.held_by),
        array(select s.id from subjects.subject s where s.held_by = lifted.held_by),
        array(select m.id from intake.mention m where m.held_by = lifted.held_by),
        lifted.held_by, lifted.home);
end
$$;
grant execute on function
    subjects.keep_to_list(uuid, uuid, text, text, uuid[], timestamptz),
    subjects.bring_to_list(uuid, uuid, timestamptz), subjects.lift_list(uuid, text, timestamptz)
    to wardline_app;

-- A service that looked before a hand-over and writes after it writes to the circle of today.
create function subjects.where_its_mentions_are() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    new.held_by := coalesce(subjects.circle_of_pair(new.one_mention, new.other_mention), new.held_by);
    return new;
end
$$;
revoke execute on function subjects.where_its_mentions_are() from public;
create trigger where_its_mentions_are before insert on subjects.candidate
    for each row execute function subjects.where_its_mentions_are();
create trigger where_its_mentions_are before insert on subjects.judgement
    for each row execute function subjects.where_its_mentions_are();

-- What is said of a subject stands with it, whoever looked before a hand-over and writes after it.
create function subjects.where_its_subject_is() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    select coalesce(s.held_by, new.held_by) into new.held_by
      from (values (1)) v
      left join subjects.subject s on s.id = new.subject_id;
    return new;
end
$$;
create function subjects.where_its_mention_is() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    select coalesce(m.held_by, new.held_by) into new.held_by
      from (values (1)) v
      left join intake.mention m on m.id = new.mention_id;
    return new;
end
$$;
revoke execute on function subjects.where_its_subject_is(), subjects.where_its_mention_is() from public;
create trigger where_its_subject_is before insert on subjects.exoneration
    for each row execute function subjects.where_its_subject_is();
create trigger where_its_subject_is before insert on subjects.restriction
    for each row execute function subjects.where_its_subject_is();
create trigger where_its_referral_is before insert on subjects.linked_referral
    for each row execute function intake.where_its_referral_is();
create trigger where_its_mention_is before insert on subjects.left_out
    for each row execute function subjects.where_its_mention_is();
create trigger where_its_mention_is before insert on subjects.mention_key
    for each row execute function subjects.where_its_mention_is();
