-- Intelligence packages: graded items, research checks, addresses with their way, quality check, approval by another.

grant usage on schema intelligence to wardline_app;
alter default privileges revoke execute on functions from public;

create table intelligence.package (
    id uuid primary key,
    held_by uuid not null,
    reference text not null,
    first_id uuid not null references intelligence.package (id),
    package_version integer not null,
    subject_id uuid not null,
    operation_id uuid,
    state text not null default 'DRAFT',
    author uuid not null,
    authors uuid[] not null,
    drafted_at timestamptz not null,
    recommended_action text,
    marking text not null,
    responsible_force text,
    force_way text,
    force_others text[] not null default '{}',
    force_reason text,
    checked_by uuid,
    checked_at timestamptz,
    quality_remarks text,
    approved_by uuid,
    approved_at timestamptz,
    act_by timestamptz,
    copy text,
    copy_sha256 bytea,
    version integer not null default 1,
    constraint package_reference_unique unique (reference, package_version),
    constraint package_state_known check (state in ('DRAFT', 'CHECKED', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN')),
    constraint package_marking_known check (marking in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    constraint package_force_way_known check (force_way in (
        'UNIT', 'SECTOR', 'IMPOSSIBLE_UNIT', 'OUTCODE', 'BY_HAND')),
    constraint package_force_with_way check ((responsible_force is null) = (force_way is null)),
    constraint package_force_by_hand_with_reason check (force_way <> 'BY_HAND' or force_reason is not null),
    constraint package_first_is_version_one check ((first_id = id) = (package_version = 1)),
    constraint package_author_is_an_author check (author = any (authors)),
    constraint package_checker_is_no_author check (checked_by is null or not (checked_by = any (authors))),
    constraint package_approver_is_no_author check (approved_by is null or not (approved_by = any (authors))),
    constraint package_checked_when_due check (
        state not in ('CHECKED', 'APPROVED', 'SUPERSEDED') or (checked_by is not null and checked_at is not null)),
    constraint package_unchecked_as_draft check (state <> 'DRAFT' or (checked_by is null and approved_by is null)),
    constraint package_approved_when_due check (
        state not in ('APPROVED', 'SUPERSEDED')
        or (approved_by is not null and approved_at is not null and act_by is not null and copy is not null
            and copy_sha256 is not null and responsible_force is not null))
);
create unique index package_one_open_version on intelligence.package (first_id) where state in ('DRAFT', 'CHECKED');
create unique index package_one_approved_version on intelligence.package (first_id) where state = 'APPROVED';
create index package_in_order on intelligence.package (held_by, state, drafted_at);
create index package_by_subject on intelligence.package (subject_id);
comment on table intelligence.package is 'One version of what is known about one subject, for a force to act on.';
comment on column intelligence.package.id is 'Random identifier of this version.';
comment on column intelligence.package.held_by is 'Circle of need to know that holds it.';
comment on column intelligence.package.reference is 'Short reference for people, the same for all versions; random.';
comment on column intelligence.package.first_id is 'First version; itself when this is the first.';
comment on column intelligence.package.package_version is '1 for the first, then 2, 3.';
comment on column intelligence.package.subject_id is 'The subject.';
comment on column intelligence.package.operation_id is 'Operation it belongs to, or null. Never on the copy that leaves.';
comment on column intelligence.package.state is 'Where it stands.';
comment on column intelligence.package.author is 'Officer who began this version.';
comment on column intelligence.package.authors is 'Everybody who wrote in this version: none of them checks or approves it.';
comment on column intelligence.package.drafted_at is 'When this version was begun.';
comment on column intelligence.package.recommended_action is 'What the receiving force is asked to do.';
comment on column intelligence.package.marking is 'Security marking. Nothing above OFFICIAL-SENSITIVE is taken.';
comment on column intelligence.package.responsible_force is 'Slug of the force that its address lies in.';
comment on column intelligence.package.force_way is 'How that force was found.';
comment on column intelligence.package.force_others is 'Other forces that part of the sector lies in.';
comment on column intelligence.package.force_reason is 'Reason of the officer who named the force by hand.';
comment on column intelligence.package.checked_by is 'Officer who checked its quality; no author.';
comment on column intelligence.package.checked_at is 'When.';
comment on column intelligence.package.quality_remarks is 'What the checker added.';
comment on column intelligence.package.approved_by is 'Supervisor who approved it; no author.';
comment on column intelligence.package.approved_at is 'When.';
comment on column intelligence.package.act_by is 'Action clock of the subject as it stood at approval.';
comment on column intelligence.package.copy is 'The whole content as it leaves, sealed at approval (JSON).';
comment on column intelligence.package.copy_sha256 is 'SHA-256 of the copy.';
comment on column intelligence.package.version is 'Rises with each change; guards against two at once.';

create table intelligence.item (
    id uuid primary key,
    held_by uuid not null,
    package_id uuid not null references intelligence.package (id),
    kind text not null,
    statement text not null,
    source text not null,
    source_evaluation text not null,
    assessment text not null,
    handling text not null,
    conditions text,
    added_at timestamptz not null,
    added_by uuid not null,
    position bigint generated always as identity,
    removed_at timestamptz,
    constraint item_kind_known check (kind in ('FACT', 'ASSESSMENT')),
    constraint item_source_evaluation_known check (source_evaluation in ('RELIABLE', 'UNTESTED', 'NOT_RELIABLE')),
    constraint item_assessment_known check (assessment in (
        'KNOWN_DIRECTLY', 'KNOWN_INDIRECTLY_CORROBORATED', 'KNOWN_INDIRECTLY', 'NOT_KNOWN', 'SUSPECTED_FALSE')),
    constraint item_handling_known check (handling in ('P', 'C')),
    constraint item_conditions_with_c check ((handling = 'C') = (conditions is not null))
);
create index item_by_package on intelligence.item (package_id, position);
comment on table intelligence.item is 'One statement of a package with its 3x5x2 grade.';
comment on column intelligence.item.id is 'Random identifier.';
comment on column intelligence.item.held_by is 'Circle of need to know that holds it.';
comment on column intelligence.item.package_id is 'The package version.';
comment on column intelligence.item.kind is 'FACT or ASSESSMENT.';
comment on column intelligence.item.statement is 'What is stated.';
comment on column intelligence.item.source is 'Where it comes from; never the identity of a covert source.';
comment on column intelligence.item.source_evaluation is '3x5x2: the source.';
comment on column intelligence.item.assessment is '3x5x2: the information.';
comment on column intelligence.item.handling is '3x5x2: P may be shared lawfully, C only under conditions.';
comment on column intelligence.item.conditions is 'The conditions of C; null for P.';
comment on column intelligence.item.added_at is 'When it was added to this version.';
comment on column intelligence.item.added_by is 'Officer who added it.';
comment on column intelligence.item.position is 'Order of entry. Shown to nobody.';
comment on column intelligence.item.removed_at is 'When it was taken out of the draft; null while it stands.';

create table intelligence.research_check (
    id uuid primary key,
    held_by uuid not null,
    package_id uuid not null references intelligence.package (id),
    kind text not null,
    done boolean not null,
    done_on date,
    result text,
    reference text,
    why_not text,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    position bigint generated always as identity,
    constraint research_check_kind_known check (kind in (
        'PNC', 'PND', 'REGISTERED_OFFENDERS', 'LOCAL_SYSTEMS', 'OPEN_SOURCE', 'ELECTORAL_REGISTER',
        'CHILDREN_IN_HOUSEHOLD')),
    constraint research_check_result_known check (result in ('NIL', 'HIT', 'REFERENCE')),
    constraint research_check_done_with_result check (done = (done_on is not null and result is not null)),
    constraint research_check_reference_given check (result is distinct from 'REFERENCE' or reference is not null),
    constraint research_check_why_not_done check (done = (why_not is null))
);
create index research_check_by_package on intelligence.research_check (package_id, kind, position desc);
comment on table intelligence.research_check is 'A check of another system, done or not. The last one of a kind counts.';
comment on column intelligence.research_check.id is 'Random identifier.';
comment on column intelligence.research_check.held_by is 'Circle of need to know that holds it.';
comment on column intelligence.research_check.package_id is 'The package version.';
comment on column intelligence.research_check.kind is 'Which system.';
comment on column intelligence.research_check.done is 'Whether it was done.';
comment on column intelligence.research_check.done_on is 'The day it was done.';
comment on column intelligence.research_check.result is 'NIL, HIT, or REFERENCE to a record elsewhere.';
comment on column intelligence.research_check.reference is 'The record''s reference there.';
comment on column intelligence.research_check.why_not is 'Why it was not done.';
comment on column intelligence.research_check.recorded_at is 'When it was recorded.';
comment on column intelligence.research_check.recorded_by is 'Officer who recorded it.';
comment on column intelligence.research_check.position is 'Order of entry. Shown to nobody.';

create table intelligence.material (
    id uuid primary key,
    held_by uuid not null,
    package_id uuid not null references intelligence.package (id),
    category text not null,
    amount integer not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    position bigint generated always as identity,
    constraint material_category_known check (category in (
        'CATEGORY_A', 'CATEGORY_B', 'CATEGORY_C', 'INDUSTRY_A1', 'INDUSTRY_A2', 'INDUSTRY_B1', 'INDUSTRY_B2',
        'NOT_ASSESSED')),
    constraint material_amount_not_negative check (amount >= 0)
);
create index material_by_package on intelligence.material (package_id, category, position desc);
comment on table intelligence.material is 'How many files of which category were reported. Counts only, never the material. The last of a category counts.';
comment on column intelligence.material.id is 'Random identifier.';
comment on column intelligence.material.held_by is 'Circle of need to know that holds it.';
comment on column intelligence.material.package_id is 'The package version.';
comment on column intelligence.material.category is 'Category, from a closed list.';
comment on column intelligence.material.amount is 'Number of files; 0 takes the category out.';
comment on column intelligence.material.recorded_at is 'When it was recorded.';
comment on column intelligence.material.recorded_by is 'Officer who recorded it.';
comment on column intelligence.material.position is 'Order of entry. Shown to nobody.';

create table intelligence.address (
    id uuid primary key,
    held_by uuid not null,
    package_id uuid not null references intelligence.package (id),
    occupant text not null,
    address text not null,
    postcode text not null,
    way text not null,
    tie text not null,
    added_at timestamptz not null,
    added_by uuid not null,
    position bigint generated always as identity,
    removed_at timestamptz,
    constraint address_with_way check (way <> '' and tie <> '')
);
create index address_by_package on intelligence.address (package_id, position);
comment on table intelligence.address is 'An address in a package, with the way it was reached and what ties the person to it.';
comment on column intelligence.address.id is 'Random identifier.';
comment on column intelligence.address.held_by is 'Circle of need to know that holds it.';
comment on column intelligence.address.package_id is 'The package version.';
comment on column intelligence.address.occupant is 'Subscriber or occupant as the answer named them.';
comment on column intelligence.address.address is 'The address as answered.';
comment on column intelligence.address.postcode is 'Its postcode.';
comment on column intelligence.address.way is 'How it was reached, in words.';
comment on column intelligence.address.tie is 'What ties the person to it.';
comment on column intelligence.address.added_at is 'When it was added to this version.';
comment on column intelligence.address.added_by is 'Officer who added it.';
comment on column intelligence.address.position is 'Order of entry. Shown to nobody.';
comment on column intelligence.address.removed_at is 'When it was taken out of the draft; null while it stands.';

create table intelligence.package_event (
    id uuid primary key,
    held_by uuid not null,
    package_id uuid not null references intelligence.package (id),
    from_state text,
    to_state text not null,
    why text,
    at timestamptz not null,
    by uuid not null,
    position bigint generated always as identity
);
create index package_event_by_package on intelligence.package_event (package_id, position);
comment on table intelligence.package_event is 'Each move of a package from state to state.';
comment on column intelligence.package_event.id is 'Random identifier.';
comment on column intelligence.package_event.held_by is 'Circle of need to know that holds it.';
comment on column intelligence.package_event.package_id is 'The package version.';
comment on column intelligence.package_event.from_state is 'State before; null when it was begun.';
comment on column intelligence.package_event.to_state is 'State after.';
comment on column intelligence.package_event.why is 'Reason given, where one is asked for.';
comment on column intelligence.package_event.at is 'When.';
comment on column intelligence.package_event.by is 'Officer.';
comment on column intelligence.package_event.position is 'Order of entry. Shown to nobody.';

-- What was checked stays as it was checked; what was approved stays as it was approved. Only the state moves on.
create function intelligence.keep_package() returns trigger
    language plpgsql set search_path = ''
as $$
declare
    may_change text[] := case
        when old.state = 'DRAFT' then array[
            'state', 'version', 'authors', 'operation_id', 'recommended_action', 'marking', 'responsible_force',
            'force_way', 'force_others', 'force_reason', 'checked_by', 'checked_at', 'quality_remarks']
        when old.state = 'CHECKED' then array[
            'state', 'version', 'checked_by', 'checked_at', 'quality_remarks', 'approved_by', 'approved_at', 'act_by',
            'copy', 'copy_sha256']
        else array['state', 'version'] end;
begin
    if (pg_catalog.to_jsonb(old) - may_change) <> (pg_catalog.to_jsonb(new) - may_change) then
        raise exception 'A package is not altered once it is past this state' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_package before update on intelligence.package
    for each row execute function intelligence.keep_package();

create function intelligence.keep_content() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if not exists (select 1 from intelligence.package p
                    where p.id = new.package_id and p.held_by = new.held_by and p.state = 'DRAFT') then
        raise exception 'Only a draft is written in' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_content before insert or update on intelligence.item
    for each row execute function intelligence.keep_content();
create trigger keep_content before insert on intelligence.research_check
    for each row execute function intelligence.keep_content();
create trigger keep_content before insert on intelligence.material
    for each row execute function intelligence.keep_content();
create trigger keep_content before insert or update on intelligence.address
    for each row execute function intelligence.keep_content();

alter table intelligence.package enable row level security;
alter table intelligence.item enable row level security;
alter table intelligence.research_check enable row level security;
alter table intelligence.material enable row level security;
alter table intelligence.address enable row level security;
alter table intelligence.package_event enable row level security;

create policy need_to_know on intelligence.package to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intelligence.item to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intelligence.research_check to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intelligence.material to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intelligence.address to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create policy need_to_know on intelligence.package_event to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on intelligence.package, intelligence.item, intelligence.research_check, intelligence.material,
    intelligence.address, intelligence.package_event to wardline_app;
grant update (state, version, authors, operation_id, recommended_action, marking, responsible_force, force_way,
    force_others, force_reason, checked_by, checked_at, quality_remarks, approved_by, approved_at, act_by, copy,
    copy_sha256) on intelligence.package to wardline_app;
grant update (removed_at) on intelligence.item, intelligence.address to wardline_app;
