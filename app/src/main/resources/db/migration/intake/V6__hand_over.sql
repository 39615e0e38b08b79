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

create or replace function intake.keep_referral() returns trigger
    language plpgsql set search_path = ''
as $$
declare
    may_change text[] := array['outcome', 'version'];
begin
    if governance.handing_over() then
        may_change := may_change || 'held_by'::text;
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
alter table intake.quarantine add column copy_number integer not null default 0;
alter table intake.refusal add column copy_number integer not null default 0;
comment on column intake.original.copy_number is 'Counts originals of the same bytes from the same sender, which came to different circles; 0 for nearly all.';
comment on column intake.quarantine.copy_number is 'Counts the same that came to different circles; 0 for nearly all.';
comment on column intake.refusal.copy_number is 'Counts the same that came to different circles; 0 for nearly all.';
alter table intake.original drop constraint original_once_per_sender;
alter table intake.original add constraint original_once_per_sender unique (held_by, sha256, sender, copy_number);
alter table intake.refusal drop constraint refusal_once;
alter table intake.refusal add constraint refusal_once unique (held_by, sha256, sender, place, copy_number);
drop index intake.quarantine_once;
drop index intake.quarantine_place_once;
create unique index quarantine_once on intake.quarantine (held_by, sha256, sender, copy_number) where sha256 is not null;
create unique index quarantine_place_once on intake.quarantine (held_by, place, sender, code, copy_number)
    where sha256 is null;

-- Numbers what is about to meet its like in another circle, past all of both. Granted to nobody.
create function intake.number_copies(target text, alike text, ids uuid[], to_circle uuid) returns void
    language plpgsql set search_path = ''
as $$
begin
    execute pg_catalog.format(
        $sql$
        update %1$s o set copy_number = n.highest + n.place
          from (select r.id, row_number() over (partition by r.held_by, %2$s order by r.copy_number, r.id) as place,
                       (select max(t.copy_number) from %1$s t
                         where t.held_by in (r.held_by, $2) and (%3$s) is not distinct from (%4$s)) as highest
                  from %1$s r
                 where r.id = any ($1)
                   and exists (select 1 from %1$s t
                                where t.held_by = $2 and (%3$s) is not distinct from (%4$s))) n
         where o.id = n.id
        $sql$,
        target,
        (select pg_catalog.string_agg('r.' || c, ', ') from pg_catalog.unnest(pg_catalog.string_to_array(alike, ' ')) c),
        (select pg_catalog.string_agg('t.' || c, ', ') from pg_catalog.unnest(pg_catalog.string_to_array(alike, ' ')) c),
        (select pg_catalog.string_agg('r.' || c, ', ') from pg_catalog.unnest(pg_catalog.string_to_array(alike, ' ')) c))
      using ids, to_circle;
end
$$;

-- What was set aside from the folders of these reports, which bear their number. Granted to nobody.
create function intake.set_aside_beside(referrals uuid[], target text, circle uuid) returns uuid[]
    language plpgsql set search_path = ''
as $$
declare
    found_there uuid[];
begin
    execute pg_catalog.format(
        $sql$
        select coalesce(pg_catalog.array_agg(distinct q.id), '{}')
          from intake.referral r
          join intake.original o on o.id = r.original_id
          join %s q on q.held_by = $2
           and pg_catalog.starts_with(q.place, pg_catalog.regexp_replace(o.place, '[^/]*$', ''))
         where r.id = any ($1) and r.report_id is not null
           and pg_catalog.right(pg_catalog.regexp_replace(o.place, '[^/]*$', ''), pg_catalog.length(r.report_id) + 2)
               = '/' || r.report_id || '/'
        $sql$, target)
      into found_there using referrals, circle;
    return found_there;
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
    quarantined uuid[] := intake.set_aside_beside(referrals, 'intake.quarantine', from_circle);
    refused uuid[] := intake.set_aside_beside(referrals, 'intake.refusal', from_circle);
begin
    -- What the list received itself was never the desk's, and comes to it with the rest.
    if exists (select 1 from governance.need_group g where g.id = to_circle and g.kind <> 'LIST') then
        quarantined := array(select q.id from intake.quarantine q where q.held_by = from_circle);
        refused := array(select f.id from intake.refusal f where f.held_by = from_circle);
    end if;
    perform intake.number_copies('intake.original', 'sha256 sender', originals, to_circle),
            intake.number_copies('intake.quarantine', 'sha256 sender', quarantined, to_circle),
            intake.number_copies('intake.refusal', 'sha256 sender place', refused, to_circle),
            governance.hand('intake.quarantine', 'id', quarantined, from_circle, to_circle),
            governance.hand('intake.refusal', 'id', refused, from_circle, to_circle),
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
       and (governance.actor_has_role('OPERATION_COORDINATOR') or governance.actor_has_role('AUDITOR'))
$$;
grant execute on function intake.kept_to_others(uuid[]) to wardline_app;

-- What arrives was sorted to its circle before this transaction waited for a hand-over. Where that sorted it anew, whoever
-- receives begins again.
create function intake.where_it_arrives() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    there text;
begin
    select g.kind into there from governance.need_group g where g.id = new.held_by;
    if there = 'LIST'
            and not exists (select 1 from governance.restriction r where r.held_by = new.held_by and r.lifted_at is null)
        or there = 'NATIONAL' and tg_table_name <> 'original'
            and exists (select 1
                          from governance.need_group g
                          join intake.referral r
                            on r.held_by = g.id and r.report_id = pg_catalog.to_jsonb(new) ->> 'report_id'
                           and r.sender = pg_catalog.to_jsonb(new) ->> 'sender'
                         where g.kind = 'LIST') then
        raise exception 'What this belongs to was handed over meanwhile' using errcode = '40001';
    end if;
    return new;
end
$$;
revoke execute on function intake.where_it_arrives() from public;
create trigger where_it_arrives before insert on intake.original
    for each row execute function intake.where_it_arrives();
create trigger where_it_arrives before insert on intake.referral
    for each row execute function intake.where_it_arrives();
create trigger where_it_arrives before insert on intake.referral_file
    for each row when (new.separate) execute function intake.where_it_arrives();

-- A decision stands with its referral.
create function intake.where_its_referral_is() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    select coalesce(r.held_by, new.held_by) into new.held_by
      from (values (1)) v
      left join intake.referral r on r.id = new.referral_id;
    return new;
end
$$;
revoke execute on function intake.where_its_referral_is() from public;
create trigger where_its_referral_is before insert on intake.referral_decision
    for each row execute function intake.where_its_referral_is();
