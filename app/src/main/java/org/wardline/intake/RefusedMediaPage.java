package org.wardline.intake;

import java.time.Instant;
import java.util.List;

/** Media that was sent and not taken, newest first. */
public record RefusedMediaPage(List<Item> items) {
    public RefusedMediaPage {
        items = List.copyOf(items);
    }

    /** One refusal. */
    public record Item(
            String name,
            String sha256,
            long size,
            String sender,
            String place,
            String reason,
            Instant at) {

        /** Names can name people. */
        @Override
        public String toString() {
            return "Item[" + size + " bytes]";
        }
    }
}
