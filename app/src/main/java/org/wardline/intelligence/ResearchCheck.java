package org.wardline.intelligence;

/** Systems that are looked at before a package leaves. */
public enum ResearchCheck {
    PNC("Police National Computer", true),
    PND("Police National Database", true),
    REGISTERED_OFFENDERS("Registered offenders (ViSOR or its successor)", true),
    LOCAL_SYSTEMS("Local systems of the force concerned", true),
    OPEN_SOURCE("Open source", false),
    ELECTORAL_REGISTER("Electoral register and other occupants", false),
    CHILDREN_IN_HOUSEHOLD("Children in the household", true);

    private final String title;
    private final boolean mandatory;

    ResearchCheck(String title, boolean mandatory) {
        this.title = title;
        this.mandatory = mandatory;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Whether a package needs it done, or the reason why it was not. */
    public boolean mandatory() {
        return mandatory;
    }

    /** What a check found. */
    public enum Result {
        NIL("Nothing found"),
        HIT("Hit"),
        REFERENCE("Reference to a record there");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }
}
