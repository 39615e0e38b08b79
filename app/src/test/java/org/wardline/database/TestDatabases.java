package org.wardline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests: one server for each process that runs tests, one migrated template, and a clone of it for whoever asks. The
 * server stops when the run ends.
 */
public final class TestDatabases {
    /** Which of the processes that run tests side by side this is. */
    public static final String FORK = System.getProperty("wardline.fork", "1");

    private static final Path FOLDER = Path.of("target", "test-home-" + FORK).toAbsolutePath();
    private static final AtomicInteger CLONES = new AtomicInteger();
    private static @Nullable DatabaseServer server;

    private TestDatabases() {}

    /** The home that the tests' server lives in. */
    public static Path home() {
        return FOLDER;
    }

    /** A fresh, migrated, empty database: its address with the login that may do everything there. */
    public static synchronized String fresh() {
        try {
            var running = server == null ? prepareTemplate() : server;
            server = running;
            var name = "clone_" + ProcessHandle.current().pid() + "_" + CLONES.incrementAndGet();
            asAdmin(
                    running,
                    "create database "
                            + name
                            + " template template_wardline owner "
                            + LoginRoles.OWNER);
            var url = running.database(name).url();
            return url + "?user=" + running.adminUser() + "&password=" + running.adminPassword();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The tests' database cannot be prepared", e);
        }
    }

    private static DatabaseServer prepareTemplate() throws SQLException, IOException {
        FolderTree.delete(FOLDER.resolve("database"));
        var home = Home.open(FOLDER);
        var server = new EmbeddedServer(home, new SecureRandom()).open();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        // Tests lose nothing that matters when the machine stops: speed over durability.
        asAdmin(server, "alter system set synchronous_commit = off");
        asAdmin(server, "alter system set fsync = off");
        // And each test class connects many times: passwords are made for that.
        asAdmin(server, "alter system set scram_iterations = 1");
        asAdmin(server, "select pg_reload_conf()");
        var roles = new LoginRoles(home, new SecureRandom());
        roles.ensure(server);
        roles.ensureDatabase(server, "template_wardline");
        var template = server.database("template_wardline");
        roles.letOwnerBuild(template);
        Migrations.run(
                new DatabaseConfiguration.MigratedDatabase(template, roles).as(LoginRoles.OWNER));
        try (var admin =
                DriverManager.getConnection(
                        template.url(), template.adminUser(), template.adminPassword())) {
            WatchedChanges.install(admin);
        }
        return server;
    }

    private static void asAdmin(DatabaseServer server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.adminUser(), server.adminPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
