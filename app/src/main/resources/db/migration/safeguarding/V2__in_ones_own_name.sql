-- Whoever recorded, accepted or withdrew is whoever is acting; a safeguarding lead alone accepts.

create trigger in_ones_own_name before insert or update on safeguarding.child
    for each row execute function governance.keep_own_name('recorded_by', 'accepted_by=SAFEGUARDING_LEAD', 'withdrawn_by');
create trigger in_ones_own_name before insert or update on safeguarding.event
    for each row execute function governance.keep_own_name('recorded_by', 'withdrawn_by');
create trigger in_ones_own_name before insert or update on safeguarding.same_child
    for each row execute function governance.keep_own_name('asserted_by', 'withdrawn_by');
