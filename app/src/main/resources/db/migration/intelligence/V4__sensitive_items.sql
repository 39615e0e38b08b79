-- Sensitive items of a visible package. Each is held by a circle of its own, the officers named for it, and stands beside the
-- package, not in it: no version, number, copy or count of the package depends on it.

create table intelligence.sensitive_item (
    id uuid primary key,
    held_by uuid not null,
    first_id uuid not null references intelligence.package (id),
    kind text not null,
    statement text not null,
    source text not null,
    source_evaluation text not null,
    assessment text not null,
    handling text not null,
    conditions text,
    why text not null,
    added_by uuid not null,
    added_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text,
    constraint sensitive_item_kind_known check (kind in ('FACT', 'ASSESSMENT')),
    constraint sensitive_item_source_evaluation_known check (
        source_evaluation in ('RELIABLE', 'UNTESTED', 'NOT_RELIABLE')),
    constraint sensitive_item_assessment_known check (assessment in (
        'KNOWN_DIRECTLY', 'KNOWN_INDIRECTLY_CORROBORATED', 'KNOWN_INDIRECTLY', 'NOT_KNOWN', 'SUSPECTED_FALSE')),
    constraint sensitive_item_handling_known check (handling in ('P', 'C')),
    constraint sensitive_item_conditions_with_c check ((handling = 'C') = (conditions is not null)),
    constraint sensitive_item_says_why check (why <> ''),
    constraint sensitive_item_withdrawal_whole check (
        (withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null))
);
create index sensitive_item_by_package on intelligence.sensitive_item (first_id, added_at);
comment on table intelligence.sensitive_item is 'A statement about the person a package is about, for named officers alone. It leaves with no copy unless somebody includes it for one recipient.';
comment on column intelligence.sensitive_item.id is 'Random identifier.';
comment on column intelligence.sensitive_item.held_by is 'Circle of the officers named.';
comment on column intelligence.sensitive_item.first_id is 'First version of the package: it stands beside all versions.';
comment on column intelligence.sensitive_item.kind is 'FACT or ASSESSMENT.';
comment on column intelligence.sensitive_item.statement is 'The statement. [tells]';
comment on column intelligence.sensitive_item.source is 'Where it comes from, in words; never who a covert source is. [tells]';
comment on column intelligence.sensitive_item.source_evaluation is 'First figure of the grade.';
comment on column intelligence.sensitive_item.assessment is 'Second figure of the grade.';
comment on column intelligence.sensitive_item.handling is 'Handling code: P, or C with conditions.';
comment on column intelligence.sensitive_item.conditions is 'Conditions of code C. [tells]';
comment on column intelligence.sensitive_item.why is 'Why others who see the package must not see it. [tells]';
comment on column intelligence.sensitive_item.added_by is 'Who wrote it.';
comment on column intelligence.sensitive_item.added_at is 'When.';
comment on column intelligence.sensitive_item.withdrawn_by is 'Who withdrew it.';
comment on column intelligence.sensitive_item.withdrawn_at is 'From when it no longer stands.';
comment on column intelligence.sensitive_item.withdrawn_why is 'Why it no longer stands. [tells]';
alter table intelligence.sensitive_item enable row level security;
create policy need_to_know on intelligence.sensitive_item to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create trigger in_ones_own_name before insert or update on intelligence.sensitive_item
    for each row execute function governance.keep_own_name('added_by', 'withdrawn_by');
grant select, insert on intelligence.sensitive_item to wardline_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on intelligence.sensitive_item to wardline_app;
