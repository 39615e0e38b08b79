package org.wardline.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.wardline.demo.Decided.Step;

/**
 * Decisions of one day that do not depend on one another, except those about the same case: they are one line, in order
 * of time. Deliveries come together, and what concerns the whole operation is a stretch by itself.
 *
 * @param lines of decisions; each line in order, the lines in any
 */
record Stretch(List<List<Decided>> lines, boolean deliveries, Decided last) {

    /** What may be decided side by side with what. */
    private enum Kind {
        DELIVERY,
        ALONE,
        OF_A_CASE
    }

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
        return kind(one.step()) != Kind.ALONE
                && kind(one.step()) == kind(next.step())
                && day(one).equals(day(next));
    }

    private static Stretch closed(List<Decided> open) {
        var lines = new LinkedHashMap<String, List<Decided>>();
        for (var decided : open) {
            lines.computeIfAbsent(decided.about(), _ -> new ArrayList<>()).add(decided);
        }
        return new Stretch(
                List.copyOf(lines.values()),
                kind(open.getFirst().step()) == Kind.DELIVERY,
                open.getLast());
    }

    private static LocalDate day(Decided decided) {
        return LocalDate.ofInstant(decided.at(), ZoneOffset.UTC);
    }

    private static Kind kind(Step step) {
        return switch (step) {
            case RECEIVE -> Kind.DELIVERY;
            case OPEN_OPERATION,
                    BRIEF_IN,
                    END_COVERT_STATUS,
                    DRAFT_ANNOUNCEMENT,
                    APPROVE_ANNOUNCEMENT,
                    MOVE_PHASE,
                    COVERT_INTEREST,
                    LOOK_FOR_SILENT ->
                    Kind.ALONE;
            case ENTER_BY_HAND,
                    DECIDE,
                    DEVELOP,
                    JUDGE,
                    REQUEST,
                    AUTHORISE,
                    ANSWER,
                    CHECK_ANSWER,
                    TIE_ADDRESS,
                    GRADE,
                    DRAFT,
                    CHECK_PACKAGE,
                    APPROVE,
                    SEND,
                    ACKNOWLEDGE,
                    ACCEPT,
                    RETURN,
                    TRANSFER,
                    INVESTIGATE,
                    OPEN_OWN,
                    WELFARE_PLAN,
                    SEARCH_PREMISES,
                    ARREST,
                    INTERVIEW,
                    EXAMINE_DEVICES,
                    BAIL,
                    EXTEND_BAIL,
                    RELEASE,
                    CHARGE,
                    NO_FURTHER_ACTION,
                    RECORD_CHILD,
                    TELL_SERVICES,
                    PROTECT,
                    TELEPHONE,
                    RECALL,
                    ANSWER_RECALL,
                    PUT_RIGHT,
                    EXONERATE,
                    RESTRICT,
                    SAME_CHILD,
                    DECIDE_MATCH ->
                    Kind.OF_A_CASE;
        };
    }
}
