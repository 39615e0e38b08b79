-- Erasure of packages about a subject, drafts as well as sealed copies on the sender's side: the digest of a copy stays.

create or replace function intelligence.keep_package() returns trigger
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
    if (pg_catalog.to_jsonb(old) - may_change) <> (pg_catalog.to_jsonb(new) - may_change)
            and not governance.erasing() then
        raise exception 'A package is not altered once it is past this state' using errcode = '42501';
    end if;
    return new;
end
$$;

create or replace function intelligence.keep_content() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if not exists (select 1 from intelligence.package p
                    where p.id = new.package_id and p.held_by = new.held_by and p.state = 'DRAFT')
            and not governance.erasing() then
        raise exception 'Only a draft is written in' using errcode = '42501';
    end if;
    return new;
end
$$;

-- Granted to nobody.
create function intelligence.erase(packages uuid[]) returns table (place text, erased bigint)
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
    return query select * from governance.blank('intelligence.package_event', array['why'], 'package_id', packages);
end
$$;
