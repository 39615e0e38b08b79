-- Carrying out a deletion, and the certificate that it was.

create table retention.certificate (
    deletion_id uuid primary key references retention.deletion (id),
    held_by uuid not null,
    subject_id uuid not null,
    body text not null,
    sha256 bytea not null,
    constraint certificate_sealed check (sha256 = sha256(convert_to(body, 'UTF8')))
);
create index certificate_by_subject on retention.certificate (subject_id);
comment on table retention.certificate is 'What a deletion erased, by table and number; which originals went or are restricted; who has copies. Never what it was.';
comment on column retention.certificate.deletion_id is 'The deletion.';
comment on column retention.certificate.held_by is 'Circle of need to know that held the person.';
comment on column retention.certificate.subject_id is 'The subject; its reference stays.';
comment on column retention.certificate.body is 'The certificate, JSON, as it was written in the transaction that erased. [officer]';
comment on column retention.certificate.sha256 is 'SHA-256 of the body''s UTF-8 bytes. [no person]';
create trigger certificate_append_only before update or delete or truncate on retention.certificate
    for each statement execute function retention.refuse_change();
alter table retention.certificate enable row level security;
create policy need_to_know on retention.certificate to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]));
grant select on retention.certificate to wardline_app;

-- The reasons of reviews and holds are words about the person too.
create or replace function retention.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'review' and governance.erasing() then
        return null;
    end if;
    raise exception 'A decision about keeping somebody is only ever added to' using errcode = '42501';
end
$$;
create or replace function retention.keep_hold() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if old.lifted_at is not null and not governance.erasing() then
        raise exception 'This hold has been lifted' using errcode = '42501';
    end if;
    return new;
end
$$;

-- Writes the certificate of a deletion from what each schema said it erased. Granted to nobody.
create function retention.certify(
        deletion retention.deletion, basis text, originals uuid[], erased_rows jsonb, at timestamptz) returns void
    language plpgsql set search_path = ''
as $$
declare
    words text;
begin
    select pg_catalog.jsonb_build_object(
               'certificate', deletion.id,
               'subject', (select s.reference from subjects.subject s where s.id = deletion.subject_id),
               'basis', basis,
               'decidedBy', (select o.name from governance.officer o where o.id = deletion.decider),
               'decidedAt', (select r.decided_at from retention.review r where r.id = deletion.review_id),
               'confirmedBy', (select o.name from governance.officer o where o.id = deletion.confirmed_by),
               'erasedAt', at,
               'rows', erased_rows,
               'originals', coalesce((
                   select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
                              'sha256', o.sha256, 'size', o.size, 'sender', o.sender, 'receivedAt', o.received_at,
                              'fate', case when o.erased_at is null then 'RESTRICTED' else 'ERASED' end)
                              order by o.received_at, o.id)
                     from intake.original o where o.id = any (originals)), '[]'),
               'copies', coalesce((
                   select pg_catalog.jsonb_object_agg(c.force, c.copies)
                     from (select l.force, count(*) as copies from dissemination.copies_left l
                            where l.deletion_id = deletion.id and l.held_by = deletion.held_by group by l.force) c), '{}'))::text
      into words;
    insert into retention.certificate (deletion_id, held_by, subject_id, body, sha256)
    values (deletion.id, deletion.held_by, deletion.subject_id, words,
            pg_catalog.sha256(pg_catalog.convert_to(words, 'UTF8')));
end
$$;

-- What an erasure rests on: the category of the schedule. Granted to nobody.
create function retention.basis_of(review uuid) returns text
    language sql stable set search_path = ''
as $$
    select r.category from retention.review r where r.id = review
$$;

-- Erases, in the transaction of the officer who confirmed the deletion, in every schema that keeps values about the person.
create function retention.erase(wanted uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = ''
as $$
declare
    deletion retention.deletion;
    people uuid[];
    mentions uuid[];
    packages uuid[];
    originals uuid[];
    words text[];
    alone uuid[];
    shared uuid[];
    erased_rows jsonb;
begin
    select d.* into deletion from retention.deletion d
     where d.id = wanted and d.confirmed_by = governance.actor_id() and d.held_by = any (governance.actor_groups());
    if deletion.id is null then
        raise exception 'No deletion that this officer confirmed' using errcode = '42501';
    end if;
    perform governance.begin_erasure(deletion.id, deletion.held_by, deletion.subject_id, at);
    with recursive standing as (
        select s.id from subjects.subject s where s.id = deletion.subject_id
        union
        select s.id from standing o join subjects.subject s on s.merged_into = o.id
    )
    select pg_catalog.array_agg(o.id) into people from standing o;
    mentions := array(select a.mention_id from subjects.assignment a
                       where a.subject_id = any (people) and a.until_at is null);
    packages := array(select p.id from intelligence.package p where p.subject_id = any (people));
    originals := array(select o.original_id from intake.originals_of(mentions) o);
    words := intake.words_of(mentions);
    alone := array(select r.referral_id from intake.referrals_of(mentions) r where not r.shared);
    shared := array(select r.referral_id from intake.referrals_of(mentions) r where r.shared);
    select pg_catalog.jsonb_object_agg(e.place, e.erased) into erased_rows
      from (select each.place, pg_catalog.sum(each.erased)::bigint as erased
              from (select * from intake.erase(mentions, at)
                    union all select * from subjects.erase(people, mentions)
                    union all select * from resolution.erase(people, mentions)
                    union all select * from triage.erase(people, alone, shared, words)
                    union all select * from deconfliction.erase(packages, at)
                    union all select * from intelligence.erase(packages)
                    union all select * from dissemination.erase(people, deletion.held_by, deletion.id, at)
                    union all select * from governance.blank('retention.review', array['why'], 'subject_id', people)
                    union all select * from governance.blank(
                        'retention.hold', array['why', 'lifted_why'], 'subject_id', people)) each
             group by each.place) e
     where e.erased > 0;
    perform retention.certify(
        deletion, retention.basis_of(deletion.review_id), originals,
        coalesce(erased_rows, '{}'), at);
end
$$;
revoke execute on function retention.erase(uuid, timestamptz) from public;
grant execute on function retention.erase(uuid, timestamptz) to wardline_app;
