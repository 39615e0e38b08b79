package org.wardline.linkage.model;

import java.util.List;
import java.util.Optional;

/**
 * A Fellegi-Sunter model. Immutable; written to and read from one JSON file by {@link ModelJson}.
 *
 * @param name what it is called
 * @param description what it is for, in a sentence or two
 * @param columns what it can use; a file need not have all of them
 * @param blocking which pairs are looked at
 * @param comparisons how a pair is scored; at most sixteen
 * @param deterministic rules that make a pair as good as sure, from which training begins the prior: each the names of
 *     comparisons whose values must all be the same; at most eight, none where a model has none
 * @param prior how likely two records out of all are the same person, before anything is compared: above 0, below 1
 */
public record LinkageModel(
        String name,
        String description,
        List<Column> columns,
        List<BlockingRule> blocking,
        List<ColumnComparison> comparisons,
        List<List<String>> deterministic,
        double prior) {
    public LinkageModel {
        columns = List.copyOf(columns);
        blocking = List.copyOf(blocking);
        comparisons = List.copyOf(comparisons);
        deterministic = deterministic.stream().map(List::copyOf).toList();
    }

    /** The column with this name. */
    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The same model with other comparisons and another prior, as training gives them. */
    public LinkageModel trained(List<ColumnComparison> estimated, double estimatedPrior) {
        return new LinkageModel(
                name, description, columns, blocking, estimated, deterministic, estimatedPrior);
    }
}
