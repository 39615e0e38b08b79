package org.wardline.governance;

import java.util.Collections;
import java.util.Set;

/**
 * The access policy: whether an officer may do something to a thing, and if not, why. A pure function of the facts given
 * to it; it asks nobody. Row-level security decides about rows from the same facts, circles and roles, in the database:
 * {@link #shows} says what the database shows. Both must say yes.
 */
public final class Policy {
    private Policy() {}

    /**
     * Who asks, and for what.
     *
     * @param circles those the officer is in now
     * @param purpose what they said they are doing
     */
    public record Asking(Officer officer, Set<GroupId> circles, String purpose) {
        public Asking {
            circles = Set.copyOf(circles);
        }

        /** Names an account, so it stays out of logs. */
        @Override
        public String toString() {
            return "Asking[" + officer + "]";
        }
    }

    /**
     * What is asked for, as far as the policy looks at it.
     *
     * @param by the circles whose members may see it: the holder, and the two sides of what was sent. None when no circle
     *     holds it: a list or a search, whose rows are decided one by one, what was released, or what is not there yet
     * @param restricted whether it is kept to supervisors of its circle
     */
    public record Held(Set<GroupId> by, boolean restricted) {
        /** A list, a search, or a thing that no circle holds. */
        public static final Held BY_NONE = new Held(Set.of(), false);

        public Held {
            by = Set.copyOf(by);
        }

        /** What a command acts on. */
        static Held of(On on) {
            var heldBy = on.heldBy();
            return heldBy == null ? BY_NONE : new Held(Set.of(heldBy), false);
        }
    }

    /** Whether it may be done. The reason asked first is the one given. */
    public static PolicyDecision decide(Asking asking, Action action, Held held) {
        if (asking.purpose().isBlank()) {
            return new PolicyDecision.Refused(Denial.NO_PURPOSE);
        }
        if (!asking.officer().may(action)) {
            return new PolicyDecision.Refused(Denial.NOT_THE_ROLE);
        }
        if (held.by().isEmpty()) {
            return new PolicyDecision.Permitted();
        }
        if (!within(asking, held)) {
            return new PolicyDecision.Refused(Denial.NOT_IN_THE_CIRCLE);
        }
        if (!shows(asking, held)) {
            return new PolicyDecision.Refused(Denial.RESTRICTED);
        }
        return new PolicyDecision.Permitted();
    }

    /** Whether a row held so is shown to the officer: what row-level security answers. */
    public static boolean shows(Asking asking, Held held) {
        return within(asking, held)
                && (!held.restricted() || asking.officer().is(Role.FORCE_SUPERVISOR));
    }

    private static boolean within(Asking asking, Held held) {
        return !Collections.disjoint(asking.circles(), held.by());
    }
}
