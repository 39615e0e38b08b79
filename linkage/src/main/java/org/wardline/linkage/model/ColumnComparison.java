package org.wardline.linkage.model;

import java.util.List;

/**
 * Compares one column of two records. Levels are tried in order; the first that holds is the answer; the last holds
 * always. A column without a value on either side says nothing.
 *
 * @param name a word for programs: lower-case letters, digits and underscores
 * @param title in plain words
 * @param group what it is about, such as "name" or "home": comparisons of one group go together in life, so that
 *     training leaves all of them out where it looks at pairs that were chosen by one of them
 * @param column what is compared
 * @param levels at most fifteen
 * @param termFrequency how far the rarity of a shared value counts, from 0 (not at all) to 1 (in full), where the first
 *     level holds; after W. E. Winkler, "Frequency-based matching in the Fellegi-Sunter model" (2000)
 */
public record ColumnComparison(
        String name,
        String title,
        String group,
        String column,
        List<ComparisonLevel> levels,
        double termFrequency) {
    public ColumnComparison {
        levels = List.copyOf(levels);
    }

    /** The same comparison with other levels. */
    public ColumnComparison with(List<ComparisonLevel> others) {
        return new ColumnComparison(name, title, group, column, others, termFrequency);
    }
}
