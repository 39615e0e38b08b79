package org.wardline.database;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that is up, with the login that may create roles on it.
 *
 * @param url JDBC address of the database to use, without credentials
 * @param adminUser login that may create roles and schemas
 * @param adminPassword its password
 * @param stop what to do when this process no longer needs it; nothing for a server that somebody else runs
 */
public record DatabaseServer(
        String url, String adminUser, String adminPassword, @Nullable Runnable stop)
        implements AutoCloseable {

    /** The same server, another database. */
    public DatabaseServer database(String name) {
        var from = url.lastIndexOf('/') + 1;
        var to = url.indexOf('?', from);
        return new DatabaseServer(
                url.substring(0, from) + name + (to < 0 ? "" : url.substring(to)),
                adminUser,
                adminPassword,
                null);
    }

    @Override
    public void close() {
        if (stop != null) {
            stop.run();
        }
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "DatabaseServer";
    }
}
