package org.wardline.intelligence;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Sensitive items beside a package, for whoever is named for them; to others it is the page of a package without any.
 *
 * @param mayWrite whether the reader may add one
 * @param typed what was entered so far
 */
public record SensitivePage(
        String id,
        String reference,
        List<Line> items,
        boolean mayWrite,
        PackagePage.Choices choices,
        Map<String, String> typed) {

    /** One item. */
    public record Line(
            String id,
            String title,
            String statement,
            String source,
            String conditions,
            String why,
            String author,
            Instant at) {}

    /** What was entered in a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "SensitivePage";
    }
}
