package org.wardline.governance;

/** What an officer is there to do. {@link Action} says what each role may. */
public enum Role {
    REFERRAL_OFFICER("Referral officer", true),
    INTELLIGENCE_OFFICER("Intelligence officer", true),
    NATIONAL_SUPERVISOR("National supervisor", true),
    OPERATION_COORDINATOR("Operation co-ordinator", true),
    FORCE_OFFICER("Force officer", true),
    FORCE_SUPERVISOR("Force supervisor", true),
    SAFEGUARDING_LEAD("Safeguarding lead", true),
    PROFESSIONAL_STANDARDS("Professional standards", true),
    PRESS_OFFICER("Press officer", true),
    AUDITOR("Auditor", true),
    ADMINISTRATOR("Administrator", true),
    SIGN_IN_SERVICE("Sign-in service", false),
    LINKER("Linking service", false),
    DECONFLICTION_SERVICE("Deconfliction service", false),
    CLOCK_SERVICE("Clock service", false),
    RESULTS_SERVICE("Results service", false),
    SEALER("Audit sealer", false),
    INTAKE_SERVICE("Intake service", false),
    CONSOLE("Machine console", false),
    PUBLIC_SITE("Public site", false);

    private final String title;
    private final boolean forPeople;

    Role(String title, boolean forPeople) {
        this.title = title;
        this.forPeople = forPeople;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Whether a person can hold it; the others belong to service accounts. */
    public boolean forPeople() {
        return forPeople;
    }
}
