package org.wardline.subjects;

import java.util.List;
import java.util.Map;
import org.wardline.intake.HeldMention;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.RecordScorer;

/** How alike two mentions are, by the shipped model. */
final class Likeness {
    /** Below this probability a pair is not worth an officer's time. Our choice. */
    static final double WORTH_A_LOOK = 0.2;

    /** Names, dates or postcodes of one mention beyond these are not tried; few have more than two. */
    private static final int TRIED = 5;

    private final RecordScorer scorer;

    private Likeness(RecordScorer scorer) {
        this.scorer = scorer;
    }

    /** Among mentions whose values are as common as this says. */
    static Likeness among(Frequencies common) {
        return new Likeness(RecordScorer.of(MentionModel.shipped(), common));
    }

    /** Scores two mentions; comparisons that neither side allows are left out of the working. */
    Working of(HeldMention one, HeldMention other) {
        var left = MentionTexts.beside(one, other);
        var right = MentionTexts.beside(other, one);
        for (var column : MentionTexts.ONE_EACH.keySet()) {
            choose(
                    column,
                    left,
                    MentionTexts.values(one, column),
                    right,
                    MentionTexts.values(other, column));
        }
        var described = scorer.describe(left);
        var beside = scorer.describe(right);
        return Working.of(
                MentionModel.shipped(),
                scorer.levels(described, beside),
                scorer.explain(described, beside));
    }

    /** Of several values of each, the two that agree best. */
    private void choose(
            String column,
            Map<String, String> left,
            List<String> ours,
            Map<String, String> right,
            List<String> theirs) {
        if ((long) ours.size() * theirs.size() < 2) {
            return;
        }
        var best = Integer.MIN_VALUE;
        for (var mine : ours.subList(0, Math.min(TRIED, ours.size()))) {
            for (var yours : theirs.subList(0, Math.min(TRIED, theirs.size()))) {
                var weight =
                        scorer.weight(
                                scorer.describe(Map.of(column, mine)),
                                scorer.describe(Map.of(column, yours)));
                if (weight > best) {
                    best = weight;
                    left.put(column, mine);
                    right.put(column, yours);
                }
            }
        }
    }
}
