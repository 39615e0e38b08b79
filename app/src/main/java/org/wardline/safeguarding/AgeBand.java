package org.wardline.safeguarding;

/** Age at the time of risk, where the year of birth is seldom known. */
public enum AgeBand {
    UNDER_5("Under 5"),
    FROM_5_TO_9("5 to 9"),
    FROM_10_TO_12("10 to 12"),
    FROM_13_TO_15("13 to 15"),
    FROM_16_TO_17("16 or 17"),
    ADULT("18 or over"),
    NOT_KNOWN("Not known, under 18");

    private final String title;

    AgeBand(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** The band that an age in years falls into. */
    public static AgeBand of(int years) {
        if (years < 5) {
            return UNDER_5;
        }
        if (years < 10) {
            return FROM_5_TO_9;
        }
        if (years < 13) {
            return FROM_10_TO_12;
        }
        if (years < 16) {
            return FROM_13_TO_15;
        }
        return years < 18 ? FROM_16_TO_17 : ADULT;
    }
}
