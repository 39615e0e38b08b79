package org.wardline.requests;

/** How a request came, which is how it is answered where that is practicable (Data Protection Act 2018 s.52(3)). */
public enum RequestWay {
    LETTER("Letter"),
    EMAIL("E-mail");

    private final String title;

    RequestWay(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
