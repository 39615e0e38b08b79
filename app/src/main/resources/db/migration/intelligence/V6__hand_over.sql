-- Packages follow their subject to the circle of a list, and back. Sensitive items stay with the officers named for them.

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
    if governance.handing_over() then
        may_change := may_change || 'held_by'::text;
    end if;
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
            and not governance.erasing()
            and not (tg_op = 'UPDATE' and governance.handing_over()
                     and pg_catalog.to_jsonb(old) - 'held_by' = pg_catalog.to_jsonb(new) - 'held_by') then
        raise exception 'Only a draft is written in' using errcode = '42501';
    end if;
    return new;
end
$$;

create function intelligence.follow() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
declare
    packages uuid[];
begin
    perform governance.hand_words(
        array(select p.reference from intelligence.package p where p.subject_id = new.id), old.held_by, new.held_by);
    packages := governance.hand('intelligence.package', 'subject_id', array[new.id], old.held_by, new.held_by, 'reference');
    perform governance.hand('intelligence.item', 'package_id', packages, old.held_by, new.held_by),
            governance.hand('intelligence.research_check', 'package_id', packages, old.held_by, new.held_by),
            governance.hand('intelligence.material', 'package_id', packages, old.held_by, new.held_by),
            governance.hand('intelligence.address', 'package_id', packages, old.held_by, new.held_by),
            governance.hand('intelligence.package_event', 'package_id', packages, old.held_by, new.held_by),
            deconfliction.hand_over(packages, old.held_by, new.held_by),
            safeguarding.hand_over(packages || new.id, old.held_by, new.held_by);
    if exists (select 1 from governance.need_group g where g.id = new.held_by and g.kind <> 'LIST') then
        perform deconfliction.open_anew(
            packages, (select h.handed_at from governance.hand_over h
                        where h.xid = pg_catalog.pg_current_xact_id() order by h.handed_at desc limit 1));
    end if;
    return null;
end
$$;
revoke execute on function intelligence.follow() from public;
create trigger intelligence_follows after update of held_by on subjects.subject
    for each row when (old.held_by <> new.held_by) execute function intelligence.follow();

-- Whoever looked before a hand-over and writes after it writes to the circle of today.
create trigger where_its_subject_is before insert on intelligence.package
    for each row execute function subjects.where_its_subject_is();
