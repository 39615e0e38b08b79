package org.wardline.safeguarding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** The SQL of the safeguarding board: every child of the actor's circles that still counts, with what was done first. */
@Component
class BoardStore {
    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A child with its milestones.
     *
     * @param toldAt when children's services were first told; null while they were not
     * @param protectedAt when something was first done; null while nothing was
     * @param known how many links to records of others stand
     */
    record Row(
            ChildId id,
            String reference,
            Sensitive<String> label,
            AgeBand ageBand,
            Risk risk,
            @Nullable String childrensServices,
            Instant believedAt,
            OfficerId recordedBy,
            @Nullable OfficerId acceptedBy,
            @Nullable Instant toldAt,
            @Nullable Instant protectedAt,
            int known) {}

    /** Those longest at risk first. */
    List<Row> children() {
        return jdbc.sql(
                        """
                        with first as (
                            select child_id,
                                   min(at) filter (where happened = 'SERVICES_TOLD') as told_at,
                                   min(at) filter (where happened = 'PROTECTED') as protected_at
                              from safeguarding.event
                             where withdrawn_at is null
                             group by child_id
                        ), linked as (
                            select child_id, count(*) as number
                              from safeguarding.same_child
                             where withdrawn_at is null
                             group by child_id
                        )
                        select c.id, c.reference, c.label, c.age_band, c.risk, c.childrens_services, c.believed_at,
                               c.recorded_by, c.accepted_by, f.told_at, f.protected_at,
                               coalesce(l.number, 0) as known
                          from safeguarding.child c
                          left join first f on f.child_id = c.id
                          left join linked l on l.child_id = c.id
                         where c.withdrawn_at is null
                         order by c.believed_at, c.id
                        """)
                .query((row, _) -> {
                    var acceptedBy = row.getObject("accepted_by", UUID.class);
                    return new Row(
                            new ChildId(row.getObject("id", UUID.class)),
                            row.getString("reference"),
                            Sensitive.of(row.getString("label")),
                            AgeBand.valueOf(row.getString("age_band")),
                            Risk.valueOf(row.getString("risk")),
                            row.getString("childrens_services"),
                            row.getObject("believed_at", OffsetDateTime.class).toInstant(),
                            new OfficerId(row.getObject("recorded_by", UUID.class)),
                            acceptedBy == null ? null : new OfficerId(acceptedBy),
                            instant(row.getObject("told_at", OffsetDateTime.class)),
                            instant(row.getObject("protected_at", OffsetDateTime.class)),
                            row.getInt("known"));
                })
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
