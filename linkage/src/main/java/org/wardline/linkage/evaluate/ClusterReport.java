package org.wardline.linkage.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How right clusters are.
 *
 * @param clusters how many, records alone included
 * @param linkedRecords how many records share one with another
 * @param largest how many records the largest has
 * @param conflicts how many a person should look at
 * @param pairs pairs in one cluster taken to be the same
 * @param bCubed by record; only where the truth is known by record
 */
public record ClusterReport(
        int clusters,
        int linkedRecords,
        int largest,
        int conflicts,
        Accuracy pairs,
        @Nullable BCubed bCubed) {}
