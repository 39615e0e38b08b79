-- Whose data each column holds stands at the end of its comment, so that the inventory of data is drawn from the schema
-- itself and cannot tell another story:
--   [identifies]  a name, an identifier, an address, a date of birth of somebody in a case, or a digest of one
--   [tells]       words about somebody in a case
--   [officer]     a colleague, or somebody outside who acts in their post
--   [no person]   none of these
-- A column of text, JSON or bytes needs one of them, unless a constraint lists its words.

-- Adds a mark to the comments of columns, given as schema.table.column. For migrations: it is granted to nobody.
create function governance.say_whose(mark text, columns text[]) returns void
    language plpgsql set search_path = ''
as $$
declare
    name text;
    said text;
begin
    foreach name in array columns loop
        select d.description into strict said
          from pg_catalog.pg_attribute a
          join pg_catalog.pg_class t on t.oid = a.attrelid and t.relname = pg_catalog.split_part(name, '.', 2)
          join pg_catalog.pg_namespace n
            on n.oid = t.relnamespace and n.nspname = pg_catalog.split_part(name, '.', 1)
          join pg_catalog.pg_description d
            on d.objoid = t.oid and d.objsubid = a.attnum and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
         where a.attname = pg_catalog.split_part(name, '.', 3);
        execute pg_catalog.format('comment on column %I.%I.%I is %L',
            pg_catalog.split_part(name, '.', 1), pg_catalog.split_part(name, '.', 2),
            pg_catalog.split_part(name, '.', 3), said || ' [' || mark || ']');
    end loop;
end
$$;

comment on schema governance is 'To know who acts, what they may do and what they need to know.';
select governance.say_whose('officer', array[
    'governance.officer.username', 'governance.officer.name', 'governance.officer.force_slug',
    'governance.officer_role.role', 'governance.credential.password_hash', 'governance.invitation.token_digest']);
select governance.say_whose('no person', array['governance.need_group.key', 'governance.signing_key.secret']);

grant execute on function governance.say_whose(text, text[]) to wardline_audit;
set local role wardline_audit;
comment on schema audit is 'To show who collected, altered, consulted, disclosed, combined or erased what, when and why (DPA 2018 s.62).';
select governance.say_whose('officer', array['audit.entry.purpose']);
select governance.say_whose('no person', array[
    'audit.entry.action', 'audit.entry.object_kind', 'audit.entry.reason', 'audit.entry.digest', 'audit.chain.previous',
    'audit.chain.hash', 'audit.checkpoint.root', 'audit.checkpoint.chain_head', 'audit.checkpoint.key_digest',
    'audit.checkpoint.signature', 'audit.checkpoint.edge']);
reset role;
revoke execute on function governance.say_whose(text, text[]) from wardline_audit;
