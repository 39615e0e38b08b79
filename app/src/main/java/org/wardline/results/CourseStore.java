package org.wardline.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.operations.OperationId;

/** Reads what became of packages, as the modules let it be counted. They answer the results service alone. */
@Component
class CourseStore {
    private final JdbcClient jdbc;

    CourseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that happened to a dissemination.
     *
     * @param code of a return or a closing; empty otherwise
     */
    record Handed(UUID dissemination, String force, String happened, String code, Instant at) {}

    /**
     * That a case took a dissemination in, and somebody who was arrested or interviewed in that case.
     *
     * @param person null when nobody was
     * @param ofSubject whether that person is the one the package is about
     */
    record TakenIn(
            UUID dissemination,
            UUID investigation,
            Instant takenInAt,
            @Nullable UUID person,
            boolean ofSubject,
            String happened,
            @Nullable Instant at,
            @Nullable Instant withdrawnAt) {

        boolean stands(String wanted, Instant asAt) {
            return happened.equals(wanted)
                    && at != null
                    && !at.isAfter(asAt)
                    && (withdrawnAt == null || withdrawnAt.isAfter(asAt));
        }
    }

    /** That a force opened a case on a referral of its own. */
    record OwnCase(String force, Instant at) {}

    List<Handed> handed(OperationId operation) {
        return jdbc.sql(
                        """
                        select dissemination_id, force, happened, code, at
                          from dissemination.course(:operation)
                         order by at, dissemination_id
                        """)
                .param("operation", operation.value())
                .query((row, _) ->
                        new Handed(
                                row.getObject("dissemination_id", UUID.class),
                                row.getString("force"),
                                row.getString("happened"),
                                Objects.requireNonNullElse(row.getString("code"), ""),
                                moment(row, "at")))
                .list();
    }

    List<TakenIn> takenIn(OperationId operation) {
        return jdbc.sql(
                        """
                        select dissemination_id, investigation_id, taken_in_at, person_id, of_subject, happened, at,
                               withdrawn_at
                          from investigation.course(:operation)
                         order by taken_in_at, dissemination_id, at, person_id
                        """)
                .param("operation", operation.value())
                .query((row, _) ->
                        new TakenIn(
                                row.getObject("dissemination_id", UUID.class),
                                row.getObject("investigation_id", UUID.class),
                                moment(row, "taken_in_at"),
                                row.getObject("person_id", UUID.class),
                                row.getBoolean("of_subject"),
                                Objects.requireNonNullElse(row.getString("happened"), ""),
                                instant(row, "at"),
                                instant(row, "withdrawn_at")))
                .list();
    }

    List<OwnCase> ownCases(Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select force, at
                          from investigation.own_cases(:from, :until)
                         order by at, investigation_id
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new OwnCase(row.getString("force"), moment(row, "at")))
                .list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
