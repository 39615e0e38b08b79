package org.wardline.dissemination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the sender has erased the person whom a dissemination is about, as the force sees it.
 *
 * @param acknowledgedBy officer of the force; null while nobody has acknowledged it
 * @param mayAcknowledge whether the officer who looks may
 */
public record ErasureNotice(
        Instant toldAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        boolean mayAcknowledge) {}
