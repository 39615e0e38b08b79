package org.wardline.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The roles of the database. Two may log in: {@code wardline_owner} migrates, {@code wardline_app} works under row-level
 * security. {@code wardline_audit} owns the audit log and cannot log in.
 */
final class LoginRoles {
    static final String OWNER = "wardline_owner";
    static final String APP = "wardline_app";

    /** Owns the audit log; nobody logs in as it. */
    private static final String AUDIT = "wardline_audit";

    private final Home home;
    private final SecureRandom random;

    LoginRoles(Home home, SecureRandom random) {
        this.home = home;
        this.random = random;
    }

    String password(String role) {
        return home.secret(role.replace('_', '-'), random);
    }

    /** Makes what is missing and sets the passwords of this home. Safe to run at every start. */
    void ensure(DatabaseServer server) throws SQLException {
        try (var connection =
                DriverManager.getConnection(
                        server.url(), server.adminUser(), server.adminPassword())) {
            for (var role : List.of(OWNER, APP)) {
                ensureRole(connection, role, "login noinherit password '" + password(role) + "'");
            }
            ensureRole(connection, AUDIT, "nologin noinherit");
            execute(
                    connection,
                    "grant " + AUDIT + " to " + OWNER + " with inherit false, set true");
            execute(connection, "grant " + OWNER + " to current_user with inherit true, set true");
        }
    }

    /** Makes a database that the owner owns, when it is not there yet. */
    void ensureDatabase(DatabaseServer server, String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.adminUser(), server.adminPassword());
                var find =
                        connection.prepareStatement(
                                "select 1 from pg_database where datname = ?")) {
            find.setString(1, name);
            try (var found = find.executeQuery()) {
                if (!found.next()) {
                    execute(connection, "create database " + name + " owner " + OWNER);
                }
            }
        }
    }

    /** Lets the owner make schemas in the database; needed where somebody else made it. */
    void letOwnerBuild(DatabaseServer database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.adminUser(), database.adminPassword());
                var name =
                        connection
                                .createStatement()
                                .executeQuery("select quote_ident(current_database())")) {
            name.next();
            execute(
                    connection,
                    "grant create, connect, temporary on database "
                            + name.getString(1)
                            + " to "
                            + OWNER);
        }
    }

    // Role names and generated hexadecimal passwords only: nothing from outside is put into these
    // statements.
    private static void ensureRole(Connection connection, String role, String options)
            throws SQLException {
        try (var find = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            find.setString(1, role);
            try (var found = find.executeQuery()) {
                execute(
                        connection,
                        (found.next() ? "alter role " : "create role ") + role + " " + options);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
