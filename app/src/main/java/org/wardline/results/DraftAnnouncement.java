package org.wardline.results;

import java.time.Instant;

/**
 * Drafts an announcement from the figures of a moment.
 *
 * @param operation short name of the operation
 * @param asAt as at when the figures are counted
 * @param introduction what to say before the figures; empty for the usual sentence
 */
public record DraftAnnouncement(String operation, Instant asAt, String introduction) {

    /** The short name of a covert operation stays out of logs. */
    @Override
    public String toString() {
        return "DraftAnnouncement[" + asAt + "]";
    }
}
