-- A restriction binds whatever is known to be the same person, until a supervisor lifts it. It stays on record with who did, and
-- why.

alter table subjects.restriction add column lifted_by uuid;
alter table subjects.restriction add column lifted_at timestamptz;
alter table subjects.restriction add column lifted_why text;
alter table subjects.restriction add column lifted_told text;
alter table subjects.restriction add constraint restriction_lifted_whole check (
    (lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null)
    and (lifted_at is null) = (lifted_told is null));
alter table subjects.restriction add constraint restriction_lifted_with_reason check (
    lifted_why <> '' and lifted_told <> '');
comment on table subjects.restriction is 'That what is kept about a subject is restricted because the person asked for it (DPA 2018 s.47), and whether that was lifted. The restriction itself is never changed.';
comment on column subjects.restriction.lifted_by is 'The supervisor who lifted it; null while it binds.';
comment on column subjects.restriction.lifted_at is 'When.';
comment on column subjects.restriction.lifted_why is 'Why. [tells]';
comment on column subjects.restriction.lifted_told is 'When and how the person was told before, or why they did not have to be. [tells]';
create index subject_by_survivor on subjects.subject (merged_into) where merged_into is not null;

create function subjects.keep_restriction() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if old.lifted_at is not null and not governance.erasing()
            and (old.lifted_by, old.lifted_at, old.lifted_why, old.lifted_told)
                is distinct from (new.lifted_by, new.lifted_at, new.lifted_why, new.lifted_told) then
        raise exception 'This restriction has been lifted' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_restriction before update on subjects.restriction
    for each row execute function subjects.keep_restriction();
drop trigger in_ones_own_name on subjects.restriction;
create trigger in_ones_own_name before insert or update on subjects.restriction
    for each row execute function governance.keep_own_name(
        'restricted_by=NATIONAL_SUPERVISOR', 'lifted_by=NATIONAL_SUPERVISOR');
grant update (lifted_by, lifted_at, lifted_why, lifted_told) on subjects.restriction to wardline_app;

-- Restrictions of a subject and of every other that stands for the same person now. It looks with the eyes of whoever calls
-- it: an officer's own, or past the circles from a trigger of the owner's.
create function subjects.restrictions_of(subject uuid) returns setof subjects.restriction
    language sql stable
    set search_path = ''
as $$
    with recursive older as (
        select s.id, s.merged_into from subjects.subject s where s.id = subject
        union
        select s.id, s.merged_into from older o join subjects.subject s on s.id = o.merged_into
    ), person as (
        select o.id from older o
        union
        select s.id from person p join subjects.subject s on s.merged_into = p.id
    )
    select r.* from subjects.restriction r where r.subject_id in (select p.id from person p)
$$;

-- Whether what is kept about a subject is restricted, seen with the same eyes.
create function subjects.restricted(subject uuid) returns boolean
    language sql stable
    set search_path = ''
as $$
    select exists (select 1 from subjects.restrictions_of(subject) r where r.lifted_at is null)
$$;
revoke execute on function subjects.restrictions_of(uuid), subjects.restricted(uuid), subjects.keep_restriction() from public;
grant execute on function subjects.restrictions_of(uuid), subjects.restricted(uuid) to wardline_app;

-- As before, and why a restriction was lifted.
create or replace function subjects.erase(subjects uuid[], mentions uuid[]) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    changed bigint;
begin
    if not governance.erasing() then
        raise exception 'Nothing is being erased' using errcode = '42501';
    end if;
    return query select * from governance.blank('subjects.subject', array['why'], 'id', subjects);
    return query select * from governance.blank('subjects.exoneration', array['who', 'why'], 'subject_id', subjects);
    return query select * from governance.blank(
        'subjects.restriction', array['lifted_why', 'lifted_told'], 'subject_id', subjects);
    return query select * from governance.blank(
        'subjects.judgement', array['why', 'withdrawn_why'], 'id',
        array(select j.id from subjects.judgement j
               where j.one_mention = any (mentions) or j.other_mention = any (mentions)));
    delete from subjects.candidate c where c.one_mention = any (mentions) or c.other_mention = any (mentions);
    get diagnostics changed = row_count;
    return query select 'subjects.candidate'::text, changed;
    delete from subjects.mention_key k where k.mention_id = any (mentions);
    get diagnostics changed = row_count;
    return query select 'subjects.mention_key'::text, changed;
end
$$;
