package org.wardline.dissemination;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.OfficerId;

/** The SQL of notices that a sender has erased somebody. */
@Component
class ErasureNoticeStore {
    private static final int MOST_ROWS = 500;

    /** A notice, acknowledged or not. */
    record Told(Instant at, @Nullable OfficerId acknowledgedBy, @Nullable Instant acknowledgedAt) {}

    private final JdbcClient jdbc;

    ErasureNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Told> about(DisseminationId of) {
        return jdbc.sql(
                        """
                        select told_at, acknowledged_by, acknowledged_at
                          from dissemination.erasure_notice
                         where dissemination_id = :of
                        """)
                .param("of", of.value())
                .query((row, _) -> {
                    var by = row.getObject("acknowledged_by", UUID.class);
                    var at = row.getObject("acknowledged_at", OffsetDateTime.class);
                    return new Told(
                            row.getObject("told_at", OffsetDateTime.class).toInstant(),
                            by == null ? null : new OfficerId(by),
                            at == null ? null : at.toInstant());
                })
                .optional();
    }

    /** When the sender erased the person whom a release by telephone is about. */
    Optional<Instant> erased(TelephoneReleaseId release) {
        return jdbc.sql(
                        """
                        select erased_at
                          from dissemination.telephone_release
                         where id = :release and erased_at is not null
                        """)
                .param("release", release.value())
                .query((row, _) -> row.getObject("erased_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** What a force is told and has not acknowledged, the longest first. */
    List<DisseminationId> open(String force) {
        return jdbc.sql(
                        """
                        select dissemination_id
                          from dissemination.erasure_notice
                         where force = :force and acknowledged_at is null
                         order by told_at, dissemination_id
                         limit :most
                        """)
                .param("force", force)
                .param("most", MOST_ROWS)
                .query((row, _) ->
                        new DisseminationId(row.getObject("dissemination_id", UUID.class)))
                .list();
    }

    /** Notes that the force has seen it; false when there is none or somebody has done it already. */
    boolean acknowledge(DisseminationId of, OfficerId by, Instant at) {
        return jdbc.sql(
                                """
                                update dissemination.erasure_notice
                                   set acknowledged_by = :by, acknowledged_at = :at
                                 where dissemination_id = :of and acknowledged_at is null
                                """)
                        .param("of", of.value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
