package org.wardline;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardline.database.Migrations;

/**
 * A rule that the database's structure keeps: a query that finds what breaks it, what to do about that, and a fault that
 * the query must find. The schema {@code watched} is the tests' own.
 */
enum SchemaRule {
    SCHEMAS_ARE_MODULES(
            "Add the module to Migrations.MODULES, or make the objects in its own schema.",
            """
            select n.nspname from pg_namespace n
             where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'watched', ${schemas})
            """,
            "create schema elsewhere"),
    NOTHING_IS_IN_PUBLIC(
            "Make it in the schema of its module.",
            """
            select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
            """,
            "create table public.fault (id uuid)"),
    TABLES_HAVE_COMMENTS(
            "Write `comment on table`: what one row is.",
            """
            select t.name from ${relations} t where obj_description(t.oid, 'pg_class') is null
            """,
            "create table intake.fault (id uuid)"),
    COLUMNS_HAVE_COMMENTS(
            "Write `comment on column`: what it means, and its unit.",
            """
            select t.name || '.' || a.attname
              from ${relations} t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
             where col_description(t.oid, a.attnum) is null
            """,
            "create table intake.fault (id uuid)"),
    TEXT_SAYS_WHOSE_DATA_IT_IS(
            "End the column's comment with [identifies], [tells], [officer] or [no person]; governance.say_whose explains.",
            """
            select t.name || '.' || a.attname
              from ${relations} t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
             where t.relkind in ('r', 'p')
               and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
               and coalesce(col_description(t.oid, a.attnum), '')
                   !~ '\\[(identifies|tells|officer|no person)\\]$'
               and not exists (select 1 from pg_constraint k
                                where k.conrelid = t.oid and k.contype = 'c' and a.attnum = any (k.conkey)
                                  and pg_get_constraintdef(k.oid) ~ ('\\m' || a.attname || ' = ANY'))
            """,
            "create table intake.fault (words text)"),
    ROW_LEVEL_SECURITY_IS_ON(
            "Write `alter table ... enable row level security` and a policy.",
            """
            select t.name from ${relations} t where t.relkind in ('r', 'p') and not t.relrowsecurity
            """,
            "create table intake.fault (id uuid)"),
    HELD_ROWS_ARE_SHOWN_BY_CIRCLE(
            "A policy that shows rows of a table with held_by must compare it with governance.actor_groups().",
            """
            select t.name || coalesce(' (' || p.polname || ')', '')
              from ${relations} t
              join pg_attribute a on a.attrelid = t.oid and a.attname = 'held_by' and not a.attisdropped
              left join pg_policy p on p.polrelid = t.oid and p.polpermissive and p.polcmd in ('r', '*')
             where t.relkind in ('r', 'p')
               and coalesce(pg_get_expr(p.polqual, p.polrelid), '') not like '%held_by%'
               and has_any_column_privilege('wardline_app', t.oid, 'SELECT')
            """,
            """
            create table intake.fault (held_by uuid);
            create policy open_to_all on intake.fault to wardline_app using (true);
            grant select on intake.fault to wardline_app
            """),
    VIEWS_LOOK_AS_THE_CALLER(
            "Write `create view ... with (security_invoker = true)`: otherwise the owner's eyes see every row.",
            """
            select t.name from ${relations} t
             where t.relkind = 'v'
               and not coalesce(t.reloptions && array['security_invoker=true', 'security_invoker=on'], false)
            """,
            "create view intake.fault as select 1 as number"),
    NO_MATERIALISED_VIEWS(
            "Row-level security does not reach a materialised view: use a view or a function.",
            """
            select c.relname from pg_class c where c.relkind = 'm'
            """,
            "create materialized view intake.fault as select 1 as number"),
    DEFINERS_FIX_THEIR_SEARCH_PATH(
            "Write `set search_path = ''` and name every object with its schema.",
            """
            select f.name from ${functions} f
             where f.prosecdef and not coalesce('search_path=""' = any (f.proconfig), false)
            """,
            "create function intake.fault() returns int language sql security definer as 'select 1'"),
    NO_FUNCTION_IS_FOR_PUBLIC(
            "Write `alter default privileges revoke execute on functions from public` first; grant by name.",
            """
            select f.name from ${functions} f
             cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g
             where g.grantee = 0 and g.privilege_type = 'EXECUTE'
            """,
            "create function intake.fault() returns int language sql as 'select 1'; "
                    + "grant execute on function intake.fault() to public"),
    NO_TABLE_IS_FOR_PUBLIC(
            "Grant to a role by name.",
            """
            select t.name from ${relations} t
             cross join lateral aclexplode(t.relacl) g where g.grantee = 0
            """,
            "create table intake.fault (id uuid); grant select on intake.fault to public"),
    NOTHING_IS_DELETED(
            "Withdraw or close the row instead; a later erasure goes through a function of its own.",
            """
            select t.name || ' by ' || r.rolname from ${relations} t
              join pg_roles r on r.rolname = 'wardline_app'
             where has_table_privilege(r.oid, t.oid, 'DELETE') or has_table_privilege(r.oid, t.oid, 'TRUNCATE')
            """,
            "create table intake.fault (id uuid); grant delete on intake.fault to wardline_app"),
    UPDATES_ARE_GRANTED_BY_COLUMN(
            "Write `grant update (column, ...)`: name the columns that may change.",
            """
            select t.name || ' by ' || r.rolname from ${relations} t
              join pg_roles r on r.rolname = 'wardline_app'
             where has_table_privilege(r.oid, t.oid, 'UPDATE')
            """,
            "create table intake.fault (id uuid); grant update on intake.fault to wardline_app"),
    LOGINS_OWN_NOTHING(
            "Objects belong to wardline_owner; let the migrations make them.",
            """
            select d.objid::text from pg_shdepend d
             where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
               and d.refobjid = 'wardline_app'::regrole
            """,
            "create table intake.fault (id uuid); alter table intake.fault owner to wardline_app"),
    LOGINS_MAKE_NOTHING(
            "Take the grant of create away.",
            """
            select n.nspname || ' by ' || r.rolname from pg_namespace n
              join pg_roles r on r.rolname = 'wardline_app'
             where has_schema_privilege(r.oid, n.oid, 'CREATE')
            """,
            "grant create on schema intake to wardline_app"),
    LOGINS_ARE_PLAIN(
            "The application's logins must not pass row-level security, nor make roles or databases.",
            """
            select r.rolname from pg_roles r
             where r.rolname ~ '^wardline_'
               and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
            """,
            "alter role wardline_app bypassrls"),
    LOGINS_ARE_IN_NO_ROLE(
            "A role that a login is in lends it what it may: grant by name instead.",
            """
            select m.roleid::regrole::text from pg_auth_members m
             where m.member = 'wardline_app'::regrole
            """,
            "grant wardline_owner to wardline_app"),
    KEYS_STAY_IN_THEIR_SCHEMA(
            "A foreign key across schemas tells whether a hidden row exists: keep the identifier without it.",
            """
            select k.conname from pg_constraint k
              join pg_class a on a.oid = k.conrelid
              join pg_class b on b.oid = k.confrelid
             where k.contype = 'f' and a.relnamespace <> b.relnamespace
            """,
            "create table intake.fault (officer uuid references governance.officer (id))"),
    MOMENTS_HAVE_ZONES(
            "Use timestamptz.",
            """
            select t.name || '.' || a.attname from ${relations} t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
             where a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)
            """,
            "create table intake.fault (at timestamp)");

    /** What to do when something breaks the rule. */
    final String remedy;

    /** Statements that break the rule. */
    final String fault;

    private final String query;

    SchemaRule(String remedy, String query, String fault) {
        this.remedy = remedy;
        this.query = query;
        this.fault = fault;
    }

    /** Finds what breaks the rule, by name. */
    String query() {
        // Flyway writes migration_history itself. The functions of an extension come with
        // PostgreSQL; pgcrypto's read
        // nothing.
        return query.replace(
                        "${relations}",
                        """
                        (select c.*, n.nspname || '.' || c.relname as name
                           from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          where n.nspname in (${schemas}) and c.relkind in ('r', 'p', 'v')
                            and c.relname <> 'migration_history')
                        """)
                .replace(
                        "${functions}",
                        """
                        (select f.*, n.nspname || '.' || f.proname as name
                           from pg_proc f join pg_namespace n on n.oid = f.pronamespace
                          where n.nspname in (${schemas})
                            and not exists (select 1 from pg_depend d
                                             where d.classid = 'pg_proc'::regclass and d.objid = f.oid
                                               and d.deptype = 'e'))
                        """)
                .replace("${schemas}", schemas());
    }

    /** Wardline's schemas, quoted, for a list in SQL. */
    static String schemas() {
        return Stream.concat(Migrations.MODULES.stream(), Stream.of("audit"))
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }
}
