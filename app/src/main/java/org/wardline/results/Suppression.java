package org.wardline.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Withholds small numbers so that they cannot be had back by subtraction, even by somebody who knows these rules and what
 * none of the numbers can exceed.
 *
 * <p>A number below five is withheld, nought included: a nought tells of a force that it found nobody. Another is withheld
 * with them: the next in the fixed order of forces that can be more than five. Which one does not depend on the numbers
 * shown, so the choice gives nothing away. A number that can only be nought stays, since it is no secret, and hides
 * nothing else.
 *
 * <p>The whole is withheld when it is small itself, or when it is within one of the least or the most that the withheld
 * numbers can add up to. Otherwise every table with the same whole is published the same, and there are several; and where
 * it is withheld, the least and one more are both possible. So no withheld number follows.
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
     * Withholds what is small, with one more.
     *
     * @param byForce in a fixed order
     * @param ceilings what the number of each force cannot exceed, as published; a force that is not there can only have none;
     *     null when nothing bounds these numbers
     */
    static Table of(
            int whole, Map<String, Integer> byForce, @Nullable Map<String, Integer> ceilings) {
        var withheld = withheld(byForce, ceilings);
        if (withheld.isEmpty()) {
            return new Table(wholeCell(small(whole), whole), cells(byForce, withheld));
        }
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
        var tells =
                withheld.size() == 1
                        || small(whole)
                        || tells(together, withheld)
                        || tells(whole - shown, withheld);
        return new Table(wholeCell(tells, whole), cells(byForce, withheld));
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

    private static Map<String, Range> withheld(
            Map<String, Integer> byForce, @Nullable Map<String, Integer> ceilings) {
        var withheld = new LinkedHashMap<String, Range>();
        byForce.forEach((force, number) -> {
            var most = ceiling(force, ceilings);
            if (most > 0 && number < FEWEST_SHOWN) {
                withheld.put(force, new Range(0, Math.min(most, FEWEST_SHOWN - 1)));
            }
        });
        if (!withheld.isEmpty()) {
            neighbour(withheld, List.copyOf(byForce.keySet()), ceilings)
                    .ifPresent(force ->
                            withheld.put(force, new Range(FEWEST_SHOWN, ceiling(force, ceilings))));
        }
        return withheld;
    }

    /** The first after the first that is small, round the order, that is not small and can be more than the fewest shown. */
    private static Optional<String> neighbour(
            Map<String, Range> small,
            List<String> forces,
            @Nullable Map<String, Integer> ceilings) {
        var inOrder = new ArrayList<>(forces);
        Collections.rotate(inOrder, -forces.indexOf(small.keySet().iterator().next()));
        return inOrder.stream()
                .filter(force -> !small.containsKey(force))
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

    private static Cell wholeCell(boolean tells, int whole) {
        return tells ? Cell.WITHHELD : new Cell(whole);
    }

    private static Map<String, Cell> cells(
            Map<String, Integer> byForce, Map<String, Range> withheld) {
        var cells = new LinkedHashMap<String, Cell>();
        byForce.forEach((force, number) ->
                cells.put(force, withheld.containsKey(force) ? Cell.WITHHELD : new Cell(number)));
        return cells;
    }
}
