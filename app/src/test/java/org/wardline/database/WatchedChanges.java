package org.wardline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Triggers that exist in tests alone: they note each transaction in which the application changed a row that somebody's need
 * to know is kept for. What a test changes past the application is not noted, unless it says {@code wardline.watched}.
 */
public final class WatchedChanges {
    /** Tables with such rows. */
    public static final String HELD =
            """
            select c.oid::regclass::text
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'held_by' and not a.attisdropped
             where c.relkind in ('r', 'p') and c.relnamespace <> 'audit'::regnamespace
             order by 1
            """;

    private static final String UNAUDITED =
            """
            select distinct n.changed from watched.noted n
             where not exists (select 1 from audit.entry e where e.xid = n.xid)
             order by 1
            """;

    private WatchedChanges() {}

    /** Begins to watch. */
    static void install(Connection admin) throws SQLException {
        execute(
                admin,
                """
                create schema watched;
                create table watched.noted (xid xid8 not null, changed text not null);
                create function watched.note() returns trigger language plpgsql security definer
                    set search_path = '' as $$
                begin
                    insert into watched.noted values (
                        pg_catalog.pg_current_xact_id(), tg_table_schema || '.' || tg_table_name);
                    return null;
                end
                $$
                """);
        for (var table : TestConnections.column(admin, HELD)) {
            execute(
                    admin,
                    """
                    create trigger zz_noted after insert or update or delete on %s
                        for each row
                        when (session_user = '%s' or current_setting('wardline.watched', true) = 'yes')
                        execute function watched.note()
                    """
                            .formatted(table, LoginRoles.APP));
        }
    }

    /** Tables that were changed. */
    public static List<String> changed(Connection admin) throws SQLException {
        return TestConnections.column(admin, "select distinct changed from watched.noted");
    }

    /** Tables that were changed in a transaction without an entry of its own in the audit log. */
    public static List<String> unaudited(Connection admin) throws SQLException {
        return TestConnections.column(admin, UNAUDITED);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
