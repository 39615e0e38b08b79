package org.wardline.governance;

import java.time.Instant;
import java.time.ZoneOffset;
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

    AuditLog.Verification verify() {
        return jdbc.sql(
                        "select entries, sealed, unsealed, overdue, first_broken from audit.verify()")
                .query((row, _) ->
                        new AuditLog.Verification(
                                row.getLong("entries"),
                                row.getLong("sealed"),
                                row.getLong("unsealed"),
                                row.getLong("overdue"),
                                row.getObject("first_broken", Long.class)))
                .single();
    }
}
