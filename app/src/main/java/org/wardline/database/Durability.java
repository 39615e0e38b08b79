package org.wardline.database;

import java.util.concurrent.Callable;

/**
 * When transactions have to be on disk. Everywhere it is as they end. A home that is being filled, and is worth nothing
 * unless it is filled to the end, may leave that to its last transaction.
 */
public final class Durability {
    private static final ScopedValue<Boolean> LATER = ScopedValue.newInstance();

    private Durability() {}

    /**
     * Does work on this thread whose transactions need not be on disk when they end. What stops the machine loses the
     * newest of them together, never one in the middle; the next transaction outside such work that changes anything is
     * on disk with all of them before it ends.
     */
    public static <T> T later(Callable<T> work) throws Exception {
        return ScopedValue.where(LATER, true).call(work::call);
    }

    static boolean isLater() {
        return LATER.isBound();
    }
}
