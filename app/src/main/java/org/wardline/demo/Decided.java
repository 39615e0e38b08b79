package org.wardline.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the list of what officers decided.
 *
 * @param by sign-in name
 * @param step what was done
 * @param about the case, or the report, that it was done about
 * @param with particulars of the step
 */
record Decided(Instant at, String by, Step step, String about, Map<String, String> with) {
    Decided {
        with = Map.copyOf(with);
    }

    /** A particular that this step needs. */
    String need(String name) {
        return Objects.requireNonNull(with.get(name), "a particular of a step is missing");
    }

    /** What may be decided side by side with what. */
    enum Kind {
        /** Deliveries of a day come together. */
        DELIVERY,
        /** It concerns the whole operation. */
        ALONE,
        /** Cases do not wait for one another. */
        OF_A_CASE
    }

    /** What an officer can do in the demonstration. */
    enum Step {
        OPEN_OPERATION(Kind.ALONE),
        BRIEF_IN(Kind.ALONE),
        RECEIVE(Kind.DELIVERY),
        ENTER_BY_HAND,
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
        RECORD_REPORTED,
        SCREEN_OUT,
        ALLOW_EARLY,
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
        ACCEPT_CHILD,
        PROTECT,
        DRAFT_ANNOUNCEMENT(Kind.ALONE),
        APPROVE_ANNOUNCEMENT(Kind.ALONE),
        END_COVERT_STATUS(Kind.ALONE),
        MOVE_PHASE(Kind.ALONE),
        TELEPHONE,
        RECALL,
        ANSWER_RECALL,
        PUT_RIGHT,
        EXONERATE,
        RESTRICT,
        SAME_CHILD,
        DECIDE_MATCH,
        COVERT_INTEREST(Kind.ALONE),
        LOOK_FOR_SILENT(Kind.ALONE);

        private final Kind kind;

        Step() {
            this(Kind.OF_A_CASE);
        }

        Step(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }

        /** Whether one waits for another wherever it is done: subjects change one at a time. */
        boolean inTurn() {
            return this == DEVELOP || this == JUDGE;
        }
    }

    /** Particulars name invented people; the habit is kept all the same. */
    @Override
    public String toString() {
        return "Decided[" + step + "]";
    }
}
