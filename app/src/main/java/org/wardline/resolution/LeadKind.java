package org.wardline.resolution;

/** By which way a lead is followed. */
public enum LeadKind {
    COMMUNICATIONS_DATA(
            "Communications data: Investigatory Powers Act 2016 Part 3, authorised under s.60A"),
    URGENT_COMMUNICATIONS_DATA("Urgent communications data: Investigatory Powers Act 2016 s.61A"),
    OVERSEAS_PRODUCTION_ORDER(
            "Overseas production order: Crime (Overseas Production Orders) Act 2019"),
    LETTER_OF_REQUEST("Letter of request to another country"),
    VOLUNTARY("Voluntary disclosure"),
    OPEN_SOURCE("Open source");

    private final String title;

    LeadKind(String title) {
        this.title = title;
    }

    /** As shown to people, with the power it rests on. */
    public String title() {
        return title;
    }
}
