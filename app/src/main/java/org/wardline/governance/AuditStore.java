package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the audit log. */
@Component
class AuditStore {
    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(
            Action action, On on, Audit.Outcome outcome, @Nullable String why, Instant occurredAt) {
        var heldBy = on.heldBy();
        jdbc.sql(
                        """
                        select audit.append(
                            :kind, :action, :objectKind, :objectId::uuid, :heldBy::uuid, :outcome, :reason, :occurredAt)
                        """)
                .param("kind", action.kind().name())
                .param("action", action.name())
                .param("objectKind", on.kind())
                .param("objectId", on.id())
                .param("heldBy", heldBy == null ? null : heldBy.value())
                .param("outcome", outcome.name())
                .param("reason", why)
                .param("occurredAt", occurredAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> true)
                .single();
    }

    long seal() {
        return jdbc.sql("select audit.seal()").query(Long.class).single();
    }

    /** Entries that the auditor's circles let them read, the latest first; one more than a page where there are more. */
    List<AuditEntry> entries(AuditQuery wanted) {
        var officer = wanted.officer();
        var kind = wanted.kind();
        var outcome = wanted.outcome();
        return jdbc.sql(
                        """
                        select e.occurred_at, e.written_at, e.actor, o.name, o.username, e.purpose, e.kind, e.action,
                               e.object_kind, e.object_id, e.outcome, e.reason
                          from audit.entry e
                          join governance.officer o on o.id = e.actor
                         where (:officer::uuid is null or e.actor = :officer::uuid)
                           and (:record::uuid is null or e.object_id = :record::uuid)
                           and (:kind::text is null or e.kind = :kind::text)
                           and (:outcome::text is null or e.outcome = :outcome::text)
                           and (:from::timestamptz is null or e.occurred_at >= :from::timestamptz)
                           and (:until::timestamptz is null or e.occurred_at < :until::timestamptz)
                           and (:services or o.kind = 'PERSON')
                         order by e.occurred_at desc, e.id desc
                         limit :limit offset :offset
                        """)
                .param("officer", officer == null ? null : officer.value())
                .param("record", wanted.record())
                .param("kind", kind == null ? null : kind.name())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("from", utc(wanted.from()))
                .param("until", utc(wanted.until()))
                .param("services", wanted.services())
                .param("limit", AuditQuery.PAGE + 1)
                .param("offset", (wanted.page() - 1) * AuditQuery.PAGE)
                .query((row, _) -> entry(row))
                .list();
    }

    /** What an officer did or what was done to a record, the earliest first; one more than an extract holds where there is. */
    List<AuditExtract.Line> about(UUID officerOrRecord) {
        return jdbc.sql(
                        """
                        select e.id, encode(e.digest, 'hex') as digest, e.occurred_at, e.written_at, e.actor, o.name,
                               o.username, e.purpose, e.kind, e.action, e.object_kind, e.object_id, e.outcome, e.reason
                          from audit.entry e
                          join governance.officer o on o.id = e.actor
                         where e.actor = :about or e.object_id = :about
                         order by e.occurred_at, e.id
                         limit :limit
                        """)
                .param("about", officerOrRecord)
                .param("limit", AuditExtract.MOST + 1)
                .query((row, _) ->
                        new AuditExtract.Line(
                                row.getObject("id", UUID.class),
                                row.getString("digest"),
                                entry(row)))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                new OfficerId(row.getObject("actor", UUID.class)),
                row.getString("name"),
                row.getString("username"),
                row.getString("purpose"),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("action"),
                row.getString("object_kind"),
                row.getObject("object_id", UUID.class),
                Audit.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
