-- Erasure of what reports say of a person. An original goes whole once nobody else described in it is kept; until then it is
-- restricted: kept as evidence about the others (DPA 2018 s.47(2)), and opened by nobody. Its digest, size, sender and time
-- stay always: what was received is accounted for.

alter table intake.mention add column erased_at timestamptz;
comment on column intake.mention.erased_at is 'When what was said of this person was erased; null while it is kept.';
alter table intake.original add column erased_at timestamptz, add column restricted_at timestamptz;
comment on column intake.original.erased_at is 'When its bytes were erased; null while they are kept.';
comment on column intake.original.restricted_at is 'When its bytes were put where nobody opens them; null while they are opened in ordinary work.';
alter table intake.original drop constraint original_size_true;
alter table intake.original add constraint original_size_true check (
    case when erased_at is null and restricted_at is null then size = octet_length(bytes)
         else octet_length(bytes) = 0 end);

-- No policy and no grant: the application cannot read it, whoever acts.
create table intake.restricted_original (
    original_id uuid primary key references intake.original (id),
    held_by uuid not null,
    bytes bytea not null,
    place text not null,
    restricted_at timestamptz not null
);
comment on table intake.restricted_original is 'The bytes of originals in which somebody was erased and somebody else is kept. Only the owner of the database reads them.';
comment on column intake.restricted_original.original_id is 'The original.';
comment on column intake.restricted_original.held_by is 'Circle of need to know that holds it.';
comment on column intake.restricted_original.bytes is 'The bytes as received. [identifies]';
comment on column intake.restricted_original.place is 'Path as given, with the place inside an archive. [tells]';
comment on column intake.restricted_original.restricted_at is 'When it was restricted.';
alter table intake.restricted_original enable row level security;

create or replace function intake.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and governance.erasing() then
        return null;
    end if;
    raise exception 'What was received is only ever added to' using errcode = '42501';
end
$$;

create or replace function intake.keep_referral() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if (pg_catalog.to_jsonb(old) - 'outcome' - 'version') <> (pg_catalog.to_jsonb(new) - 'outcome' - 'version')
            and not governance.erasing() then
        raise exception 'A referral is not altered after receipt' using errcode = '42501';
    end if;
    return new;
end
$$;

create function intake.keep_restricted() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op in ('INSERT', 'DELETE') and governance.erasing() then
        return null;
    end if;
    raise exception 'A restricted original is not altered' using errcode = '42501';
end
$$;
create trigger restricted_original_kept before insert or update or delete or truncate on intake.restricted_original
    for each statement execute function intake.keep_restricted();

-- The referrals of these mentions, and whether they describe anybody else who is kept. Granted to nobody.
create function intake.referrals_of(mentions uuid[]) returns table (referral_id uuid, shared boolean)
    language sql stable set search_path = ''
as $$
    select distinct m.referral_id,
           exists (select 1 from intake.mention other
                    where other.referral_id = m.referral_id and other.erased_at is null
                      and other.id <> all (mentions))
      from intake.mention m
     where m.id = any (mentions)
$$;

-- The originals in which these mentions stand: reports, and details of files that came apart from them. One is shared while
-- any referral that was read from it describes somebody else who is kept. Granted to nobody.
create function intake.originals_of(mentions uuid[]) returns table (original_id uuid, shared boolean)
    language sql stable set search_path = ''
as $$
    with wanted as (
        select distinct m.referral_id from intake.mention m where m.id = any (mentions)
    ), stands_in as (
        select r.original_id from intake.referral r join wanted w on w.referral_id = r.id
        union
        select f.original_id
          from wanted w
          join intake.file_tie t on t.referral_id = w.referral_id
          join intake.referral_file f on f.id = t.referral_file_id
    ), read_from as (
        select s.original_id, r.id as referral_id
          from stands_in s join intake.referral r on r.original_id = s.original_id
        union
        select s.original_id, t.referral_id
          from stands_in s
          join intake.referral_file f on f.original_id = s.original_id
          join intake.file_tie t on t.referral_file_id = f.id
    )
    select s.original_id,
           exists (select 1 from read_from f join intake.mention other on other.referral_id = f.referral_id
                    where f.original_id = s.original_id and other.erased_at is null
                      and other.id <> all (mentions))
      from stands_in s
$$;

-- By which words these mentions are known, in lower case: identifiers as written and as compared, each part of a name. What
-- is shorter than three letters stands in too much that is about others. Granted to nobody.
create function intake.words_of(mentions uuid[]) returns text[]
    language sql stable set search_path = ''
as $$
    select coalesce(pg_catalog.array_agg(distinct w.word), '{}')
      from intake.identifier i
     cross join lateral (
        select pg_catalog.lower(i.raw) as word
        union select pg_catalog.lower(i.normalised)
        union select part from pg_catalog.unnest(
            case when i.kind = 'NAME' then governance.words_of(i.raw) else '{}'::text[] end) part) w
     where i.mention_id = any (mentions) and i.kind <> 'FILE_HASH' and pg_catalog.length(w.word) >= 3
$$;

-- Erases originals in which nobody else is kept, and restricts the others. Granted to nobody.
create function intake.erase_originals(mentions uuid[], at timestamptz) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    alone uuid[] := array(select o.original_id from intake.originals_of(mentions) o where not o.shared);
    shared uuid[] := array(select o.original_id from intake.originals_of(mentions) o where o.shared);
    changed bigint;
begin
    delete from intake.restricted_original k where k.original_id = any (alone);
    insert into intake.restricted_original (original_id, held_by, bytes, place, restricted_at)
    select o.id, o.held_by, o.bytes, o.place, at
      from intake.original o
     where o.id = any (shared) and o.restricted_at is null and o.erased_at is null;
    update intake.original o set bytes = ''::bytea, place = '[restricted]', restricted_at = at
     where o.id = any (shared) and o.restricted_at is null and o.erased_at is null;
    update intake.original o set bytes = ''::bytea, place = '[erased]', erased_at = at
     where o.id = any (alone) and o.erased_at is null;
    get diagnostics changed = row_count;
    return query select 'intake.original'::text, changed;
end
$$;

-- Erases what referrals say of nobody in particular: all of it, or where one of the words stands in it. Granted to nobody.
create function intake.erase_words(referrals uuid[], words text[]) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    files uuid[] := array(
        select t.referral_file_id from intake.file_tie t
         where t.referral_file_id in (select o.referral_file_id from intake.file_tie o where o.referral_id = any (referrals))
         group by t.referral_file_id
        having words is not null or pg_catalog.bool_and(t.referral_id = any (referrals)));
begin
    return query select * from governance.blank('intake.referral', array['escalation'], 'id', referrals, words);
    return query select * from governance.blank('intake.referral_fact', array['value'], 'referral_id', referrals, words);
    return query select * from governance.blank('intake.referral_decision', array['why'], 'referral_id', referrals, words);
    return query select * from governance.blank(
        'intake.referral_file', array['file_name', 'original_file_name'], 'id', files, words);
    return query select * from governance.blank('intake.file_fact', array['value'], 'referral_file_id', files, words);
    return query select * from governance.blank('intake.file_hash', array['value'], 'referral_file_id', files, words);
end
$$;

-- Erases what the reports say of these mentions. What a report says beside, of nobody in particular, goes with it where nobody
-- else is described; else only where one of the person's identifiers or names stands in it. Granted to nobody.
create function intake.erase(mentions uuid[], at timestamptz) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    words text[] := intake.words_of(mentions);
    alone uuid[] := array(select r.referral_id from intake.referrals_of(mentions) r where not r.shared);
    shared uuid[] := array(select r.referral_id from intake.referrals_of(mentions) r where r.shared);
    changed bigint;
begin
    if not governance.erasing() then
        raise exception 'Nothing is being erased' using errcode = '42501';
    end if;
    return query select * from intake.erase_originals(mentions, at);
    return query select * from intake.erase_words(alone, null);
    return query select * from intake.erase_words(shared, words);
    return query select * from governance.blank('intake.mention_fact', array['value'], 'mention_id', mentions);
    update intake.identifier i set raw = '[erased]', normalised = null, match_key = null
     where i.raw <> '[erased]'
       and (i.mention_id = any (mentions)
            or (i.mention_id is null and i.referral_id = any (alone))
            or (i.mention_id is null and i.referral_id = any (shared) and pg_catalog.lower(i.raw) = any (words)));
    get diagnostics changed = row_count;
    return query select 'intake.identifier'::text, changed;
    update intake.mention m set erased_at = at where m.id = any (mentions) and m.erased_at is null;
    get diagnostics changed = row_count;
    return query select 'intake.mention'::text, changed;
end
$$;
