package org.wardline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The test's own database from outside the application: as a login role, with nobody acting until the test says so. */
@Component
public class TestConnections {
    private final DatabaseConfiguration.MigratedDatabase database;
    private final SigningKey key;

    TestConnections(DatabaseConfiguration.MigratedDatabase database, SigningKey key) {
        this.database = database;
        this.key = key;
    }

    /** As the application, under row-level security. */
    public Connection app() throws SQLException {
        return database.as(LoginRoles.APP).getConnection();
    }

    /** As the owner of the tables. */
    public Connection owner() throws SQLException {
        return database.as(LoginRoles.OWNER).getConnection();
    }

    /** As the login that may do everything. */
    public Connection admin() throws SQLException {
        var server = database.server();
        return DriverManager.getConnection(
                server.url(), server.adminUser(), server.adminPassword());
    }

    /** A claim with the signature that this home's key gives it. */
    public String signed(String claim) {
        return claim + "." + key.sign(claim);
    }

    /** The first column of what the query finds. */
    public static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
