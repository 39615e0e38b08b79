-- How long somebody is kept: reviews with their decision, the second person for a deletion, legal holds.

grant usage on schema retention to wardline_app;
alter default privileges revoke execute on functions from public;
comment on schema retention is 'To keep nobody longer than is needed, and nothing a court may still ask for shorter.';

create function retention.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    raise exception 'A decision about keeping somebody is only ever added to' using errcode = '42501';
end
$$;

create table retention.review (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null,
    category text not null,
    decided text not null,
    why text not null,
    retain_until date,
    decided_by uuid not null,
    decided_at timestamptz not null,
    constraint review_category_known check (category in (
        'WRONGLY_SUSPECTED', 'CONVICTED', 'ARRESTED_OR_CHARGED', 'REPORTED')),
    constraint review_decided_known check (decided in ('RETAIN', 'DELETE')),
    constraint review_says_why check (why <> ''),
    constraint review_retains_until check ((decided = 'RETAIN') = (retain_until is not null)),
    constraint review_as_decided unique (id, held_by, subject_id, decided, decided_by)
);
create index review_by_subject on retention.review (subject_id, decided_at);
comment on table retention.review is 'What a supervisor decided about keeping a person. The last one holds; none is changed.';
comment on column retention.review.id is 'Random identifier.';
comment on column retention.review.held_by is 'Circle of need to know that holds the person.';
comment on column retention.review.subject_id is 'The subject.';
comment on column retention.review.category is 'Category of the review schedule on that day.';
comment on column retention.review.decided is 'RETAIN, or DELETE once another confirms it.';
comment on column retention.review.why is 'The supervisor''s reason. [tells]';
comment on column retention.review.retain_until is 'Day of the next review; null for a deletion.';
comment on column retention.review.decided_by is 'The supervisor.';
comment on column retention.review.decided_at is 'When.';

-- The columns beside the confirmation's own are the review's: the key makes them true, so that the constraints can compare.
create table retention.deletion (
    id uuid primary key,
    held_by uuid not null,
    review_id uuid not null,
    subject_id uuid not null,
    decided text not null,
    decider uuid not null,
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    constraint deletion_of_a_review foreign key (review_id, held_by, subject_id, decided, decider)
        references retention.review (id, held_by, subject_id, decided, decided_by),
    constraint deletion_confirmed_once unique (review_id),
    constraint deletion_was_decided check (decided = 'DELETE'),
    constraint deletion_confirmed_by_another check (confirmed_by <> decider)
);
create index deletion_by_subject on retention.deletion (subject_id);
comment on table retention.deletion is 'That a second supervisor confirmed the deletion of a person.';
comment on column retention.deletion.id is 'Random identifier.';
comment on column retention.deletion.held_by is 'Circle of need to know that holds the person.';
comment on column retention.deletion.review_id is 'The review that decided it.';
comment on column retention.deletion.subject_id is 'The subject.';
comment on column retention.deletion.decided is 'What the review decided: DELETE. [no person]';
comment on column retention.deletion.decider is 'Officer who decided it. [officer]';
comment on column retention.deletion.confirmed_by is 'Officer who confirmed it.';
comment on column retention.deletion.confirmed_at is 'When.';

create table retention.hold (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null,
    why text not null,
    until_day date not null,
    placed_by uuid not null,
    placed_at timestamptz not null,
    lifted_by uuid,
    lifted_at timestamptz,
    lifted_why text,
    constraint hold_says_why check (why <> ''),
    constraint hold_lifted_whole check (
        (lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
create index hold_by_subject on retention.hold (subject_id, placed_at);
comment on table retention.hold is 'That a person must be kept for a court, an appeal, an inquiry or a request, whatever a review would say.';
comment on column retention.hold.id is 'Random identifier.';
comment on column retention.hold.held_by is 'Circle of need to know that holds the person.';
comment on column retention.hold.subject_id is 'The subject.';
comment on column retention.hold.why is 'What it is for. [tells]';
comment on column retention.hold.until_day is 'Last day, UK time, unless it is lifted before.';
comment on column retention.hold.placed_by is 'The supervisor who placed it.';
comment on column retention.hold.placed_at is 'When.';
comment on column retention.hold.lifted_by is 'The supervisor who lifted it; null while it lasts.';
comment on column retention.hold.lifted_at is 'When.';
comment on column retention.hold.lifted_why is 'Why. [tells]';

create trigger review_append_only before update or delete or truncate on retention.review
    for each statement execute function retention.refuse_change();
create trigger deletion_append_only before update or delete or truncate on retention.deletion
    for each statement execute function retention.refuse_change();

-- A hold is lifted once; the rest of it stays.
create function retention.keep_hold() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if old.lifted_at is not null then
        raise exception 'This hold has been lifted' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_hold before update on retention.hold
    for each row execute function retention.keep_hold();

-- A hold that is being placed and a deletion that is being confirmed wait for each other: neither misses the other.
create function retention.one_at_a_time() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    perform pg_catalog.pg_advisory_xact_lock(
        pg_catalog.hashtextextended('wardline.retention ' || new.subject_id::text, 0));
    return new;
end
$$;
create trigger a_one_at_a_time before insert on retention.hold
    for each row execute function retention.one_at_a_time();

-- Nobody under a hold is deleted, nor is it decided. It looks past the circles: a hold that the actor could not see would
-- bind all the same.
create function retention.refuse_held() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    moment timestamptz := coalesce((pg_catalog.to_jsonb(new) ->> 'confirmed_at')::timestamptz,
                                   (pg_catalog.to_jsonb(new) ->> 'decided_at')::timestamptz);
begin
    perform pg_catalog.pg_advisory_xact_lock(
        pg_catalog.hashtextextended('wardline.retention ' || new.subject_id::text, 0));
    if exists (select 1 from retention.hold h
                where h.subject_id = new.subject_id and h.lifted_at is null
                  and h.until_day >= (moment at time zone 'Europe/London')::date) then
        raise exception 'A legal hold keeps this person' using errcode = '23514', constraint = 'kept_by_a_legal_hold';
    end if;
    return new;
end
$$;
create trigger refuse_held before insert on retention.review
    for each row when (new.decided = 'DELETE') execute function retention.refuse_held();
create trigger refuse_held before insert on retention.deletion
    for each row execute function retention.refuse_held();

create trigger in_ones_own_name before insert on retention.review
    for each row execute function governance.keep_own_name('decided_by=NATIONAL_SUPERVISOR');
create trigger in_ones_own_name before insert on retention.deletion
    for each row execute function governance.keep_own_name('confirmed_by=NATIONAL_SUPERVISOR');
create trigger in_ones_own_name before insert or update on retention.hold
    for each row execute function governance.keep_own_name(
        'placed_by=NATIONAL_SUPERVISOR', 'lifted_by=NATIONAL_SUPERVISOR');

alter table retention.review enable row level security;
alter table retention.deletion enable row level security;
alter table retention.hold enable row level security;
create policy need_to_know on retention.review to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on retention.deletion to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on retention.hold to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on retention.review, retention.deletion, retention.hold to wardline_app;
grant update (lifted_by, lifted_at, lifted_why) on retention.hold to wardline_app;
