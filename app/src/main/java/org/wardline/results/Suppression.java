package org.wardline.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Withholds small numbers so that they cannot be had back by subtraction, even by somebody who knows these rules.
 *
 * <p>A number from one to four is withheld. When it is the only one, its neighbour in the fixed order of forces is
 * withheld too: which one does not depend on the numbers, so the choice gives nothing away. The whole is withheld when it
 * is small itself, or when it would leave one possible answer only: every withheld number as small, or as large, as a
 * withheld one can be, or a neighbour of nothing.
 */
final class Suppression {
    /** The smallest number of people that is published. */
    static final int FEWEST_SHOWN = 5;

    private Suppression() {}

    /** What may be published of a figure: the whole, and by force. */
    record Table(Cell whole, Map<String, Cell> byForce) {
        Table {
            byForce = Collections.unmodifiableMap(new LinkedHashMap<>(byForce));
        }
    }

    /** Whether a number is too small to publish. None at all is no secret. */
    static boolean small(int number) {
        return number > 0 && number < FEWEST_SHOWN;
    }

    /**
     * Withholds what is small, with one more where needed.
     *
     * @param byForce in a fixed order
     */
    static Table of(int whole, Map<String, Integer> byForce) {
        var forces = List.copyOf(byForce.keySet());
        var withheld = new TreeSet<String>();
        byForce.forEach((force, number) -> {
            if (small(number)) {
                withheld.add(force);
            }
        });
        var primary = withheld.size();
        if (primary == 1 && forces.size() > 1) {
            withheld.add(forces.get((forces.indexOf(withheld.first()) + 1) % forces.size()));
        }
        var hidden = withheld.stream().mapToInt(force -> byForce.getOrDefault(force, 0)).sum();
        var hideWhole =
                small(whole) || (primary > 0 && givesAway(primary, withheld.size(), hidden));
        return new Table(hideWhole ? Cell.WITHHELD : new Cell(whole), cells(byForce, withheld));
    }

    /** The number of a part, unless it or the rest of its whole is small. */
    static Cell part(int part, int whole) {
        return small(part) || small(whole - part) ? Cell.WITHHELD : new Cell(part);
    }

    private static boolean givesAway(int primary, int withheld, int hidden) {
        if (primary == 1) {
            return withheld == 1 || hidden <= 2;
        }
        return hidden == primary || hidden == primary * (FEWEST_SHOWN - 1);
    }

    private static Map<String, Cell> cells(Map<String, Integer> byForce, Set<String> withheld) {
        var cells = new LinkedHashMap<String, Cell>();
        byForce.forEach((force, number) ->
                cells.put(force, withheld.contains(force) ? Cell.WITHHELD : new Cell(number)));
        return cells;
    }
}
