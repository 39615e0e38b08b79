package org.wardline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the home and its server, migrates, and hands out connections that carry an actor. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Home home(@Value("${wardline.home}") String folder) {
        return Home.open(Path.of(folder));
    }

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(
            Home home,
            SecureRandom random,
            @Value("${wardline.db-url:#{null}}") @Nullable String given) {
        return given == null ? new EmbeddedServer(home, random).open() : GivenServer.of(given);
    }

    @Bean
    SigningKey signingKey(Home home, SecureRandom random) {
        return new SigningKey(home.secret("actor-signing-key", random));
    }

    @Bean
    LoginRoles loginRoles(Home home, SecureRandom random) {
        return new LoginRoles(home, random);
    }

    /** The database, migrated. Everything that opens a connection waits for it. */
    @Bean
    MigratedDatabase migratedDatabase(
            DatabaseServer server,
            LoginRoles roles,
            SigningKey key,
            @Value("${wardline.database-name:}") String name)
            throws SQLException {
        roles.ensure(server);
        var database = server;
        if (server.stop() != null || !name.isEmpty()) {
            var wanted = name.isEmpty() ? "wardline" : name;
            roles.ensureDatabase(server, wanted);
            database = server.database(wanted);
        }
        roles.letOwnerBuild(database);
        var migrated = new MigratedDatabase(database, roles);
        var owner = migrated.as(LoginRoles.OWNER);
        Migrations.run(owner);
        SigningKey.share(owner, key);
        return migrated;
    }

    @Bean
    @Primary
    ActingDataSource appDataSource(MigratedDatabase database) {
        return new ActingDataSource(pool(database, LoginRoles.APP, 12));
    }

    @Bean
    EntriesOnDisk entriesOnDisk(ActingDataSource appDataSource) {
        return new EntriesOnDisk(appDataSource.pool(), Thread::startVirtualThread);
    }

    @Bean
    @Primary
    PlatformTransactionManager appTransactions(DataSource appDataSource, ActorSource actors) {
        return new ActingTransactionManager(appDataSource, actors);
    }

    @Bean
    @Primary
    JdbcClient appJdbcClient(DataSource appDataSource) {
        return JdbcClient.create(appDataSource);
    }

    private static HikariDataSource pool(MigratedDatabase database, String role, int size) {
        var config = new HikariConfig();
        config.setPoolName(role);
        config.setDataSource(database.as(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    /** The database after migration, as each login role. */
    record MigratedDatabase(DatabaseServer server, LoginRoles roles) {
        /** By the driver, not by PostgreSQL's own source, whose long address Flyway searches for secrets for a second. */
        DataSource as(String role) {
            var properties = new Properties();
            PGProperty.USER.set(properties, role);
            PGProperty.PASSWORD.set(properties, roles.password(role));
            // Constraint messages carry the values of rows: keep them out of exceptions and logs.
            PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
            PGProperty.APPLICATION_NAME.set(properties, "wardline");
            return new SimpleDriverDataSource(new Driver(), server.url(), properties);
        }
    }
}
