package org.wardline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** What a request read is on disk before its page is shown. */
class EntriesOnDiskTests {
    private static final String COMMITTED = "select pg_current_wal_insert_lsn()";

    private final Queue<Runnable> besides = new ArrayDeque<>();
    private final String url = TestDatabases.fresh();
    private final HikariDataSource pool = new HikariDataSource();

    private EntriesOnDisk entries = new EntriesOnDisk(pool, besides::add);

    @BeforeEach
    void connect() {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(1000);
    }

    @AfterEach
    void forget() {
        besides.forEach(Runnable::run);
        pool.close();
    }

    private String asked(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Commits without waiting, many times, so that nothing else is likely to have written all of it. */
    private String committed() throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.noted (what text)");
            statement.execute("set synchronous_commit = off");
            for (var i = 0; i < 200; i++) {
                statement.execute("insert into public.noted values (repeat('x', 500))");
            }
            try (var rows = statement.executeQuery(COMMITTED)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Test
    void waitsForTheDiskBeforeAnythingIsShown() throws SQLException {
        entries = new EntriesOnDisk(pool, Runnable::run);
        for (var i = 0; i < 20; i++) {
            entries.putOff();
            var committed = committed();
            entries.settle();
            assertThat(asked("select pg_current_wal_flush_lsn() >= '" + committed + "'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void putsOffOnlyWhileTheRequestReads() {
        assertThat(EntriesOnDisk.isPutOff()).isFalse();
        entries.putOff();
        assertThat(EntriesOnDisk.isPutOff()).isTrue();
        entries.finish();
        assertThat(EntriesOnDisk.isPutOff()).isFalse();
        assertThat(besides).hasSize(1);
        entries.finish();
        assertThat(besides).as("asked once").hasSize(1);
        besides.remove().run();
        entries.settle();
        assertThat(EntriesOnDisk.isPutOff()).isFalse();
    }

    @Test
    void hasNothingToWaitForWhereNothingWasPutOff() {
        entries.finish();
        entries.settle();
        assertThat(besides).isEmpty();
    }

    @Test
    void showsNothingWhenTheDiskCannotBeAsked() {
        entries = new EntriesOnDisk(pool, Runnable::run);
        pool.setJdbcUrl(url.replaceFirst("/clone_[0-9_]+", "/clone_that_is_not_there"));
        pool.setInitializationFailTimeout(-1);
        entries.putOff();
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(entries::settle)
                .matches(thrown -> thrown.code() == ErrorCode.DATABASE_UNAVAILABLE);
        assertThat(EntriesOnDisk.isPutOff()).isFalse();
    }
}
