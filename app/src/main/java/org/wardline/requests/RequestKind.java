package org.wardline.requests;

/** What somebody asks for about their own data, by the section of the Data Protection Act 2018 that gives the right. */
public enum RequestKind {
    ACCESS("Access to the data", "45", "give you"),
    RECTIFICATION("Rectification", "46", "rectify"),
    ERASURE("Erasure", "47", "erase"),
    RESTRICTION("Restriction", "47", "restrict");

    private final String title;
    private final String section;
    private final String verb;

    RequestKind(String title, String section, String verb) {
        this.title = title;
        this.section = section;
        this.verb = verb;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Section of the Act. */
    String section() {
        return section;
    }

    /** What is asked to be done with the data, as a letter says it. */
    String verb() {
        return verb;
    }
}
