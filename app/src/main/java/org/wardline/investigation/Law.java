package org.wardline.investigation;

/** Whose law of arrest, bail and responsibility a force's case goes by. */
public enum Law {
    ENGLAND_AND_WALES("England and Wales", 10),
    SCOTLAND("Scotland", 12),
    NORTHERN_IRELAND("Northern Ireland", 10);

    private final String title;
    private final int responsibleFrom;

    Law(String title, int responsibleFrom) {
        this.title = title;
        this.responsibleFrom = responsibleFrom;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /**
     * Age of criminal responsibility in years: 10 in England and Wales (Children and Young Persons Act 1933 s.50) and in
     * Northern Ireland, 12 in Scotland (Age of Criminal Responsibility (Scotland) Act 2019).
     */
    int responsibleFrom() {
        return responsibleFrom;
    }

    /** The law of a territorial force: Scotland and Northern Ireland have one force each. */
    static Law ofForce(String slug) {
        return switch (slug) {
            case "police-scotland" -> SCOTLAND;
            case "northern-ireland" -> NORTHERN_IRELAND;
            default -> ENGLAND_AND_WALES;
        };
    }
}
