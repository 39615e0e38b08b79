-- Referrals are handed to the circle of a list, and back, whole: with every version of the report, the originals, the details
-- of files, and everybody whom they mention. What was received stays as it was, but for the circle that holds it.

create or replace function intake.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and (governance.erasing() or governance.handing_over()) then
        return null;
    end if;
    raise exception 'What was received is only ever added to' using errcode = '42501';
end
$$;

-- A report of which both circles had a version of their own is one report again where they meet.
create or replace function intake.keep_referral() returns trigger
    language plpgsql set search_path = ''
as $$
declare
    may_change text[] := array['outcome', 'version'];
begin
    if governance.handing_over() then
        may_change := may_change || array['held_by', 'first_id', 'report_version'];
    end if;
    if (pg_catalog.to_jsonb(old) - may_change) <> (pg_catalog.to_jsonb(new) - may_change)
            and not governance.erasing() then
        raise exception 'A referral is not altered after receipt' using errcode = '42501';
    end if;
    return new;
end
$$;

create or replace function intake.keep_restricted() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op in ('INSERT', 'DELETE') and governance.erasing() or tg_op = 'UPDATE' and governance.handing_over() then
        return null;
    end if;
    raise exception 'A restricted original is not altered' using errcode = '42501';
end
$$;

-- Which referrals go along with these: other versions of the report, what was read from the same original, what the same
-- file belongs to. One step: whoever asks goes on until nothing is added.
create function intake.together(referrals uuid[]) returns setof uuid
    language sql stable set search_path = ''
as $$
    with files as (
        select f.id, f.first_id, f.original_id
          from intake.file_tie t
          join intake.referral_file f on f.id = t.referral_file_id
         where t.referral_id = any (referrals)
    ), versions as (
        select f.id, f.original_id from intake.referral_file f where f.first_id in (select first_id from files)
    ), originals as (
        select r.original_id from intake.referral r where r.id = any (referrals)
        union select original_id from versions
    )
    select unnest(referrals)
    union
    select r.id from intake.referral r
     where r.first_id in (select o.first_id from intake.referral o where o.id = any (referrals))
    union
    select r.id from intake.referral r where r.original_id in (select original_id from originals)
    union
    select t.referral_id
      from intake.file_tie t
     where t.referral_file_id in (
            select id from versions
            union select f.id from intake.referral_file f where f.original_id in (select original_id from originals))
$$;

-- The same bytes may have come to two circles of which neither saw the other's: where they meet, both are kept.
alter table intake.original add column copy_number integer not null default 0;
comment on column intake.original.copy_number is 'Counts originals of the same bytes from the same sender, which came to different circles; 0 for nearly all.';
alter table intake.original drop constraint original_once_per_sender;
alter table intake.original add constraint original_once_per_sender unique (held_by, sha256, sender, copy_number);

-- Makes a report that came to both circles one report, and a file one file, where they are about to meet. Granted to nobody.
create function intake.number_anew(referrals uuid[], files uuid[], originals uuid[], to_circle uuid) returns void
    language plpgsql set search_path = ''
as $$
declare
    meets record;
begin
    update intake.original o
       set copy_number = o.copy_number + 1 + (select max(there.copy_number) from intake.original there
                               where there.held_by = to_circle and there.sha256 = o.sha256 and there.sender = o.sender)
     where o.id = any (originals)
       and exists (select 1 from intake.original there
                    where there.held_by = to_circle and there.sha256 = o.sha256 and there.sender = o.sender);
    for meets in
        select f.id, o.first_id
          from intake.referral_file f
          join intake.referral_file o
            on o.held_by = to_circle and o.separate and o.report_id = f.report_id and o.sender = f.sender
           and o.file_id = f.file_id and o.file_version = 1
         where f.id = any (files) and f.separate and f.first_id <> o.first_id
         order by f.file_version, f.id
    loop
        update intake.referral_file f
           set first_id = meets.first_id,
               file_version = (select 1 + max(o.file_version) from intake.referral_file o where o.first_id = meets.first_id)
         where f.id = meets.id;
    end loop;
    for meets in
        select r.id, o.first_id
          from intake.referral r
          join intake.referral o
            on o.held_by = to_circle and o.report_id = r.report_id and o.sender = r.sender and o.report_version = 1
         where r.id = any (referrals) and r.first_id <> o.first_id
         order by r.report_version, r.id
    loop
        update intake.referral r
           set first_id = meets.first_id,
               report_version = (select 1 + max(o.report_version) from intake.referral o where o.first_id = meets.first_id)
         where r.id = meets.id;
    end loop;
end
$$;

-- Hands referrals over with all that was received with them. Granted to nobody.
create function intake.hand_over(referrals uuid[], from_circle uuid, to_circle uuid) returns void
    language plpgsql set search_path = ''
as $$
declare
    files uuid[] := array(
        select f.id from intake.referral_file f
         where f.first_id in (select o.first_id
                                from intake.file_tie t
                                join intake.referral_file o on o.id = t.referral_file_id
                               where t.referral_id = any (referrals)));
    originals uuid[] := array(
        select r.original_id from intake.referral r where r.id = any (referrals)
        union select f.original_id from intake.referral_file f where f.id = any (files));
    said text[] := array(select r.reference from intake.referral r where r.id = any (referrals));
    mentions uuid[];
begin
    perform intake.number_anew(referrals, files, originals, to_circle),
            governance.hand('intake.original', 'id', originals, from_circle, to_circle),
            governance.hand('intake.restricted_original', 'original_id', originals, from_circle, to_circle,
                            pk => 'original_id'),
            governance.hand('intake.referral_file', 'id', files, from_circle, to_circle),
            governance.hand('intake.file_fact', 'referral_file_id', files, from_circle, to_circle),
            governance.hand('intake.file_hash', 'referral_file_id', files, from_circle, to_circle),
            governance.hand('intake.file_tie', 'referral_id', referrals, from_circle, to_circle),
            governance.hand('intake.referral_fact', 'referral_id', referrals, from_circle, to_circle),
            governance.hand('intake.referral_decision', 'referral_id', referrals, from_circle, to_circle),
            governance.hand('intake.identifier', 'referral_id', referrals, from_circle, to_circle);
    mentions := array(select m.id from intake.mention m where m.referral_id = any (referrals));
    perform governance.hand('intake.mention_fact', 'mention_id', mentions, from_circle, to_circle),
            governance.hand('intake.mention', 'id', mentions, from_circle, to_circle),
            governance.hand('intake.referral', 'id', referrals, from_circle, to_circle, 'reference'),
            governance.hand_words(said, from_circle, to_circle);
end
$$;

-- Referrals of a circle, for handing all of them back. Granted to nobody.
create function intake.all_of(circle uuid) returns uuid[]
    language sql stable set search_path = ''
as $$
    select coalesce(pg_catalog.array_agg(r.id order by r.received_at, r.id), '{}')
      from intake.referral r where r.held_by = circle
$$;

-- Which of these rows behind a figure are kept to a list on which the actor is not: they are counted, and not opened.
create function intake.kept_to_others(row_ids uuid[]) returns setof uuid
    language sql stable security definer
    set search_path = ''
as $$
    select r.id
      from intake.referral r
      join governance.need_group g on g.id = r.held_by and g.kind = 'LIST'
     where r.id = any (row_ids) and not (r.held_by = any (governance.actor_groups()))
$$;
grant execute on function intake.kept_to_others(uuid[]) to wardline_app;
