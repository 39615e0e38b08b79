package org.wardline.linkage.model;

/**
 * One cleaned value and what follows from it. What costs time to find (sounds, nicknames, words) is found once, when
 * first asked for.
 */
public final class Value {
    private final ValueKind kind;
    private final String text;

    Value(ValueKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** What kind of value it is. */
    public ValueKind kind() {
        return kind;
    }

    /** The cleaned text. */
    public String text() {
        return text;
    }
}
