package org.wardline.linkage.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares one column of two records. Levels are tried in order; the first that holds is the answer; the last holds
 * always. A column without a value on either side says nothing.
 *
 * @param name a word for programs: lower-case letters, digits and underscores
 * @param title in plain words
 * @param group what it is about, such as "home". Comparisons of one group can say much the same thing: who shares a
 *     postcode mostly shares the street, and who moves changes both. Training leaves all of a group out where it looks
 *     at pairs that one of them chose
 * @param column what is compared
 * @param levels at most fifteen
 * @param termFrequency how far the rarity of a shared value counts, from 0 (not at all) to 1 (in full), where the first
 *     level holds; after W. E. Winkler, "Frequency-based matching in the Fellegi-Sunter model" (2000)
 * @param beside how far it still counts, from 0 (not at all) to 1 (in full), beside stronger evidence of its group in the
 *     same direction. Training estimates it: what agreement adds where another of the group already agrees
 * @param atMost by name of another comparison, which begins with "same": the most bits that this one may count for where
 *     that one's values are the same. Training estimates it: people who share a postcode mostly share the surname too,
 *     whoever they are, so there the surname tells a household, not a person
 */
public record ColumnComparison(
        String name,
        String title,
        String group,
        String column,
        List<ComparisonLevel> levels,
        double termFrequency,
        double beside,
        Map<String, Double> atMost) {
    public ColumnComparison {
        levels = List.copyOf(levels);
        atMost = Collections.unmodifiableMap(new TreeMap<>(atMost));
    }

    /** One that counts in full beside others of its group. */
    public ColumnComparison(
            String name,
            String title,
            String group,
            String column,
            List<ComparisonLevel> levels,
            double termFrequency) {
        this(name, title, group, column, levels, termFrequency, 1, Map.of());
    }

    /** The same comparison with other levels. */
    public ColumnComparison with(List<ComparisonLevel> others) {
        return new ColumnComparison(
                name, title, group, column, others, termFrequency, beside, atMost);
    }

    /** The same comparison, counting so far beside stronger evidence of its group. */
    public ColumnComparison beside(double share) {
        return new ColumnComparison(
                name, title, group, column, levels, termFrequency, share, atMost);
    }

    /** The same comparison, counting for at most so many bits where other comparisons' values are the same. */
    public ColumnComparison atMost(Map<String, Double> bits) {
        return new ColumnComparison(
                name, title, group, column, levels, termFrequency, beside, bits);
    }
}
