package org.wardline.investigation;

import java.util.EnumSet;
import java.util.Set;

/** How somebody comes before a court. All of them count as charged. */
public enum ChargeWay {
    CHARGE("Charged", EnumSet.of(Law.ENGLAND_AND_WALES, Law.NORTHERN_IRELAND)),
    REQUISITION("Requisitioned", EnumSet.of(Law.ENGLAND_AND_WALES)),
    SUMMONS("Summonsed", EnumSet.of(Law.ENGLAND_AND_WALES)),
    REPORTED_TO_PROCURATOR_FISCAL("Reported to the Procurator Fiscal", EnumSet.of(Law.SCOTLAND)),
    REPORTED_TO_PPS("Reported to the Public Prosecution Service", EnumSet.of(Law.NORTHERN_IRELAND));

    private final String title;
    private final Set<Law> laws;

    ChargeWay(String title, Set<Law> laws) {
        this.title = title;
        this.laws = Set.copyOf(laws);
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Whether this law knows it. */
    public boolean under(Law law) {
        return laws.contains(law);
    }
}
