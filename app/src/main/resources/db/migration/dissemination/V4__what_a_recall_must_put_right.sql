-- What must be put right once somebody has acted on what was recalled: who owes it, by when, and when it was done.

create table dissemination.remedy (
    id uuid primary key,
    dissemination_id uuid not null references dissemination.dissemination (id),
    held_by uuid not null,
    origin_group uuid not null,
    recipient_group uuid not null,
    kind text not null,
    raised_at timestamptz not null,
    due_at timestamptz not null,
    done_by uuid,
    done_at timestamptz,
    told text,
    note text,
    constraint remedy_once unique (dissemination_id, kind),
    constraint remedy_kind_known check (kind in (
        'NATIONAL_SUPERVISOR_ALERTED', 'FORCE_SUPERVISOR_ALERTED', 'CHILDRENS_SERVICES_TOLD', 'PERSON_EXONERATED',
        'ACQUIRER_TOLD', 'RECORD_RESTRICTED')),
    constraint remedy_owed_by_a_side check (held_by in (origin_group, recipient_group)),
    constraint remedy_doing_whole check ((done_by is null) = (done_at is null)),
    constraint remedy_telling_names_who check (
        done_at is null or kind not in ('CHILDRENS_SERVICES_TOLD', 'ACQUIRER_TOLD') or told is not null)
);
create index remedy_undone on dissemination.remedy (held_by, due_at) where done_at is null;
comment on table dissemination.remedy is 'One thing to put right because somebody acted on what was recalled.';
comment on column dissemination.remedy.id is 'Random identifier.';
comment on column dissemination.remedy.dissemination_id is 'What was recalled.';
comment on column dissemination.remedy.held_by is 'Circle that owes it: the sender''s or the recipient''s.';
comment on column dissemination.remedy.origin_group is 'Circle that sent it first.';
comment on column dissemination.remedy.recipient_group is 'Circle that had acted on it.';
comment on column dissemination.remedy.kind is 'What must be done.';
comment on column dissemination.remedy.raised_at is 'When the recipient said that it had acted.';
comment on column dissemination.remedy.due_at is 'By when it must be done.';
comment on column dissemination.remedy.done_by is 'Who did it.';
comment on column dissemination.remedy.done_at is 'When it was done; null until then.';
comment on column dissemination.remedy.told is 'Who was told, where somebody outside must be.';
comment on column dissemination.remedy.note is 'What else matters.';

alter table dissemination.remedy enable row level security;
create policy seen_by_both_sides on dissemination.remedy for select to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[])
        or recipient_group = any ((select governance.actor_groups())::uuid[])
        or origin_group = any ((select governance.actor_groups())::uuid[]));
-- The recipient's answer raises what both sides owe; it must see what was recalled and may not change whose it is.
create policy raised_by_those_concerned on dissemination.remedy for insert to wardline_app
    with check (done_by is null and exists (
        select 1 from dissemination.dissemination d
         where d.id = dissemination_id and d.state = 'RECALLED'
           and d.origin_group = remedy.origin_group and d.recipient_group = remedy.recipient_group));
create policy done_by_who_owes_it on dissemination.remedy for update to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]) and done_at is null)
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
create trigger in_ones_own_name before insert or update on dissemination.remedy
    for each row execute function governance.keep_own_name('done_by');
grant select, insert on dissemination.remedy to wardline_app;
grant update (done_by, done_at, told, note) on dissemination.remedy to wardline_app;

-- That somebody is exonerated is told to whoever was sent something about the same person.
alter table dissemination.event drop constraint event_happened_known;
alter table dissemination.event add constraint event_happened_known check (happened in (
    'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'RETURNED', 'TRANSFERRED', 'CLOSED', 'RECALLED', 'RECALL_ACKNOWLEDGED',
    'PERSON_EXONERATED'));
create index dissemination_by_subject on dissemination.dissemination (subject_id);

create or replace function dissemination.counting(operation uuid)
    returns table (
        dissemination_id uuid, package_id uuid, subject_id uuid, force text, happened text, at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select d.id, d.package_id, d.subject_id, d.force, e.happened, e.at
      from dissemination.dissemination d
      join dissemination.event e on e.dissemination_id = d.id
     where d.operation_id = operation
       and e.happened not in ('RECALL_ACKNOWLEDGED', 'PERSON_EXONERATED')
       and (governance.actor_has_role('RESULTS_SERVICE') or session_user = current_user)
$$;
