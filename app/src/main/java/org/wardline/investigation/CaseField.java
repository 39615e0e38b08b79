package org.wardline.investigation;

import java.util.Map;

/**
 * A field of a form.
 *
 * @param options what can be chosen, by value; empty where it is typed
 * @param value what has been entered so far
 */
public record CaseField(
        Kind kind,
        String name,
        String label,
        String hint,
        Map<String, String> options,
        String value) {

    /** How it is filled in. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DAY,
        MOMENT,
        SELECT,
        RADIOS
    }

    /** What was entered may be about a person, so it stays out of logs. */
    @Override
    public String toString() {
        return "CaseField[" + name + "]";
    }
}
