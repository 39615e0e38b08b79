package org.wardline.dissemination;

import java.util.List;
import java.util.UUID;

/**
 * Sensitive items that a sender includes for one recipient.
 *
 * @param items which
 * @param why why this recipient needs them
 */
public record Inclusion(List<UUID> items, String why) {
    /** Nothing sensitive leaves. */
    public static final Inclusion NONE = new Inclusion(List.of(), "");

    public Inclusion {
        items = List.copyOf(items);
    }

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "Inclusion";
    }
}
