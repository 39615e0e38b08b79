package org.wardline.requests;

/**
 * Why something is withheld. The first five are the list of the Data Protection Act 2018 s.45(4) and s.48(3); each must be
 * necessary and proportionate.
 */
public enum AnswerGround {
    INQUIRY(
            "(a) an inquiry",
            "to avoid obstructing an official or legal inquiry, investigation or procedure"),
    CRIME(
            "(b) crime",
            "to avoid prejudicing the prevention, detection, investigation or prosecution of criminal offences or the execution of criminal penalties"),
    PUBLIC_SECURITY("(c) public security", "to protect public security"),
    NATIONAL_SECURITY("(d) national security", "to protect national security"),
    RIGHTS_OF_OTHERS("(e) others", "to protect the rights and freedoms of others"),
    UNFOUNDED(
            "Unfounded or excessive (s.53)",
            "because the request is manifestly unfounded or excessive (section 53)"),
    NOT_DUE(
            "No duty (ss.46, 47)",
            "because the data is accurate as far as can be ascertained and is processed lawfully, so that there is no duty to do what you ask");

    private final String title;
    private final String words;

    AnswerGround(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** As shown to officers. */
    public String title() {
        return title;
    }

    /** As a letter says it. */
    String words() {
        return words;
    }

    /** Whether it may stand for this outcome of this kind of request. */
    boolean fits(RequestKind kind, AnswerOutcome outcome) {
        return switch (this) {
            case INQUIRY, CRIME, PUBLIC_SECURITY, NATIONAL_SECURITY, RIGHTS_OF_OTHERS ->
                    outcome.withholds();
            case UNFOUNDED -> outcome == AnswerOutcome.REFUSED;
            case NOT_DUE ->
                    kind != RequestKind.ACCESS
                            && (outcome == AnswerOutcome.REFUSED || outcome == AnswerOutcome.PART);
        };
    }
}
