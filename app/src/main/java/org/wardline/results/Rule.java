package org.wardline.results;

import java.util.List;
import java.util.Set;

/** How a figure is counted. {@link Counting} does it; {@link QueryStore} says the same in SQL. */
sealed interface Rule {

    /** Referrals received in the operation's period. */
    record Received() implements Rule {}

    /**
     * Referrals received in the period, by what was last decided about them.
     *
     * @param outcome name of the outcome; {@link Counting#NOT_ASSESSED} where nothing stands decided
     */
    record LastDecided(String outcome) implements Rule {}

    /** Events of disseminations, each package or each dissemination once. */
    record Handed(String happened, boolean packagesOnce) implements Rule {}

    /** People to whom something happened in a case, each once. */
    record PeopleOnce(String happened, Set<String> offences) implements Rule {
        public PeopleOnce {
            offences = Set.copyOf(offences);
        }
    }

    /** Amounts of what was done in cases, added up. */
    record Amounts(String happened) implements Rule {}

    /** People by the last step of their case. */
    record LastStep(String step) implements Rule {
        /** The day after the last day of bail, where nothing else had happened by then. No figure counts it. */
        static final String BAIL_ENDED = "BAIL_ENDED";

        /** The steps, the later in law the later here: it decides between two at the same moment. */
        static final List<String> STEPS =
                List.of(
                        "ARREST",
                        "RELEASED_UNDER_INVESTIGATION",
                        "BAILED",
                        BAIL_ENDED,
                        "OTHER_OUTCOME",
                        "NO_FURTHER_ACTION",
                        "CHARGED");
    }

    /** Children of whom children's services were told and for whom something was done, each once. */
    record Safeguarded(boolean onlySerious) implements Rule {}
}
