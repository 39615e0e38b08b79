package org.wardline.investigation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.Commands;

/**
 * What forces did that begins the clear period of a person anew, for the national supervisor whose desk sent the package:
 * what and when, nothing else of the case.
 */
@Component
public class ClearPeriods {

    /** Kinds of what begins it. */
    public enum Kind {
        ARREST,
        VOLUNTARY_INTERVIEW,
        CHARGED,
        CONVICTED
    }

    /** That it happened to a subject. */
    public record Begun(UUID subject, Kind kind, Instant at) {}

    private final ClearPeriodStore store;
    private final Commands commands;

    ClearPeriods(ClearPeriodStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** What is known of these subjects, oldest first. */
    public List<Begun> of(Collection<UUID> subjects) {
        return commands.read(() -> store.of(subjects));
    }

    /** The SQL of clear periods. */
    @Component
    static class ClearPeriodStore {
        private final JdbcClient jdbc;

        ClearPeriodStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Begun> of(Collection<UUID> subjects) {
            return jdbc.sql(
                            """
                            select subject_id, happened, at
                              from investigation.clear_period(:subjects)
                             order by at, subject_id, happened
                             limit 10000
                            """)
                    .param("subjects", subjects.toArray(UUID[]::new))
                    .query((row, _) ->
                            new Begun(
                                    row.getObject("subject_id", UUID.class),
                                    Kind.valueOf(row.getString("happened")),
                                    row.getObject("at", OffsetDateTime.class).toInstant()))
                    .list();
        }
    }
}
