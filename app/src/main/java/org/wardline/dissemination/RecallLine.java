package org.wardline.dissemination;

import java.time.Instant;
import java.util.List;

/**
 * Something recalled, in the list of recalls.
 *
 * @param answer whether the recipient has answered, and what
 * @param open what still has to be put right, by whichever side
 */
public record RecallLine(
        DisseminationId id,
        String reference,
        String packageReference,
        String forceName,
        Instant sentAt,
        String answer,
        boolean answered,
        List<Open> open) {
    public RecallLine {
        open = List.copyOf(open);
    }

    /** One thing still to put right. */
    public record Open(String title, boolean ours, Instant dueAt, boolean overdue) {}

    /** Where the list leads. */
    public String path() {
        return "/disseminations/" + id.value();
    }
}
