package org.wardline.linkage.store;

import java.util.List;

/**
 * What came of looking for a record.
 *
 * @param matches held records that weigh enough, the heaviest first
 * @param narrowed keys that were too common, by rule
 * @param lookedAt how many held records were compared with it
 */
public record Found(List<Match> matches, List<Narrowed> narrowed, int lookedAt) {
    public Found {
        matches = List.copyOf(matches);
        narrowed = List.copyOf(narrowed);
    }
}
