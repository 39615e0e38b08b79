-- Packages on their way: what was given to whom, for which purpose, and what became of it.

grant usage on schema dissemination to wardline_app;
alter default privileges revoke execute on functions from public;

create table dissemination.dissemination (
    id uuid primary key,
    reference text not null,
    held_by uuid not null,
    origin_group uuid not null,
    recipient_group uuid not null,
    force text not null,
    package_id uuid not null,
    package_reference text not null,
    package_version integer not null,
    package_author uuid not null,
    package_approver uuid not null,
    subject_id uuid not null,
    operation_id uuid,
    purpose text not null,
    act_by timestamptz not null,
    copy text not null,
    copy_sha256 bytea not null,
    previous_id uuid references dissemination.dissemination (id),
    sent_by uuid not null,
    sent_at timestamptz not null,
    state text not null,
    recall_acknowledged_at timestamptz,
    acted_on boolean,
    version integer not null,
    constraint dissemination_reference_unique unique (reference),
    constraint dissemination_state_known check (state in (
        'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'RETURNED', 'TRANSFERRED', 'CLOSED', 'RECALLED')),
    constraint dissemination_package_by_two check (package_approver <> package_author),
    constraint dissemination_copy_sealed check (copy_sha256 = sha256(convert_to(copy, 'UTF8'))),
    constraint dissemination_recall_answered check (
        (recall_acknowledged_at is null) = (acted_on is null)
        and (recall_acknowledged_at is null or state = 'RECALLED'))
);
create index dissemination_by_recipient on dissemination.dissemination (recipient_group, act_by);
create index dissemination_by_package on dissemination.dissemination (package_id, held_by);
create index dissemination_by_operation on dissemination.dissemination (operation_id);
create index dissemination_by_previous on dissemination.dissemination (previous_id);
comment on table dissemination.dissemination is 'One version of a package given to one recipient for one purpose.';
comment on column dissemination.dissemination.id is 'Random identifier.';
comment on column dissemination.dissemination.reference is 'Short reference for people, such as D-7K3QX.';
comment on column dissemination.dissemination.held_by is 'Circle of the sender: the national desk, or the force that transferred it.';
comment on column dissemination.dissemination.origin_group is 'Circle that sent the package first; it follows every transfer, so that a recall reaches all.';
comment on column dissemination.dissemination.recipient_group is 'Circle of the force that got it.';
comment on column dissemination.dissemination.force is 'Slug of the force that got it.';
comment on column dissemination.dissemination.package_id is 'The package, which the recipient cannot read: it reads the sealed copy.';
comment on column dissemination.dissemination.package_reference is 'The package''s reference for people.';
comment on column dissemination.dissemination.package_version is 'The version that was sent.';
comment on column dissemination.dissemination.package_author is 'Who wrote the package.';
comment on column dissemination.dissemination.package_approver is 'Who approved it: never the author.';
comment on column dissemination.dissemination.subject_id is 'Opaque identifier by which one person is counted once across forces.';
comment on column dissemination.dissemination.operation_id is 'Opaque identifier of the operation, for counting only; never shown outside it.';
comment on column dissemination.dissemination.purpose is 'What the recipient may use it for.';
comment on column dissemination.dissemination.act_by is 'When somebody must have acted; a transfer carries it over unchanged.';
comment on column dissemination.dissemination.copy is 'Sealed copy of the package as it was sent, JSON.';
comment on column dissemination.dissemination.copy_sha256 is 'SHA-256 of the copy''s UTF-8 bytes.';
comment on column dissemination.dissemination.previous_id is 'The dissemination that was transferred to make this one; null when it came from the desk.';
comment on column dissemination.dissemination.sent_by is 'Officer who sent it.';
comment on column dissemination.dissemination.sent_at is 'When it was sent.';
comment on column dissemination.dissemination.state is 'Where it stands; the history tells how it got there.';
comment on column dissemination.dissemination.recall_acknowledged_at is 'When the recipient acknowledged a recall.';
comment on column dissemination.dissemination.acted_on is 'What the recipient answered: whether anything had been done on it before the recall.';
comment on column dissemination.dissemination.version is 'Counts changes; a stale one is refused.';

create table dissemination.event (
    id uuid primary key,
    dissemination_id uuid not null references dissemination.dissemination (id),
    held_by uuid not null,
    origin_group uuid not null,
    recipient_group uuid not null,
    happened text not null,
    at timestamptz not null,
    by_officer uuid not null,
    code text,
    note text,
    constraint event_happened_known check (happened in (
        'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'RETURNED', 'TRANSFERRED', 'CLOSED', 'RECALLED', 'RECALL_ACKNOWLEDGED')),
    constraint event_return_has_reason check (happened <> 'RETURNED' or code in (
        'WRONG_FORCE', 'INSUFFICIENT', 'ALREADY_HELD', 'SUBJECT_ABROAD', 'SUBJECT_DEAD')),
    constraint event_closing_has_outcome check (happened <> 'CLOSED' or code in (
        'CHARGED_OR_REPORTED', 'OUT_OF_COURT', 'NO_FURTHER_ACTION', 'SAFEGUARDING_ONLY', 'JOINED_TO_OTHER_CASE'))
);
create index event_by_dissemination on dissemination.event (dissemination_id, at);
comment on table dissemination.event is 'What happened to a dissemination, in order. Only ever added to.';
comment on column dissemination.event.id is 'Random identifier.';
comment on column dissemination.event.dissemination_id is 'Which dissemination.';
comment on column dissemination.event.held_by is 'Circle of the sender.';
comment on column dissemination.event.origin_group is 'Circle that sent the package first.';
comment on column dissemination.event.recipient_group is 'Circle of the recipient.';
comment on column dissemination.event.happened is 'The state it came to, or the acknowledgement of a recall.';
comment on column dissemination.event.at is 'When it happened.';
comment on column dissemination.event.by_officer is 'Who did it.';
comment on column dissemination.event.code is 'Reason of a return, outcome of a closing, slug of the force of a transfer.';
comment on column dissemination.event.note is 'What the officer added; seen by sender and recipient.';

create table dissemination.check_before_sending (
    dissemination_id uuid primary key references dissemination.dissemination (id),
    held_by uuid not null,
    at timestamptz not null,
    matches_found integer not null,
    matches_undecided integer not null,
    undecided_reason text,
    responsible_force text not null,
    other_force_reason text,
    constraint check_before_sending_undecided_has_reason check (matches_undecided = 0 or undecided_reason is not null)
);
comment on table dissemination.check_before_sending is 'What was checked before a package left. The sender''s own: the recipient does not see it.';
comment on column dissemination.check_before_sending.dissemination_id is 'What was sent.';
comment on column dissemination.check_before_sending.held_by is 'Circle of the sender.';
comment on column dissemination.check_before_sending.at is 'When it was checked.';
comment on column dissemination.check_before_sending.matches_found is 'Live interests elsewhere that the sender could see.';
comment on column dissemination.check_before_sending.matches_undecided is 'How many of them nobody had decided.';
comment on column dissemination.check_before_sending.undecided_reason is 'Why it was sent all the same.';
comment on column dissemination.check_before_sending.responsible_force is 'Slug of the force that the address lies in.';
comment on column dissemination.check_before_sending.other_force_reason is 'Why it went to another force.';

alter table dissemination.dissemination enable row level security;
alter table dissemination.event enable row level security;
alter table dissemination.check_before_sending enable row level security;

-- Seen by the sender, by whoever sent it first and by the recipient; made only in one's own name as a sender.
create policy seen_by_both_sides on dissemination.dissemination for select to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[])
        or held_by = any ((select governance.actor_groups())::uuid[])
        or origin_group = any ((select governance.actor_groups())::uuid[]));
create policy sent_in_own_name on dissemination.dissemination for insert to wardline_app
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
-- The recipient takes it further; only whoever sent it first recalls it.
create policy recipient_takes_it_further on dissemination.dissemination for update to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[])
        or origin_group = any ((select governance.actor_groups())::uuid[]))
    with check (recipient_group = any ((select governance.actor_groups())::uuid[])
        or (origin_group = any ((select governance.actor_groups())::uuid[]) and state = 'RECALLED'));
create policy seen_by_both_sides on dissemination.event for select to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[])
        or held_by = any ((select governance.actor_groups())::uuid[])
        or origin_group = any ((select governance.actor_groups())::uuid[]));
-- Whoever writes an event must see the dissemination it is about, and may not change whose it is.
create policy told_by_those_concerned on dissemination.event for insert to wardline_app
    with check (by_officer = (select governance.actor_id())
        and exists (
            select 1 from dissemination.dissemination d
             where d.id = dissemination_id and d.held_by = event.held_by
               and d.origin_group = event.origin_group and d.recipient_group = event.recipient_group));
create policy need_to_know on dissemination.check_before_sending to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));

grant select, insert on dissemination.dissemination to wardline_app;
grant update (state, version, recall_acknowledged_at, acted_on) on dissemination.dissemination to wardline_app;
grant select, insert on dissemination.event to wardline_app;
grant select, insert on dissemination.check_before_sending to wardline_app;

-- What the results service counts: one row an event, pointers and moments only.
-- The database's owner, who sees the rows anyway, may ask too: the query printed with a figure opens its rows.
create function dissemination.counting(operation uuid)
    returns table (
        dissemination_id uuid, package_id uuid, subject_id uuid, force text, happened text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select d.id, d.package_id, d.subject_id, d.force, e.happened, e.at
      from dissemination.dissemination d
      join dissemination.event e on e.dissemination_id = d.id
     where d.operation_id = operation
       and e.happened <> 'RECALL_ACKNOWLEDGED'
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
grant execute on function dissemination.counting(uuid) to wardline_app;
