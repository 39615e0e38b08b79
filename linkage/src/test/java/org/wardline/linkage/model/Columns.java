package org.wardline.linkage.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Columns and values for tests. */
final class Columns {
    static final Column NAME = person("given");
    static final Column DATE = person("dob");
    static final Column POSTCODE = person("postcode");
    static final Column EMAIL = person("email");
    static final Column PHONE = person("phone");
    static final Column CODE = person("national_id");
    static final Column PLACE = person("place");
    static final Column SEX = person("sex");
    static final Column SET = column(ValueKind.SET, Cleaning.SET, Cleaning.LOWER_CASE);
    static final Column POINT = column(ValueKind.POINT);
    static final Column INSTANT = column(ValueKind.INSTANT);
    static final Column EVENTS = column(ValueKind.EVENTS, Cleaning.LOWER_CASE);

    private Columns() {}

    private static Column person(String name) {
        return People.person().column(name).orElseThrow();
    }

    static Column column(ValueKind kind, Cleaning... cleaning) {
        return new Column(
                "any", "Any", kind, List.of(cleaning), List.of(), Optional.<Derivation>empty());
    }

    /** A value that there is. */
    static Value value(Column column, String raw) {
        return Objects.requireNonNull(Cleaner.clean(column, raw));
    }

    /** The cleaned text, or "nothing". */
    static String cleaned(Column column, String raw) {
        var value = Cleaner.clean(column, raw);
        return value == null ? "nothing" : value.text();
    }
}
