package org.wardline.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Withholds small numbers so that they cannot be had back by subtraction, even by somebody who knows these rules and what
 * none of the numbers can exceed.
 *
 * <p>A number from one to four is withheld; none at all is shown as nought. Wherever the withheld numbers would then follow
 * from the whole, another is withheld with them: the next in the fixed order of forces that is five or more. Which one
 * does not depend on the numbers withheld, so the choice gives nothing away.
 *
 * <p>Where a published number bounds these, one that cannot be more than one is withheld even when it is nought, since a
 * withheld one would always be one; and another is always withheld with small ones, since whether it is would narrow what
 * they can be within their bounds.
 *
 * <p>The whole is withheld when it is small itself, or when it is within one of the least or the most that the withheld
 * numbers can add up to. Otherwise several tables with the same whole are published the same; and where it is withheld,
 * the least and one more are both possible. So no withheld number follows. {@code SuppressionTests} tries every table.
 */
final class Suppression {
    /** The smallest number of people that is published. */
    static final int FEWEST_SHOWN = 5;

    /** How far from the least and the most that can be withheld together a published whole stays. */
    private static final int MARGIN = 2;

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private Suppression() {}

    /** What may be published of a figure: the whole, and by force. */
    record Table(Cell whole, Map<String, Cell> byForce) {
        Table {
            byForce = Collections.unmodifiableMap(new LinkedHashMap<>(byForce));
        }
    }

    /** What a reader knows of a withheld number: it is no less and no more. */
    private record Range(int least, int most) {}

    /** Whether a number of the whole is too small to publish. None at all is no secret there. */
    static boolean small(int number) {
        return number > 0 && number < FEWEST_SHOWN;
    }

    /**
     * Withholds what is small, and one more where it would follow.
     *
     * @param byForce in a fixed order
     * @param ceilings what the number of each force cannot exceed, as published; a force that is not there can only have none;
     *     null when nothing bounds these numbers
     */
    static Table of(
            int whole, Map<String, Integer> byForce, @Nullable Map<String, Integer> ceilings) {
        var withheld = small(byForce, ceilings);
        if (!withheld.isEmpty() && (ceilings != null || follows(whole, byForce, withheld))) {
            neighbour(withheld, byForce, ceilings)
                    .ifPresent(force ->
                            withheld.put(force, new Range(FEWEST_SHOWN, ceiling(force, ceilings))));
        }
        var tells = small(whole) || (!withheld.isEmpty() && follows(whole, byForce, withheld));
        return new Table(tells ? Cell.WITHHELD : new Cell(whole), cells(byForce, withheld));
    }

    /** Whether too few answers would be left to a reader who subtracts what is shown from the whole. */
    private static boolean follows(
            int whole, Map<String, Integer> byForce, Map<String, Range> withheld) {
        var together = 0;
        var shown = 0;
        for (var entry : byForce.entrySet()) {
            if (withheld.containsKey(entry.getKey())) {
                together += entry.getValue();
            } else {
                shown += entry.getValue();
            }
        }
        // One person in two forces counts in both: the reader may add up as if there were none, so
        // both sums must do.
        return withheld.size() == 1 || tells(together, withheld) || tells(whole - shown, withheld);
    }

    /**
     * The number of a part of a whole.
     *
     * @param whole exact
     * @param told what is published of the whole; where that is withheld, its part would say how small it can be
     */
    static Cell part(int part, int whole, Cell told) {
        return told.withheld() || small(part) || small(whole - part)
                ? Cell.WITHHELD
                : new Cell(part);
    }

    private static Map<String, Range> small(
            Map<String, Integer> byForce, @Nullable Map<String, Integer> ceilings) {
        var small = new LinkedHashMap<String, Range>();
        byForce.forEach((force, number) -> {
            var most = ceiling(force, ceilings);
            if (small(number) || most == 1) {
                small.put(force, new Range(most == 1 ? 0 : 1, Math.min(most, FEWEST_SHOWN - 1)));
            }
        });
        return small;
    }

    /** The first after the first that is small, round the order, that is not small and can be more than the fewest shown. */
    private static Optional<String> neighbour(
            Map<String, Range> small,
            Map<String, Integer> byForce,
            @Nullable Map<String, Integer> ceilings) {
        var inOrder = new ArrayList<>(byForce.keySet());
        Collections.rotate(inOrder, -inOrder.indexOf(small.keySet().iterator().next()));
        return inOrder.stream()
                .filter(force -> byForce.getOrDefault(force, 0) >= FEWEST_SHOWN)
                .filter(force -> ceiling(force, ceilings) > FEWEST_SHOWN)
                .findFirst();
    }

    private static boolean tells(int sum, Map<String, Range> withheld) {
        var least = withheld.values().stream().mapToLong(Range::least).sum();
        var most = withheld.values().stream().mapToLong(Range::most).sum();
        return sum < least + MARGIN || sum > most - MARGIN;
    }

    private static int ceiling(String force, @Nullable Map<String, Integer> ceilings) {
        return ceilings == null ? UNBOUNDED : ceilings.getOrDefault(force, 0);
    }

    private static Map<String, Cell> cells(
            Map<String, Integer> byForce, Map<String, Range> withheld) {
        var cells = new LinkedHashMap<String, Cell>();
        byForce.forEach((force, number) ->
                cells.put(force, withheld.containsKey(force) ? Cell.WITHHELD : new Cell(number)));
        return cells;
    }
}
