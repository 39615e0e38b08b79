-- Whoever wrote, checked or approved is whoever is acting; approving takes a supervisor, and an author stays one.

create policy in_ones_own_name on intelligence.item as restrictive for insert to wardline_app
    with check (added_by = (select governance.actor_id()));
create policy in_ones_own_name on intelligence.research_check as restrictive for insert to wardline_app
    with check (recorded_by = (select governance.actor_id()));
create policy in_ones_own_name on intelligence.material as restrictive for insert to wardline_app
    with check (recorded_by = (select governance.actor_id()));
create policy in_ones_own_name on intelligence.address as restrictive for insert to wardline_app
    with check (added_by = (select governance.actor_id()));
create policy in_ones_own_name on intelligence.package_event as restrictive for insert to wardline_app
    with check (by = (select governance.actor_id()));
create trigger in_ones_own_name before insert or update on intelligence.package
    for each row execute function governance.keep_own_name(
        'author', 'checked_by=INTELLIGENCE_OFFICER,NATIONAL_SUPERVISOR', 'approved_by=NATIONAL_SUPERVISOR');

-- The constraint that checker and approver are no authors compares with this list: nobody is taken off it.
create function intelligence.keep_authors() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if not (old.authors operator(pg_catalog.<@) new.authors) then
        raise exception 'An author of a package stays one' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger keep_authors before update on intelligence.package
    for each row execute function intelligence.keep_authors();

-- A package begins as a draft; its other states are reached through it.
create policy begun_as_a_draft on intelligence.package as restrictive for insert to wardline_app
    with check (state = 'DRAFT' and checked_by is null and approved_by is null);
