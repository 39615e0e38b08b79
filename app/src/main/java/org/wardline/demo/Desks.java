package org.wardline.demo;

import java.util.List;

/**
 * Who works at the national desk: the work of a case stays with the same people. Whoever checks is never who asked, and
 * who approves never who wrote.
 */
record Desks(String referrals, String second, String intelligence) {
    static final String SUPERVISOR = "national.supervisor";
    static final String COORDINATOR = "national.coordinator";
    static final String PRESS = "national.press";
    static final String INTAKE = "service.intake";

    /** Referral officers; the first is the one whose sign-in is printed. */
    static final List<String> REFERRALS =
            List.of(
                    "national.referrals",
                    "national.referrals-2",
                    "national.referrals-3",
                    "national.referrals-4");

    /** Second persons, who check answers and packages. */
    static final List<String> SECOND = List.of("national.second", "national.second-2");

    /** Intelligence officers, who write packages. */
    static final List<String> INTELLIGENCE =
            List.of("national.intelligence", "national.intelligence-2", "national.intelligence-3");

    /** The people who do this piece of work. */
    static Desks of(int piece) {
        return new Desks(
                REFERRALS.get(piece % REFERRALS.size()),
                SECOND.get(piece % SECOND.size()),
                INTELLIGENCE.get(piece % INTELLIGENCE.size()));
    }
}
