package org.wardline.investigation;

/** What can be done in a case. */
public enum EventKind {
    WELFARE_PLAN("Welfare plan recorded"),
    VISIT("Visit"),
    WARRANT_EXECUTED("Warrant executed"),
    PREMISES_SEARCHED("Premises searched"),
    DEVICES_SEIZED("Devices seized"),
    DEVICES_EXAMINED("Devices examined"),
    ARREST("Arrested on suspicion"),
    VOLUNTARY_INTERVIEW("Voluntary interview"),
    RELEASED_UNDER_INVESTIGATION("Released under investigation"),
    BAILED("Bailed"),
    BAIL_EXTENDED("Bail extended"),
    CHARGED("Charged or reported for prosecution"),
    NO_FURTHER_ACTION("No further action"),
    OTHER_OUTCOME("Other outcome"),
    SCREENED_OUT("Screened out");

    private final String title;

    EventKind(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Whether officers come to somebody's door, so that a welfare plan comes first. */
    boolean comesToTheDoor() {
        return switch (this) {
            case VISIT, WARRANT_EXECUTED, PREMISES_SEARCHED, ARREST -> true;
            case WELFARE_PLAN,
                    DEVICES_SEIZED,
                    DEVICES_EXAMINED,
                    VOLUNTARY_INTERVIEW,
                    RELEASED_UNDER_INVESTIGATION,
                    BAILED,
                    BAIL_EXTENDED,
                    CHARGED,
                    NO_FURTHER_ACTION,
                    OTHER_OUTCOME,
                    SCREENED_OUT ->
                    false;
        };
    }
}
