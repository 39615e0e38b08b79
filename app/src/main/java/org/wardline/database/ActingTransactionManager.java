package org.wardline.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * Begins every transaction by telling the database who is acting and why, for that transaction only. With nobody acting
 * there is no transaction, and without a transaction there is no SQL.
 */
final class ActingTransactionManager extends JdbcTransactionManager {
    private static final String WITHOUT_WAITING = ", set_config('synchronous_commit', 'off', true)";

    /** A load does few kinds of things many times: it plans each of them once, whatever the values. */
    private static final String HASTILY =
            WITHOUT_WAITING + ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final transient ActorSource actors;

    ActingTransactionManager(DataSource dataSource, ActorSource actors) {
        super(dataSource);
        this.actors = actors;
        setNestedTransactionAllowed(true);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var acting = actors.current();
        if (acting == null) {
            throw new ServiceException(ErrorCode.NO_ACTOR);
        }
        ActingDataSource.BEGINNING.set(true);
        try {
            super.doBegin(transaction, definition);
        } finally {
            ActingDataSource.BEGINNING.remove();
        }
        var holder =
                (ConnectionHolder)
                        TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new TransactionSystemException("A transaction began without a connection");
        }
        tell(holder.getConnection(), acting);
    }

    private void tell(Connection connection, ActorToken acting) {
        try (var statement = connection.prepareStatement(actors.beginning() + manner())) {
            statement.setString(1, acting.token());
            statement.setString(2, acting.purpose());
            statement.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("The database could not be told who is acting", e);
        }
    }

    private static String manner() {
        if (Durability.isLater()) {
            return HASTILY;
        }
        return EntriesOnDisk.isPutOff() ? WITHOUT_WAITING : "";
    }
}
