package org.wardline.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.wardline.demo.Decided.Kind;

/**
 * Decisions of one day that do not depend on one another, except those about the same case: they are one line, in order
 * of time. Deliveries come together, and what concerns the whole operation is a stretch by itself.
 *
 * @param lines of decisions; each line in order, the lines in any
 */
record Stretch(List<List<Decided>> lines, boolean deliveries, Decided last) {

    /** A list of decisions, which is in order of time, parted into stretches. */
    static List<Stretch> of(List<Decided> decisions) {
        var stretches = new ArrayList<Stretch>();
        var open = new ArrayList<Decided>();
        for (var decided : decisions) {
            if (!open.isEmpty() && !together(open.getLast(), decided)) {
                stretches.add(closed(open));
                open.clear();
            }
            open.add(decided);
        }
        if (!open.isEmpty()) {
            stretches.add(closed(open));
        }
        return stretches;
    }

    private static boolean together(Decided one, Decided next) {
        return one.step().kind() != Kind.ALONE
                && one.step().kind() == next.step().kind()
                && day(one).equals(day(next));
    }

    private static Stretch closed(List<Decided> open) {
        var lines = new LinkedHashMap<String, List<Decided>>();
        for (var decided : open) {
            lines.computeIfAbsent(decided.about(), _ -> new ArrayList<>()).add(decided);
        }
        return new Stretch(
                List.copyOf(lines.values()),
                open.getFirst().step().kind() == Kind.DELIVERY,
                open.getLast());
    }

    private static LocalDate day(Decided decided) {
        return LocalDate.ofInstant(decided.at(), ZoneOffset.UTC);
    }
}
