package org.wardline.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.operations.OperationId;

/** The SQL of announcements. */
@Component
class AnnouncementStore {
    private static final String ROW =
            """
            select id, held_by, operation_id, operation_name, reference, as_at, text, published, exact, state,
                   drafted_by, drafted_at, approved_by, approved_at, withdrawn_why, version
              from results.announcement
            """;

    private final JdbcClient jdbc;

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AnnouncementRow draft) {
        jdbc.sql(
                        """
                        insert into results.announcement (
                            id, held_by, operation_id, operation_name, reference, as_at, text, published, exact,
                            text_sha256, published_sha256, state, drafted_by, drafted_at, version)
                        values (:id, :heldBy, :operation, :name, :reference, :asAt, :text, :published, :exact,
                            :textDigest, :publishedDigest, :state, :by, :at, :version)
                        """)
                .param("id", draft.id().value())
                .param("heldBy", draft.heldBy().value())
                .param("operation", draft.operation().value())
                .param("name", draft.operationName())
                .param("reference", draft.reference())
                .param("asAt", utc(draft.asAt()))
                .param("text", draft.text())
                .param("published", draft.published())
                .param("exact", draft.exact())
                .param("textDigest", digest(draft.text()))
                .param("publishedDigest", digest(draft.published()))
                .param("state", draft.state().name())
                .param("by", draft.draftedBy().value())
                .param("at", utc(draft.draftedAt()))
                .param("version", draft.version())
                .update();
    }

    /** False when somebody else has changed it since. */
    boolean approve(AnnouncementId id, OfficerId by, Instant at, int version) {
        return jdbc.sql(
                                """
                                update results.announcement
                                   set state = 'APPROVED', approved_by = :by, approved_at = :at, version = version + 1
                                 where id = :id and state = 'DRAFT' and version = :version
                                """)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when somebody else has changed it since. */
    boolean withdraw(AnnouncementId id, OfficerId by, String why, Instant at, int version) {
        return jdbc.sql(
                                """
                                update results.announcement
                                   set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at,
                                       withdrawn_why = :why, version = version + 1
                                 where id = :id and state in ('DRAFT', 'APPROVED') and version = :version
                                """)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("why", why)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<AnnouncementRow> find(AnnouncementId id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /** An operation's announcements, newest first, for its circle. */
    List<AnnouncementRow> of(OperationId operation) {
        return jdbc.sql(
                        ROW
                                + " where operation_id = :operation order by drafted_at desc, id limit 100")
                .param("operation", operation.value())
                .query((row, _) -> row(row))
                .list();
    }

    /** What is released of an operation, newest first, for everybody signed in. */
    List<Announcement> released(OperationId operation, Instant at) {
        return jdbc.sql(
                        """
                        select id, operation_id, operation_name, reference, text, published, released_at
                          from results.released(:operation, :at)
                         order by released_at desc, approved_at desc, id
                        """)
                .param("operation", operation.value())
                .param("at", utc(at))
                .query((row, _) -> {
                    var name = row.getString("operation_name");
                    return new Announcement(
                            new AnnouncementId(row.getObject("id", UUID.class)),
                            new OperationId(row.getObject("operation_id", UUID.class)),
                            row.getString("reference"),
                            name,
                            row.getString("text"),
                            ResultsJson.read(row.getString("published"), name),
                            moment(row, "released_at").orElseThrow());
                })
                .list();
    }

    private static AnnouncementRow row(ResultSet row) throws SQLException {
        var approver = row.getObject("approved_by", UUID.class);
        return new AnnouncementRow(
                new AnnouncementId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                new OperationId(row.getObject("operation_id", UUID.class)),
                row.getString("operation_name"),
                row.getString("reference"),
                moment(row, "as_at").orElseThrow(),
                row.getString("text"),
                row.getString("published"),
                row.getString("exact"),
                AnnouncementState.valueOf(row.getString("state")),
                new OfficerId(row.getObject("drafted_by", UUID.class)),
                moment(row, "drafted_at").orElseThrow(),
                approver == null ? null : new OfficerId(approver),
                moment(row, "approved_at").orElse(null),
                row.getString("withdrawn_why"),
                row.getInt("version"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
