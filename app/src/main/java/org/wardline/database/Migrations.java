package org.wardline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings each module's schema up to date, lowest module first. Each module keeps its files in
 * {@code db/migration/<module>} with numbers of its own and a history table of its own.
 */
public final class Migrations {

    /** The modules that keep data, in the order of their arrows. */
    public static final List<String> MODULES =
            List.of(
                    "governance",
                    "operations",
                    "intake",
                    "subjects",
                    "resolution",
                    "triage",
                    "deconfliction",
                    "safeguarding",
                    "intelligence",
                    "dissemination",
                    "investigation",
                    "retention",
                    "requests",
                    "results",
                    "demo");

    private static final int CONNECTIONS = 4;

    private Migrations() {}

    /** Runs what has not been run yet, as the owner. */
    public static void run(DataSource owner) {
        // Flyway connects several times for each module; to prove a password each time takes longer
        // than the rest.
        try (var few = new HikariDataSource()) {
            few.setPoolName("migrations");
            few.setDataSource(owner);
            few.setMaximumPoolSize(CONNECTIONS);
            few.setMinimumIdle(0);
            MODULES.forEach(module -> run(module, few));
        }
    }

    private static void run(String module, DataSource owner) {
        if (Migrations.class.getResource("/db/migration/" + module) != null) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .createSchemas(true)
                    .table("migration_history")
                    .validateMigrationNaming(true)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        }
    }
}
