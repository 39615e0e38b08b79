package org.wardline.dissemination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** The SQL of releases by telephone. */
@Component
class TelephoneReleaseStore {
    private static final int MOST_ROWS = 500;

    private static final String ROW =
            """
            select id, reference, held_by, recipient_group, force, package_id, package_reference, subject_id,
                   operation_id, spoken_to, said, why_now, restricted_reason, missing, released_by, released_at, written_by,
                   followed_by_id
              from dissemination.telephone_release
            """;

    private final JdbcClient jdbc;

    TelephoneReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TelephoneRelease made) {
        var restrictedReason = made.restrictedReason();
        jdbc.sql(
                        """
                        insert into dissemination.telephone_release (
                            id, reference, held_by, recipient_group, force, package_id, package_reference, subject_id,
                            operation_id, spoken_to, said, why_now, restricted_reason, missing, released_by, released_at,
                            written_by)
                        values (:id, :reference, :heldBy, :recipient, :force, :package, :packageReference, :subject,
                            :operation, :spokenTo, :said, :whyNow, :restrictedReason, :missing, :by, :at, :writtenBy)
                        """)
                .param("id", made.id().value())
                .param("reference", made.reference())
                .param("heldBy", made.heldBy().value())
                .param("recipient", made.recipientGroup().value())
                .param("force", made.force())
                .param("package", made.about().packageId())
                .param("packageReference", made.about().reference())
                .param("subject", made.about().subject())
                .param("operation", made.about().operation())
                .param("spokenTo", made.spokenTo().value())
                .param("said", made.said().value())
                .param("whyNow", made.whyNow().value())
                .param(
                        "restrictedReason",
                        restrictedReason == null ? null : restrictedReason.value())
                .param("missing", made.missing().toArray(String[]::new))
                .param("by", made.releasedBy().value())
                .param("at", made.releasedAt().atOffset(ZoneOffset.UTC))
                .param("writtenBy", made.writtenBy().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The written package has followed: every release of it to this force that was still waiting is answered. */
    void follow(String packageReference, String force, DisseminationId by, Instant at) {
        jdbc.sql(
                        """
                        update dissemination.telephone_release
                           set followed_by_id = :by, followed_at = :at
                         where package_reference = :reference and force = :force
                           and followed_by_id is null
                        """)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reference", packageReference)
                .param("force", force)
                .update();
    }

    Optional<TelephoneRelease> find(TelephoneReleaseId id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> release(row))
                .optional();
    }

    /** As of a dissemination. */
    Optional<Instant> restrictedSince(TelephoneReleaseId id) {
        return DisseminationStore.restrictedSince(jdbc, id.value());
    }

    /** As of disseminations. */
    Set<TelephoneReleaseId> restrictedAmong(List<TelephoneRelease> rows) {
        return DisseminationStore.restrictedAmong(
                        jdbc, rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .map(TelephoneReleaseId::new)
                .collect(Collectors.toSet());
    }

    /** Of a package in all its versions, oldest first. */
    List<TelephoneRelease> of(String packageReference) {
        return jdbc.sql(
                        ROW
                                + " where package_reference = :reference order by released_at, id limit :most")
                .param("reference", packageReference)
                .param("most", MOST_ROWS)
                .query((row, _) -> release(row))
                .list();
    }

    /** Those that the written package has not followed, the longest promised first. */
    List<TelephoneRelease> unwritten() {
        return jdbc.sql(ROW + " where followed_by_id is null order by written_by, id limit :most")
                .param("most", MOST_ROWS)
                .query((row, _) -> release(row))
                .list();
    }

    private static TelephoneRelease release(ResultSet row) throws SQLException {
        var followed = row.getObject("followed_by_id", UUID.class);
        return new TelephoneRelease(
                new TelephoneReleaseId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new GroupId(row.getObject("held_by", UUID.class)),
                new GroupId(row.getObject("recipient_group", UUID.class)),
                row.getString("force"),
                new TelephoneRelease.About(
                        row.getObject("package_id", UUID.class),
                        row.getString("package_reference"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("operation_id", UUID.class)),
                Sensitive.of(row.getString("spoken_to")),
                Sensitive.of(row.getString("said")),
                Sensitive.of(row.getString("why_now")),
                Sensitive.ofNullable(row.getString("restricted_reason")),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                new OfficerId(row.getObject("released_by", UUID.class)),
                instant(row, "released_at"),
                instant(row, "written_by"),
                followed == null ? null : new DisseminationId(followed));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
