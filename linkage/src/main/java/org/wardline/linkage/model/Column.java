package org.wardline.linkage.model;

import java.util.List;
import java.util.Optional;

/**
 * One column of a model.
 *
 * @param name how comparisons and blocking rules name it: lower-case letters, digits and underscores
 * @param title in plain words, as people are shown it
 * @param kind what its values are
 * @param cleaning what is done to a value before anything else, in order
 * @param aliases names of a file's columns that are taken for it when nobody says otherwise, the best first; compared
 *     without regard to case, spaces and underscores, and to words at the end that say how a column was made, such as
 *     "clean" or "fake". "by+bm+bd" stands for three columns that make one value
 * @param derivation where values come from when the file has no such column
 */
public record Column(
        String name,
        String title,
        ValueKind kind,
        List<Cleaning> cleaning,
        List<String> aliases,
        Optional<Derivation> derivation) {
    public Column {
        cleaning = List.copyOf(cleaning);
        aliases = List.copyOf(aliases);
    }
}
