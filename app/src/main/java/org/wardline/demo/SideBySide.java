package org.wardline.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Does pieces of work side by side, a few steps of them at once: while one waits for the database, others go on.
 */
final class SideBySide implements AutoCloseable {
    /** Below the number of connections in the pool, so that nobody waits for one while holding another. */
    private static final int AT_ONCE = 8;

    /** Threads of the system's: a virtual thread's wait for an answer costs more than the answers here take to come. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore turn = new Semaphore(1);

    /** Does all of it; the first failure is thrown once all have ended. */
    void all(List<Runnable> pieces) {
        if (pieces.size() == 1) {
            pieces.getFirst().run();
            return;
        }
        var begun = pieces.stream().map(threads::submit).toList();
        try {
            for (var piece : begun) {
                piece.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A piece of work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while work was under way", e);
        }
    }

    /**
     * Does a step of a piece as soon as there is a place.
     *
     * @param inTurn whether steps of this kind wait for one another in the database; they then wait here instead, where
     *     they take no place from others
     */
    void step(boolean inTurn, Runnable work) {
        if (!inTurn) {
            inPlace(work);
            return;
        }
        turn.acquireUninterruptibly();
        try {
            inPlace(work);
        } finally {
            turn.release();
        }
    }

    private void inPlace(Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
