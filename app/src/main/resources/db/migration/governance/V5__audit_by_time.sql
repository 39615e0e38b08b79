-- The auditor reads the log from the latest entry back.
set local role wardline_audit;
create index entry_by_time on audit.entry (occurred_at, id);
reset role;
