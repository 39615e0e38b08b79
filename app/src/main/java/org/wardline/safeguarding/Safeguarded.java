package org.wardline.safeguarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Our published definition, version 1: a distinct child for whom at least one protective action is recorded and of whom
 * children's services were told. It holds from the later of the first of each. Adults at the time of risk, and whatever
 * was withdrawn, do not count.
 */
final class Safeguarded {
    private Safeguarded() {}

    /** Since when the child is safeguarded; empty while it is not. */
    static Optional<Instant> since(ChildRow child, List<ChildRow.Fact> facts) {
        if (child.adultAtTime() || child.withdrawnAt() != null) {
            return Optional.empty();
        }
        var told = first(facts, true);
        var acted = first(facts, false);
        return told.flatMap(t -> acted.map(a -> t.isAfter(a) ? t : a));
    }

    /** When children's services were first told, as far as it counts. */
    static Optional<Instant> firstTold(List<ChildRow.Fact> facts) {
        return first(facts, true);
    }

    private static Optional<Instant> first(List<ChildRow.Fact> facts, boolean told) {
        return facts.stream()
                .filter(ChildRow.Fact::counts)
                .filter(fact -> fact.told() == told)
                .map(ChildRow.Fact::at)
                .min(Instant::compareTo);
    }
}
