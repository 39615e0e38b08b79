-- An erasure: the values about one person are taken out of every schema in one transaction, after two supervisors decided
-- it. What stays: that it happened, to which subject, when, by whom, and how many rows.

create table governance.erasure (
    id uuid primary key,
    held_by uuid not null,
    subject_id uuid not null,
    confirmed_by uuid not null,
    begun_at timestamptz not null,
    xid xid8 not null default pg_current_xact_id(),
    constraint erasure_one_a_transaction unique (xid)
);
comment on table governance.erasure is 'That the values about a person were erased. Says nothing of what they were.';
comment on column governance.erasure.id is 'The deletion that two supervisors decided.';
comment on column governance.erasure.held_by is 'Circle of need to know that held the person.';
comment on column governance.erasure.subject_id is 'The subject; its reference stays.';
comment on column governance.erasure.confirmed_by is 'The second supervisor, who carried it out.';
comment on column governance.erasure.begun_at is 'When.';
comment on column governance.erasure.xid is 'Transaction that erased.';

create function governance.refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    raise exception 'That something was erased is only ever added to' using errcode = '42501';
end
$$;
create trigger erasure_append_only before update or delete or truncate on governance.erasure
    for each statement execute function governance.refuse_change();
alter table governance.erasure enable row level security;
create policy need_to_know on governance.erasure for select to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]));
grant select on governance.erasure to wardline_app;

-- Whether this transaction erases. Triggers that refuse every change ask it; only what begin_erasure wrote makes it true.
create function governance.erasing() returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select exists (select 1 from governance.erasure e where e.xid = pg_catalog.pg_current_xact_id_if_assigned())
$$;
grant execute on function governance.erasing() to wardline_app;

-- Begins an erasure. Granted to nobody: a function of retention calls it once two supervisors have decided. One erasure waits
-- for another: two people described in the same report, erased at once, would each find the other still there.
create function governance.begin_erasure(deletion uuid, circle uuid, subject uuid, at timestamptz) returns void
    language plpgsql set search_path = ''
as $$
begin
    if not governance.actor_has_role('NATIONAL_SUPERVISOR') then
        raise exception 'Only a supervisor erases' using errcode = '42501';
    end if;
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('wardline.erasure', 0));
    insert into governance.erasure (id, held_by, subject_id, confirmed_by, begun_at)
    values (deletion, circle, subject, governance.actor_id(), at);
end
$$;

-- Puts the mark of erasure in place of text, where there is any, in the rows whose key is among these: in every such row, or
-- where words are given only in columns in which one of them stands. Granted to nobody.
create function governance.blank(target text, columns text[], key text, ids uuid[], words text[] default null)
    returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    changed bigint;
    goes text := '%1$I <> ''[erased]''';
    marks text;
    somewhere text;
begin
    if not governance.erasing() then
        raise exception 'Nothing is being erased' using errcode = '42501';
    end if;
    if words is not null then
        goes := goes || ' and exists (select 1 from pg_catalog.unnest($2) w where pg_catalog.strpos(pg_catalog.lower(%1$I), w) > 0)';
    end if;
    select pg_catalog.string_agg(pg_catalog.format('%1$I = case when ' || goes || ' then ''[erased]'' else %1$I end', c), ', '),
           pg_catalog.string_agg(pg_catalog.format('(' || goes || ')', c), ' or ')
      into marks, somewhere
      from pg_catalog.unnest(columns) c;
    execute pg_catalog.format('update %s set %s where %I = any ($1) and (%s)', target, marks, key, somewhere)
      using ids, words;
    get diagnostics changed = row_count;
    return query select target, changed;
end
$$;
