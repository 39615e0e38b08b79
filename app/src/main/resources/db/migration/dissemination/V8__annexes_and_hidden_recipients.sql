-- Sensitive items leave in an annex of their own, for one recipient, sealed apart from the copy: the sender's colleagues who
-- see the dissemination see no annex. And a dissemination may itself be held by named officers of the sender.

create table dissemination.annex (
    id uuid primary key,
    dissemination_id uuid not null references dissemination.dissemination (id),
    held_by uuid not null,
    recipient_group uuid not null,
    item_id uuid not null,
    item_author uuid not null,
    copy text not null,
    copy_sha256 bytea not null,
    why text not null,
    included_by uuid not null,
    included_at timestamptz not null,
    constraint annex_item_once unique (dissemination_id, item_id),
    constraint annex_included_by_another check (included_by <> item_author),
    constraint annex_copy_sealed check (copy_sha256 = sha256(convert_to(copy, 'UTF8'))),
    constraint annex_says_why check (why <> '')
);
comment on table dissemination.annex is 'A sensitive item that was included for one recipient. It is not passed on with a transfer.';
comment on column dissemination.annex.id is 'Random identifier.';
comment on column dissemination.annex.dissemination_id is 'The dissemination it goes with.';
comment on column dissemination.annex.held_by is 'Circle of the officers named for the item.';
comment on column dissemination.annex.recipient_group is 'Circle of the recipient.';
comment on column dissemination.annex.item_id is 'Opaque identifier of the item.';
comment on column dissemination.annex.item_author is 'Who wrote the item: never who includes it.';
comment on column dissemination.annex.copy is 'The item as it left, as JSON text. [tells]';
comment on column dissemination.annex.copy_sha256 is 'SHA-256 of that text. [tells]';
comment on column dissemination.annex.why is 'Why this recipient needs it. [tells]';
comment on column dissemination.annex.included_by is 'Who included it.';
comment on column dissemination.annex.included_at is 'When.';
alter table dissemination.annex enable row level security;
create policy seen_by_both_sides on dissemination.annex for select to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[])
        or recipient_group = any ((select governance.actor_groups())::uuid[]));
create policy included_by_a_sender on dissemination.annex for insert to wardline_app
    with check (held_by = any ((select governance.actor_groups())::uuid[])
        and exists (select 1 from dissemination.dissemination d
                     where d.id = dissemination_id and d.recipient_group = annex.recipient_group));
create trigger in_ones_own_name before insert on dissemination.annex
    for each row execute function governance.keep_own_name('included_by');
grant select, insert on dissemination.annex to wardline_app;

-- Whom an exoneration must reach beside those whom the officer sees: what was sent about the same person and is held by named
-- officers. It answers nothing, so that nobody learns whether there is any.
create function dissemination.tell_hidden(told uuid) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('NATIONAL_SUPERVISOR') then
        raise exception 'Only a national supervisor exonerates' using errcode = '42501';
    end if;
    insert into dissemination.event (
        id, dissemination_id, held_by, origin_group, recipient_group, happened, at, by_officer, code, note)
    select pg_catalog.gen_random_uuid(), h.id, h.held_by, h.origin_group, h.recipient_group, e.happened, e.at,
           e.by_officer, e.code, e.note
      from dissemination.event e
      join dissemination.dissemination d on d.id = e.dissemination_id
      join dissemination.dissemination h on h.subject_id = d.subject_id
      join governance.need_group g on g.id = h.origin_group and g.kind = 'LIST'
     where e.dissemination_id = told and e.happened = 'PERSON_EXONERATED' and e.by_officer = governance.actor_id()
       and not exists (select 1 from dissemination.event t
                        where t.dissemination_id = h.id and t.happened = e.happened and t.at = e.at);
end
$$;

-- Which of these rows behind a figure the actor may see. It looks with the actor's own eyes.
create function dissemination.shown(row_ids uuid[]) returns setof uuid
    language sql stable
    set search_path = ''
as $$
    select d.id from dissemination.dissemination d where d.id = any (row_ids)
$$;
revoke execute on function dissemination.tell_hidden(uuid), dissemination.shown(uuid[]) from public;
grant execute on function dissemination.tell_hidden(uuid), dissemination.shown(uuid[]) to wardline_app;
