package org.wardline.linkage.store;

/** The database that holds a population failed, or holds something else. The message names no value of any record. */
public final class StoreException extends RuntimeException {
    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
