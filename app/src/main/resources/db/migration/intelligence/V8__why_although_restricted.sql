-- Why it was lawful to go on with somebody who is restricted on request stands by itself in a package's history, so that no
-- other reason, such as what has changed in a new version, passes for it.

alter table intelligence.package_event add column restricted_reason text;
alter table intelligence.package_event add constraint package_event_restricted_reason_given check (restricted_reason <> '');
comment on column intelligence.package_event.restricted_reason is 'Why it was lawful to begin or approve it although what is kept is restricted on request; null where it was not. [tells]';

-- As before, and it drops a reason where nothing is restricted, such as one typed before the restriction was lifted. Only here is
-- that known for certain: the officer may not see a restriction that binds.
create or replace function intelligence.refuse_restricted() returns trigger
    language plpgsql security definer set search_path = ''
as $$
begin
    if not exists (select 1 from intelligence.package p where p.id = new.package_id and subjects.restricted(p.subject_id)) then
        new.restricted_reason := null;
    elsif coalesce(pg_catalog.btrim(new.restricted_reason), '') = '' then
        raise exception 'What is kept about this person is restricted'
            using errcode = '23514', constraint = 'restricted_on_request';
    end if;
    return new;
end
$$;
drop trigger refuse_restricted on intelligence.package_event;
create trigger refuse_restricted before insert on intelligence.package_event
    for each row when (new.from_state is null or new.to_state = 'APPROVED')
    execute function intelligence.refuse_restricted();

-- As before, and the reasons for going on with what was restricted.
create or replace function intelligence.erase(packages uuid[]) returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
begin
    return query select * from governance.blank(
        'intelligence.package', array['recommended_action', 'force_reason', 'quality_remarks'], 'id', packages);
    -- A copy is read as JSON, a string being some.
    update intelligence.package p set copy = '"[erased]"'
     where p.id = any (packages) and p.copy is not null and governance.erasing();
    return query select * from governance.blank('intelligence.item', array['statement', 'source'], 'package_id', packages);
    return query select * from governance.blank(
        'intelligence.research_check', array['reference', 'why_not'], 'package_id', packages);
    return query select * from governance.blank(
        'intelligence.address', array['occupant', 'address', 'postcode', 'way', 'tie'], 'package_id', packages);
    -- Counted nowhere: a number would tell that there are any.
    perform governance.blank(
        'intelligence.sensitive_item', array['statement', 'source', 'conditions', 'why', 'withdrawn_why'], 'first_id',
        packages);
    return query select * from governance.blank(
        'intelligence.package_event', array['why', 'restricted_reason'], 'package_id', packages);
end
$$;
