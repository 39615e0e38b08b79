package org.wardline.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could not be read, newest first. What was received since is left out. */
public record QuarantinePage(List<Item> items) {
    public QuarantinePage {
        items = List.copyOf(items);
    }

    /** One file in quarantine. */
    public record Item(
            UUID id,
            @Nullable String sha256,
            @Nullable Long size,
            String sender,
            String place,
            @Nullable Integer line,
            String reason,
            String remedy,
            boolean kept,
            Instant at) {

        /** Sender and place can name people. */
        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }
}
