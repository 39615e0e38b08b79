package org.wardline.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * Lets a request that only reads make its page while the disk is still writing the audit entries of what was read. The
 * entries commit with the reading, as always; what is put off is the wait for the disk, and nobody is shown the page
 * before it is over. One request, one thread.
 */
public final class EntriesOnDisk {
    /**
     * Returns when all that was committed before it is on disk: a message in the log that nobody reads, flushed as it is
     * written (PostgreSQL 17 and later).
     */
    private static final String FLUSH =
            "select pg_logical_emit_message(false, 'wardline', '', true)";

    private static final ThreadLocal<@Nullable Waiting> WAITING = new ThreadLocal<>();

    private final HikariDataSource pool;
    private final Executor besides;

    EntriesOnDisk(HikariDataSource pool, Executor besides) {
        this.pool = pool;
        this.besides = besides;
    }

    /** From here on, transactions of this thread end without waiting for the disk. {@link #settle} must follow. */
    public void putOff() {
        WAITING.set(new Waiting(null));
    }

    /** The reading is done: the disk is asked to finish, while this thread goes on. Transactions wait again from here on. */
    public void finish() {
        if (isPutOff()) {
            WAITING.set(new Waiting(CompletableFuture.runAsync(this::flush, besides)));
        }
    }

    /**
     * Waits until all is on disk. To be called before anything is shown; without {@link #putOff} there is nothing to wait
     * for.
     *
     * @throws ServiceException {@code DATABASE_UNAVAILABLE} when that cannot be known: show nothing then
     */
    public void settle() {
        finish();
        var waiting = WAITING.get();
        WAITING.remove();
        if (waiting == null || waiting.flushed() == null) {
            return;
        }
        try {
            waiting.flushed().join();
        } catch (CompletionException e) {
            var unknown = new ServiceException(ErrorCode.DATABASE_UNAVAILABLE);
            unknown.initCause(e.getCause());
            throw unknown;
        }
    }

    /** Whether transactions of this thread end without waiting for the disk. */
    static boolean isPutOff() {
        var waiting = WAITING.get();
        return waiting != null && waiting.flushed() == null;
    }

    private void flush() {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(FLUSH)) {
            statement.execute();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private record Waiting(@Nullable CompletableFuture<Void> flushed) {}
}
