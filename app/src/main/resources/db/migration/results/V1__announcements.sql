-- Announcements: what was counted, said, approved and released. Figures themselves are counted anew each time.

grant usage on schema results to wardline_app;
alter default privileges revoke execute on functions from public;

create table results.announcement (
    id uuid primary key,
    held_by uuid not null,
    operation_id uuid not null,
    operation_name text not null,
    reference text not null,
    as_at timestamptz not null,
    text text not null,
    published text not null,
    exact text not null,
    text_sha256 bytea not null,
    published_sha256 bytea not null,
    state text not null,
    drafted_by uuid not null,
    drafted_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text,
    version integer not null,
    constraint announcement_reference_unique unique (reference),
    constraint announcement_state_known check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN')),
    constraint announcement_approved_by_another check (approved_by <> drafted_by),
    constraint announcement_approval_whole check ((approved_by is null) = (approved_at is null)),
    constraint announcement_approved_by_somebody check (state <> 'APPROVED' or approved_by is not null),
    constraint announcement_draft_not_approved check (state <> 'DRAFT' or approved_by is null),
    constraint announcement_withdrawal_whole check (
        (state = 'WITHDRAWN') = (withdrawn_at is not null)
        and (withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_why is null)),
    constraint announcement_copy_unchanged check (
        text_sha256 = sha256(convert_to(text, 'UTF8'))
        and published_sha256 = sha256(convert_to(published, 'UTF8')))
);
create index announcement_by_operation on results.announcement (operation_id, drafted_at);
comment on table results.announcement is 'Figures of an operation as at a moment, with the words in which they are announced. Its content never changes.';
comment on column results.announcement.id is 'Random identifier.';
comment on column results.announcement.held_by is 'The circle of the operation.';
comment on column results.announcement.operation_id is 'The operation.';
comment on column results.announcement.operation_name is 'Its name as announced.';
comment on column results.announcement.reference is 'Short reference for people, such as A-7K3QX.';
comment on column results.announcement.as_at is 'As at when the figures were counted.';
comment on column results.announcement.text is 'The announcement in words, as approved.';
comment on column results.announcement.published is 'Its figures and definitions as JSON, small numbers withheld.';
comment on column results.announcement.exact is 'The same figures before anything was withheld, for the circle.';
comment on column results.announcement.text_sha256 is 'SHA-256 of the text.';
comment on column results.announcement.published_sha256 is 'SHA-256 of the published figures.';
comment on column results.announcement.state is 'DRAFT, APPROVED or WITHDRAWN. An approved one is released when the embargo lifts; that is not written.';
comment on column results.announcement.drafted_by is 'The author.';
comment on column results.announcement.drafted_at is 'When it was drafted.';
comment on column results.announcement.approved_by is 'The second person.';
comment on column results.announcement.approved_at is 'When it was approved.';
comment on column results.announcement.withdrawn_by is 'Who withdrew it before its release.';
comment on column results.announcement.withdrawn_at is 'When.';
comment on column results.announcement.withdrawn_why is 'Why.';
comment on column results.announcement.version is 'Counts changes; a stale one is refused.';

-- What it says is sealed when it is drafted, against the owner of the table too; only its state moves on.
create function results.keep_sealed() returns trigger
    language plpgsql set search_path = ''
as $$
declare
    may_change text[] := array[
        'state', 'approved_by', 'approved_at', 'withdrawn_by', 'withdrawn_at', 'withdrawn_why', 'version'];
begin
    if tg_op = 'UPDATE' then
        if (pg_catalog.to_jsonb(old) - may_change) = (pg_catalog.to_jsonb(new) - may_change) then
            return new;
        end if;
    end if;
    raise exception 'An announcement stays as it was drafted' using errcode = '42501';
end
$$;
create trigger keep_sealed before update or delete on results.announcement
    for each row execute function results.keep_sealed();
create trigger keep_sealed_whole before truncate on results.announcement
    for each statement execute function results.keep_sealed();

alter table results.announcement enable row level security;
create policy need_to_know on results.announcement to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
grant select, insert on results.announcement to wardline_app;
grant update (state, approved_by, approved_at, withdrawn_by, withdrawn_at, withdrawn_why, version)
    on results.announcement to wardline_app;

-- What everybody signed in may read: approved announcements of operations that are no longer covert and whose embargo has
-- lifted, by the rule of operations itself. The published copy only: no author, no approver, no exact figure.
create function results.released(wanted_operation uuid, at timestamptz)
    returns table (
        id uuid, operation_id uuid, operation_name text, reference text, text text, published text,
        approved_at timestamptz, released_at timestamptz)
    language sql stable security definer
    set search_path = ''
as $$
    select a.id, a.operation_id, a.operation_name, a.reference, a.text, a.published, a.approved_at,
           greatest(o.embargo_until, a.approved_at)
      from results.announcement a
      join operations.announced(null, at) o on o.id = a.operation_id
     where a.operation_id = wanted_operation
       and a.state = 'APPROVED'
$$;
grant execute on function results.released(uuid, timestamptz) to wardline_app;
