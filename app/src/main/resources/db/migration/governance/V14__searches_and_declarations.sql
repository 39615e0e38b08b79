-- Searches for oneself or a colleague alert the auditor; what a search is for is stated once a case a day; officers declare
-- what is their own and where their interest conflicts.

create table governance.stated_purpose (
    id uuid primary key default gen_random_uuid(),
    officer_id uuid not null references governance.officer (id),
    session uuid not null,
    day date not null,
    held_by uuid,
    reason text not null,
    stated_at timestamptz not null
);
create index stated_purpose_by_session on governance.stated_purpose (session, day, stated_at);
comment on table governance.stated_purpose is 'The case or task that an officer''s searches are for, as last said in a session on a day.';
comment on column governance.stated_purpose.id is 'Random identifier.';
comment on column governance.stated_purpose.officer_id is 'Who said it.';
comment on column governance.stated_purpose.session is 'In which session.';
comment on column governance.stated_purpose.day is 'On which day in the United Kingdom: the next day it is asked again.';
comment on column governance.stated_purpose.held_by is 'Circle that holds the case named; null for a task.';
comment on column governance.stated_purpose.reason is 'The case''s reference or the task, as the audit log has it. Names no person.';
comment on column governance.stated_purpose.stated_at is 'When it was said.';
alter table governance.stated_purpose enable row level security;
create policy own on governance.stated_purpose for select to wardline_app
    using (officer_id = (select governance.actor_id())
           and (held_by is null or held_by = any ((select governance.actor_groups())::uuid[])));
create policy own_name on governance.stated_purpose for insert to wardline_app
    with check (officer_id = (select governance.actor_id())
                and (held_by is null or held_by = any ((select governance.actor_groups())::uuid[])));
grant select, insert on governance.stated_purpose to wardline_app;

create table governance.own_particular (
    id uuid primary key,
    officer_id uuid not null references governance.officer (id),
    kind text not null,
    value text not null,
    comparable text not null,
    declared_at timestamptz not null,
    constraint own_particular_kind_known check (kind in ('NAME', 'EMAIL', 'PHONE', 'POSTCODE', 'IP_ADDRESS')),
    constraint own_particular_once unique (officer_id, kind, comparable)
);
create index own_particular_by_value on governance.own_particular (comparable);
comment on table governance.own_particular is 'What an officer declared as their own, so that a search for it is noticed. Others read it through no query.';
comment on column governance.own_particular.id is 'Random identifier.';
comment on column governance.own_particular.officer_id is 'Whose it is.';
comment on column governance.own_particular.kind is 'Another NAME, an EMAIL address, a PHONE, the POSTCODE of an address or an IP_ADDRESS.';
comment on column governance.own_particular.value is 'As the officer wrote it.';
comment on column governance.own_particular.comparable is 'In the form in which identifiers are compared.';
comment on column governance.own_particular.declared_at is 'When it was declared.';
alter table governance.own_particular enable row level security;
create policy own on governance.own_particular for select to wardline_app
    using (officer_id = (select governance.actor_id()));
create policy own_name on governance.own_particular for insert to wardline_app
    with check (officer_id = (select governance.actor_id()));
grant select, insert on governance.own_particular to wardline_app;

create table governance.conflict_of_interest (
    id uuid primary key,
    held_by uuid not null,
    officer_id uuid not null references governance.officer (id),
    reference text not null,
    why text not null,
    declared_at timestamptz not null,
    constraint conflict_of_interest_says_why check (why <> '')
);
create index conflict_of_interest_by_holder on governance.conflict_of_interest (held_by, declared_at);
comment on table governance.conflict_of_interest is 'A case in which an officer has an interest of their own.';
comment on column governance.conflict_of_interest.id is 'Random identifier.';
comment on column governance.conflict_of_interest.held_by is 'Circle that holds the case.';
comment on column governance.conflict_of_interest.officer_id is 'Who declared it.';
comment on column governance.conflict_of_interest.reference is 'Reference of the case.';
comment on column governance.conflict_of_interest.why is 'The interest, in the officer''s words.';
comment on column governance.conflict_of_interest.declared_at is 'When it was declared.';
alter table governance.conflict_of_interest enable row level security;
create policy to_supervisors_and_auditors on governance.conflict_of_interest for select to wardline_app
    using ((held_by = any ((select governance.actor_groups())::uuid[])
            and (officer_id = (select governance.actor_id())
                 or (select governance.actor_has_role('NATIONAL_SUPERVISOR'))
                 or (select governance.actor_has_role('FORCE_SUPERVISOR'))
                 or (select governance.actor_has_role('AUDITOR'))))
           or (held_by = any ((select governance.open_groups())::uuid[])
               and (select governance.actor_has_role('AUDITOR'))));
create policy own_name on governance.conflict_of_interest for insert to wardline_app
    with check (officer_id = (select governance.actor_id())
                and held_by = any ((select governance.actor_groups())::uuid[]));
grant select, insert on governance.conflict_of_interest to wardline_app;

create table governance.alert (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    officer_id uuid not null references governance.officer (id),
    concerns uuid not null references governance.officer (id),
    raised_at timestamptz not null,
    reviewed_by uuid references governance.officer (id),
    reviewed_at timestamptz,
    conclusion text,
    constraint alert_kind_known check (kind in ('SELF', 'COLLEAGUE', 'OWN_ADDRESS')),
    constraint alert_reviewed_by_another check (reviewed_by <> officer_id and reviewed_by <> concerns),
    constraint alert_review_concludes check (
        (reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (conclusion is null))
);
create index alert_in_order on governance.alert (raised_at, id);
comment on table governance.alert is 'A search that an auditor should look at. What was searched for is not kept.';
comment on column governance.alert.id is 'Random identifier.';
comment on column governance.alert.kind is 'For what is one''s own (SELF), a COLLEAGUE''s, or an address declared as one''s own (OWN_ADDRESS).';
comment on column governance.alert.officer_id is 'Who searched.';
comment on column governance.alert.concerns is 'Whose it was. Shown to nobody; that officer does not review it.';
comment on column governance.alert.raised_at is 'When, by the clock that the work goes by.';
comment on column governance.alert.reviewed_by is 'Auditor who looked into it; neither who searched nor whose it was.';
comment on column governance.alert.reviewed_at is 'When it was reviewed.';
comment on column governance.alert.conclusion is 'What the auditor concluded. Names no person.';
alter table governance.alert enable row level security;
create policy for_other_auditors on governance.alert for select to wardline_app
    using ((select governance.actor_has_role('AUDITOR'))
           and officer_id <> (select governance.actor_id()) and concerns <> (select governance.actor_id()));
grant select (id, kind, officer_id, raised_at, reviewed_by, reviewed_at, conclusion) on governance.alert to wardline_app;

-- The words of a name or a search, apart.
create function governance.words_of(said text) returns text[]
    language sql immutable
    set search_path = ''
as $$
    select pg_catalog.array_remove(pg_catalog.regexp_split_to_array(pg_catalog.lower(said), '[^[:alnum:]]+'), '')
$$;

-- Looks whether a search is for the actor's own or a colleague's name, sign-in name (also before the @ of an address) or
-- declared particulars. It answers nothing, so that whoever searches learns nothing.
create function governance.raise_search_alerts(terms text[], at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    me uuid := governance.actor_id();
begin
    if me is null then
        raise exception 'Nobody is acting' using errcode = '42501';
    end if;
    insert into governance.alert (kind, officer_id, concerns, raised_at)
    with said as (
        select t.term, governance.words_of(t.term) as words from pg_catalog.unnest(terms) as t (term)
    ),
    met as (
        select case when o.id = me then 'SELF' else 'COLLEAGUE' end as kind, o.id as whose
          from governance.officer o
          join said s on o.username = pg_catalog.split_part(s.term, '@', 1)
                      or governance.words_of(o.name) <@ s.words
         where o.kind = 'PERSON' and governance.words_of(o.name) <> '{}'
        union
        select case when p.officer_id <> me then 'COLLEAGUE'
                    when p.kind in ('POSTCODE', 'IP_ADDRESS') then 'OWN_ADDRESS'
                    else 'SELF' end, p.officer_id
          from governance.own_particular p
         where p.comparable = any (terms)
    )
    select m.kind, me, m.whose, at from met m;
end
$$;

-- Whether the review was written: not when somebody has reviewed it, or it is not this auditor's to review.
create function governance.review_alert(alert uuid, concluded text, at timestamptz) returns boolean
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('AUDITOR') then
        raise exception 'Only an auditor reviews alerts' using errcode = '42501';
    end if;
    update governance.alert a
       set reviewed_by = governance.actor_id(), reviewed_at = at, conclusion = concluded
     where a.id = review_alert.alert and a.reviewed_by is null;
    return found;
end
$$;

grant execute on function
    governance.raise_search_alerts(text[], timestamptz), governance.review_alert(uuid, text, timestamptz)
    to wardline_app;

select governance.say_whose('officer', array[
    'governance.stated_purpose.reason', 'governance.own_particular.value', 'governance.own_particular.comparable',
    'governance.conflict_of_interest.why', 'governance.alert.conclusion']);
select governance.say_whose('no person', array['governance.conflict_of_interest.reference']);
