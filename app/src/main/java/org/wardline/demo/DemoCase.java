package org.wardline.demo;

import java.util.Arrays;
import java.util.List;

/**
 * One person of the demonstration and what became of the case.
 *
 * @param start day of the operation on which the first report comes
 * @param offence Home Office code that is suspected
 * @param other the force that it is passed on to; empty when it is not
 * @param story what is told of it beside, with its particulars; empty for most
 */
record DemoCase(
        String key,
        String force,
        int reports,
        int start,
        String offence,
        Ending ending,
        boolean registered,
        int premises,
        int devices,
        List<DemoChild> children,
        String other,
        String story) {

    /** A child of the case. */
    record DemoChild(String risk, int age) {}

    /** How far the case came. */
    enum Ending {
        /** Resolution named several possible users: no package. */
        UNRESOLVED,
        /** Asked for and not answered yet. */
        LEADS_OUT,
        /** Answered; nobody has checked the answers yet. */
        ANSWERED,
        /** A package is drafted and waits for its second person. */
        DRAFTED,
        /** Checked, and waits for approval. */
        CHECKED,
        /** Sent, and not acknowledged yet. */
        SENT,
        /** Recalled after the visit: the answer had named another household. */
        RECALLED,
        RETURNED_ALREADY_HELD,
        /** Returned by the first force as not theirs, transferred, then arrested and on bail there. */
        TRANSFERRED,
        OPEN,
        INTERVIEWED_NO_FURTHER_ACTION,
        NO_FURTHER_ACTION,
        RELEASED,
        BAILED,
        CHARGED;

        /** Whether somebody was arrested. */
        boolean arrested() {
            return switch (this) {
                case TRANSFERRED, NO_FURTHER_ACTION, RELEASED, BAILED, CHARGED -> true;
                case UNRESOLVED,
                        LEADS_OUT,
                        ANSWERED,
                        DRAFTED,
                        CHECKED,
                        SENT,
                        RECALLED,
                        RETURNED_ALREADY_HELD,
                        OPEN,
                        INTERVIEWED_NO_FURTHER_ACTION ->
                        false;
            };
        }
    }

    /** Whether this story is told of it. */
    boolean tells(Story wanted) {
        return story.split(" ", 2)[0].equals(wanted.name());
    }

    /** The particulars of its story, in order. */
    List<String> particulars() {
        return List.of(story.split(" ", -1)).stream().skip(1).toList();
    }

    /** What is told of a case beside how it ends. */
    enum Story {
        /** A supervisor rings the force before the package is written. */
        TELEPHONE,
        /** The second person catches a wrong digit in an answer. */
        WRONG_DIGIT,
        /** The first report was found insufficient, until another came. */
        REOPENED,
        /** A child of the case is one that another force knows: which case, and which of its children. */
        SAME_CHILD,
        /** A covert operation is interested in the same account. */
        WATCHED
    }

    /** The force that works on it in the end. */
    String worker() {
        return other.isEmpty() ? force : other;
    }

    static List<DemoCase> all() {
        return Tables.rows("lantern-cases.csv").stream()
                .map(row ->
                        new DemoCase(
                                row.get("case"),
                                row.get("force"),
                                Integer.parseInt(row.get("reports")),
                                Integer.parseInt(row.get("start")),
                                row.get("offence"),
                                Ending.valueOf(row.get("ending")),
                                row.get("registered").equals("yes"),
                                Integer.parseInt(row.get("premises")),
                                Integer.parseInt(row.get("devices")),
                                children(row.get("children")),
                                row.get("other"),
                                row.get("story")))
                .toList();
    }

    private static List<DemoChild> children(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":", 2))
                .map(parts -> new DemoChild(parts[0], Integer.parseInt(parts[1])))
                .toList();
    }
}
