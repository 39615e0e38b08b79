package org.wardline;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words that a check constraint knows, to compare with an enum. Call within an actor's transaction. */
public final class Constraints {
    private Constraints() {}

    /** Every quoted capital word of a constraint. */
    public static Set<String> words(JdbcClient jdbc, String schema, String constraint) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct w[1]
                                  from pg_constraint c
                                  cross join lateral regexp_matches(
                                      pg_get_constraintdef(c.oid), '''([A-Z][A-Z_0-9]+)''', 'g') w
                                 where c.conname = :name and c.connamespace = :schema::regnamespace
                                """)
                        .param("name", constraint)
                        .param("schema", schema)
                        .query(String.class)
                        .list());
    }

    /** The names of an enum's values. */
    public static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
