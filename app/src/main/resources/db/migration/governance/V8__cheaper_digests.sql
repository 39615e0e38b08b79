-- The digest of an entry takes fourteen fields; a function without settings of its own is written out where it is called,
-- not called. It says what it said before.
set local role wardline_audit;
create or replace function audit.field(value text) returns text
    language sql immutable parallel safe
    return case when value is null then '-' else pg_catalog.octet_length(value) || ':' || value end;
reset role;
