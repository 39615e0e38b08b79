-- Whoever drafted, approved or withdrew is whoever is acting, and approving takes a role.

create trigger in_ones_own_name before insert or update on results.announcement
    for each row execute function governance.keep_own_name(
        'drafted_by', 'approved_by=OPERATION_COORDINATOR,NATIONAL_SUPERVISOR', 'withdrawn_by');
