package org.wardline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wardline.database.TestConnections;

/** What the database keeps, read from its own catalogue: each table and column, its comment, and whose data it is. */
public final class Inventory {
    private static final String SEPARATOR = "\u001f";

    /** Whose data a column holds, as the mark at the end of its comment says, or as its type does. */
    public enum Whose {
        IDENTIFIES("identifies a person", " [identifies]"),
        TELLS("tells of a person", " [tells]"),
        OFFICER("of an officer", " [officer]"),
        NO_PERSON("-", " [no person]"),
        CIRCLE("circle", ""),
        POINTER("pointer", ""),
        CODED("closed list", ""),
        MEASURE("moment or measure", "");

        private final String words;
        private final String mark;

        Whose(String words, String mark) {
            this.words = words;
            this.mark = mark;
        }

        /** As the page says it. */
        public String words() {
            return words;
        }

        /** Whether a comment says so; never of what follows from the column's type. */
        private boolean saidBy(String comment) {
            return !mark.isEmpty() && comment.endsWith(mark);
        }
    }

    /**
     * A column.
     *
     * @param comment without its mark
     */
    public record Column(String name, String type, String comment, Whose whose) {}

    /**
     * A table.
     *
     * @param kept who may change its rows, and what of them
     * @param shown the policies that show its rows
     */
    public record Table(
            String schema,
            String name,
            String comment,
            String kept,
            String shown,
            List<Column> columns) {

        /** With its schema. */
        public String full() {
            return schema + "." + name;
        }

        /** Whether a column identifies or tells of somebody in a case. */
        public boolean personal() {
            return columns.stream()
                    .anyMatch(column ->
                            column.whose() == Whose.IDENTIFIES || column.whose() == Whose.TELLS);
        }

        /** Whether it holds personal data, in words. */
        public String personalData() {
            if (personal()) {
                return "yes";
            }
            if (columns.stream().anyMatch(column -> column.whose() == Whose.CIRCLE)) {
                return "by pointers to what holds it";
            }
            return columns.stream().anyMatch(column -> column.whose() == Whose.OFFICER)
                    ? "of officers only"
                    : "none";
        }
    }

    private static final String TABLES =
            """
            select concat_ws(e'\\x1f', n.nspname, c.relname, obj_description(c.oid, 'pg_class'),
                   case when exists (select 1 from pg_trigger g join pg_proc f on f.oid = g.tgfoid
                                      where g.tgrelid = c.oid and f.proname = 'refuse_change')
                        then 'append-only: a trigger refuses every change'
                        when not has_any_column_privilege('wardline_app', c.oid, 'INSERT')
                             and not has_any_column_privilege('wardline_app', c.oid, 'UPDATE')
                        then 'written by functions of the schema only'
                        else case when has_any_column_privilege('wardline_app', c.oid, 'INSERT')
                                  then 'rows are added' else 'rows come from functions of the schema' end
                             || coalesce('; may change: ' || (
                                    select string_agg('`' || a.attname || '`', ', ' order by a.attnum)
                                      from pg_attribute a
                                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                       and has_column_privilege('wardline_app', c.oid, a.attnum, 'UPDATE')),
                                ', never changed') end,
                   coalesce((select string_agg(
                                 '`' || p.polname || '`' || case when p.polpermissive then '' else ' (also needed)' end
                                 || ': `' || pg_get_expr(p.polqual, p.polrelid) || '`', '; ' order by p.polname)
                               from pg_policy p
                              where p.polrelid = c.oid and p.polcmd in ('r', '*') and p.polqual is not null
                                and has_any_column_privilege('wardline_app', c.oid, 'SELECT')),
                            'shown to no login'))
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and c.relname <> 'migration_history' and n.nspname in (${schemas})
             order by n.nspname, c.relname
            """;

    private static final String COLUMNS =
            """
            select concat_ws(e'\\x1f', n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                   col_description(c.oid, a.attnum),
                   case when a.atttypid = 'uuid'::regtype and a.attname = 'held_by' then 'CIRCLE'
                        when a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                             and (a.attname ~ '(_by|_by_officer|officer_id)$'
                                  or a.attname in ('by', 'actor', 'author', 'authors', 'checker', 'supervisor',
                                                   'requester', 'answerer', 'package_author', 'package_approver'))
                        then 'OFFICER'
                        when a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) then 'POINTER'
                        when a.atttypid in ('text'::regtype, 'text[]'::regtype) then 'CODED'
                        else 'MEASURE' end)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind in ('r', 'p') and c.relname <> 'migration_history' and n.nspname in (${schemas})
             order by n.nspname, c.relname, a.attnum
            """;

    private Inventory() {}

    /** Every table of Wardline, by schema and name. */
    public static List<Table> tables(Connection admin) throws SQLException {
        var columns = new TreeMap<String, List<Column>>();
        for (var line :
                TestConnections.column(
                        admin, COLUMNS.replace("${schemas}", SchemaRule.schemas()))) {
            var parts = line.split(SEPARATOR, -1);
            columns.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(column(parts[1], parts[2], parts[3], Whose.valueOf(parts[4])));
        }
        var tables = new ArrayList<Table>();
        for (var line :
                TestConnections.column(admin, TABLES.replace("${schemas}", SchemaRule.schemas()))) {
            var parts = line.split(SEPARATOR, -1);
            tables.add(
                    new Table(
                            parts[0],
                            parts[1],
                            parts[2],
                            parts[3],
                            plain(parts[4]),
                            List.copyOf(
                                    columns.getOrDefault(parts[0] + "." + parts[1], List.of()))));
        }
        return tables;
    }

    /** What each schema is for, as its comment says. */
    public static Map<String, String> purposes(Connection admin) throws SQLException {
        return TestConnections.column(
                        admin,
                        """
                        select n.nspname || e'\\x1f' || coalesce(obj_description(n.oid, 'pg_namespace'), '')
                          from pg_namespace n
                         where n.nspname in (%s)
                        """
                                .formatted(SchemaRule.schemas()))
                .stream()
                .map(line -> line.split(SEPARATOR, -1))
                .collect(
                        Collectors.toMap(
                                parts -> parts[0],
                                parts -> parts[1],
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static Column column(String name, String type, String comment, Whose byType) {
        return Arrays.stream(Whose.values())
                .filter(whose -> whose.saidBy(comment))
                .findFirst()
                .map(whose ->
                        new Column(
                                name,
                                type,
                                comment.substring(0, comment.length() - whose.mark.length()),
                                whose))
                .orElseGet(() -> new Column(name, type, comment, byType));
    }

    /** A policy's expression as people read it. */
    private static String plain(String shown) {
        return shown.replace("::text", "")
                .replaceAll(
                        "\\(+ SELECT governance\\.(\\w+\\((?:'[A-Z_]+')?\\)) AS \\w+\\)+(::uuid\\[])?",
                        "(governance.$1")
                .replaceAll("\\s+", " ");
    }
}
