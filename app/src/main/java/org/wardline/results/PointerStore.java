package org.wardline.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.operations.OperationId;

/** Reads what the modules let be counted. They answer the results service alone; to anybody else they are empty. */
@Component
class PointerStore {
    private final JdbcClient jdbc;

    PointerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pointers of(OperationId operation, Period period) {
        return new Pointers(
                referrals(period),
                disseminations(operation),
                cases(operation),
                children(operation));
    }

    private List<Pointer> referrals(Period period) {
        return jdbc.sql(
                        """
                        select referral_id as row_id, referral_id as about, null as force, happened, null as detail,
                               1 as amount, false as adult, at, null::timestamptz as withdrawn_at
                          from intake.counting(:from, :asAt)
                        """)
                .param("from", utc(period.from()))
                .param("asAt", utc(period.asAt()))
                .query((row, _) -> pointer(row))
                .list();
    }

    private List<Pointer> disseminations(OperationId operation) {
        return jdbc.sql(
                        """
                        select dissemination_id as row_id, package_id as about, force, happened, null as detail,
                               1 as amount, false as adult, at, null::timestamptz as withdrawn_at
                          from dissemination.counting(:operation)
                        """)
                .param("operation", operation.value())
                .query((row, _) -> pointer(row))
                .list();
    }

    private List<Pointer> cases(OperationId operation) {
        return jdbc.sql(
                        """
                        select row_id, coalesce(person_id, row_id) as about, force, happened, detail, amount,
                               false as adult, at, withdrawn_at
                          from investigation.counting(:operation)
                        """)
                .param("operation", operation.value())
                .query((row, _) -> pointer(row))
                .list();
    }

    private List<Pointer> children(OperationId operation) {
        return jdbc.sql(
                        """
                        select child_id as row_id, counted_as as about, force, happened, detail, 1 as amount,
                               adult_at_time as adult, at, withdrawn_at
                          from safeguarding.counting(:operation)
                        """)
                .param("operation", operation.value())
                .query((row, _) -> pointer(row))
                .list();
    }

    /** Which of these rows the actor may see, as the actor; within a look. */
    Set<UUID> shown(Collection<UUID> rows) {
        return jdbc.sql(
                        """
                        select id from investigation.shown(:rows) as id
                        union all
                        select id from safeguarding.shown(:rows) as id
                        union all
                        select id from dissemination.shown(:rows) as id
                        """)
                .param("rows", rows.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    /** Which of these rows are kept to lists of the desk on which the actor is not; within a look. */
    Set<UUID> keptToOthers(Collection<UUID> rows) {
        return jdbc.sql(
                        """
                        select id from intake.kept_to_others(:rows) as id
                        union all
                        select id from dissemination.kept_to_others(:rows) as id
                        """)
                .param("rows", rows.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    private static Pointer pointer(ResultSet row) throws SQLException {
        return new Pointer(
                row.getObject("row_id", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("force"),
                row.getString("happened"),
                Objects.requireNonNullElse(row.getString("detail"), ""),
                row.getInt("amount"),
                row.getBoolean("adult"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                moment(row.getObject("withdrawn_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
