package org.wardline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** Hands out a connection only to a transaction that is beginning, so that no SQL runs without an actor. */
final class ActingDataSource extends DelegatingDataSource implements AutoCloseable {
    static final ThreadLocal<Boolean> BEGINNING = ThreadLocal.withInitial(() -> false);

    private final HikariDataSource pool;

    ActingDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /** For what reads and writes nothing. */
    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!BEGINNING.get()) {
            throw new ServiceException(ErrorCode.NO_ACTOR);
        }
        return super.getConnection();
    }
}
