package org.wardline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.intake.cybertip.ReadFact;
import org.wardline.intake.cybertip.ReadFile;
import org.wardline.intake.cybertip.TypedHash;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Sensitive;

/** The SQL of what reports say of files. */
@Component
class FileStore {

    /** File details that came as a document of their own. */
    record Known(UUID id, UUID first, int fileVersion, UUID original) {}

    /** A file to keep. */
    record New(
            UUID original,
            String sender,
            @Nullable String reportId,
            int position,
            boolean separate,
            @Nullable Known before,
            ReadFile file,
            List<String> notes) {
        @Override
        public String toString() {
            return "New[" + original + "]";
        }
    }

    /** A file as kept, for showing. */
    record Kept(
            UUID id,
            UUID original,
            @Nullable String fileId,
            int fileVersion,
            @Nullable Sensitive<String> fileName,
            @Nullable Sensitive<String> originalFileName,
            @Nullable String uploadedAtRaw,
            @Nullable Boolean viewedByEsp,
            @Nullable Boolean publiclyAvailable,
            @Nullable String industryClassification,
            @Nullable String relevance,
            List<String> flags,
            List<String> notes) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    FileStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    UUID add(Receipt receipt, New added) {
        var id = ids.next();
        var before = added.before();
        var file = added.file();
        jdbc.sql(
                        """
                        insert into intake.referral_file
                            (id, held_by, original_id, sender, report_id, file_id, first_id, file_version, position,
                             separate, file_name, original_file_name, uploaded_at, uploaded_at_raw, viewed_by_esp,
                             exif_viewed_by_esp, publicly_available, industry_classification, relevance, flags, notes,
                             received_at)
                        values (:id, :heldBy, :original, :sender, :reportId::text, :fileId::text, :first, :fileVersion,
                                :position, :separate, :fileName::text, :originalFileName::text,
                                :uploadedAt::timestamptz, :uploadedAtRaw::text, :viewed::boolean, :exifViewed::boolean,
                                :public::boolean, :classification::text, :relevance::text, :flags, :notes, :at)
                        """)
                .param("id", id)
                .param("heldBy", receipt.heldBy().value())
                .param("original", added.original())
                .param("sender", Storable.text(added.sender()))
                .param("reportId", Storable.text(added.reportId()))
                .param("fileId", Storable.text(file.fileId()))
                .param("first", before == null ? id : before.first())
                .param("fileVersion", before == null ? 1 : before.fileVersion() + 1)
                .param("position", added.position())
                .param("separate", added.separate())
                .param("fileName", text(file.fileName()))
                .param("originalFileName", text(file.originalFileName()))
                .param("uploadedAt", Storable.moment(file.uploadedAt()))
                .param("uploadedAtRaw", Storable.text(file.uploadedAtRaw()))
                .param("viewed", file.viewedByEsp())
                .param("exifViewed", file.exifViewedByEsp())
                .param("public", file.publiclyAvailable())
                .param("classification", Storable.text(file.industryClassification()))
                .param("relevance", Storable.text(file.relevance()))
                .param("flags", Storable.words(file.flags()))
                .param("notes", Storable.words(added.notes()))
                .param("at", Storable.moment(receipt.at()))
                .update();
        addHashes(receipt, id, file.hashes());
        addFacts(receipt, id, file.details());
        return id;
    }

    private void addHashes(Receipt receipt, UUID file, List<TypedHash> hashes) {
        var position = 0;
        for (var hash : hashes) {
            jdbc.sql(
                            """
                            insert into intake.file_hash
                                (id, held_by, referral_file_id, position, stated_type, checked_type, value)
                            values (:id, :heldBy, :file, :position, :stated, :checked::text, :value)
                            """)
                    .param("id", ids.next())
                    .param("heldBy", receipt.heldBy().value())
                    .param("file", file)
                    .param("position", position++)
                    .param("stated", Storable.text(hash.type()))
                    .param("checked", hash.checkedType())
                    .param("value", Storable.text(hash.value()))
                    .update();
        }
    }

    private void addFacts(Receipt receipt, UUID file, List<ReadFact> facts) {
        var position = 0;
        for (var fact : facts) {
            jdbc.sql(
                            """
                            insert into intake.file_fact
                                (id, held_by, referral_file_id, position, name, value, source_path)
                            values (:id, :heldBy, :file, :position, :name, :value, :path)
                            """)
                    .param("id", ids.next())
                    .param("heldBy", receipt.heldBy().value())
                    .param("file", file)
                    .param("position", position++)
                    .param("name", Storable.text(fact.name()))
                    .param("value", Storable.text(fact.value().value()))
                    .param("path", Storable.text(fact.sourcePath()))
                    .update();
        }
    }

    /** The newest version of the details of one file. */
    Optional<Known> latest(GroupId heldBy, String reportId, String fileId, List<String> senders) {
        return jdbc.sql(
                        """
                        select rf.id, rf.first_id, rf.file_version, rf.original_id
                          from intake.referral_file rf
                         where rf.separate and rf.held_by = :heldBy and rf.report_id = :reportId
                           and rf.file_id = :fileId and rf.sender = any(:senders)
                         order by rf.file_version desc
                         limit 1
                        """)
                .param("heldBy", heldBy.value())
                .param("reportId", Storable.text(reportId))
                .param("fileId", Storable.text(fileId))
                .param("senders", Storable.words(senders))
                .query((row, _) -> known(row))
                .optional();
    }

    /**
     * The newest version of each file that came separately for a report: those that wait for it, and those that belong to
     * an earlier version of it.
     *
     * @param first the report's first version; null when it is new
     */
    List<Known> ofReport(
            GroupId heldBy, String reportId, List<String> senders, @Nullable ReferralId first) {
        return jdbc.sql(
                        """
                        select distinct on (rf.first_id) rf.id, rf.first_id, rf.file_version, rf.original_id
                          from intake.referral_file rf
                         where rf.separate and rf.held_by = :heldBy and rf.report_id = :reportId
                           and rf.sender = any(:senders)
                           and (not exists (select 1 from intake.file_tie t where t.referral_file_id = rf.id)
                                or exists (select 1
                                             from intake.file_tie t
                                             join intake.referral r on r.id = t.referral_id
                                            where t.referral_file_id = rf.id and r.first_id = :first::uuid))
                         order by rf.first_id, rf.file_version desc
                        """)
                .param("heldBy", heldBy.value())
                .param("reportId", Storable.text(reportId))
                .param("senders", Storable.words(senders))
                .param("first", first == null ? null : first.value())
                .query((row, _) -> known(row))
                .list();
    }

    /** The file that a document describes, when it belongs to no referral yet. */
    Optional<UUID> held(UUID original) {
        return jdbc.sql(
                        """
                        select rf.id
                          from intake.referral_file rf
                         where rf.original_id = :original and rf.separate
                           and not exists (select 1 from intake.file_tie t where t.referral_file_id = rf.id)
                        """)
                .param("original", original)
                .query(UUID.class)
                .optional();
    }

    void tie(Receipt receipt, ReferralId referral, UUID file) {
        jdbc.sql(
                        """
                        insert into intake.file_tie (id, held_by, referral_id, referral_file_id, tied_at)
                        values (:id, :heldBy, :referral, :file, :at)
                        on conflict (referral_id, referral_file_id) do nothing
                        """)
                .param("id", ids.next())
                .param("heldBy", receipt.heldBy().value())
                .param("referral", referral.value())
                .param("file", file)
                .param("at", Storable.moment(receipt.at()))
                .update();
    }

    /** Files of a referral, the newest version of each. */
    List<Kept> of(ReferralId referral) {
        return jdbc.sql(
                        """
                        select distinct on (rf.first_id)
                               rf.id, rf.original_id, rf.file_id, rf.file_version, rf.file_name, rf.original_file_name,
                               rf.uploaded_at_raw, rf.viewed_by_esp, rf.publicly_available,
                               rf.industry_classification, rf.relevance, rf.flags, rf.notes
                          from intake.file_tie t
                          join intake.referral_file rf on rf.id = t.referral_file_id
                         where t.referral_id = :referral
                         order by rf.first_id, rf.file_version desc
                         limit 2000
                        """)
                .param("referral", referral.value())
                .query((row, _) ->
                        new Kept(
                                row.getObject("id", UUID.class),
                                row.getObject("original_id", UUID.class),
                                row.getString("file_id"),
                                row.getInt("file_version"),
                                Sensitive.ofNullable(row.getString("file_name")),
                                Sensitive.ofNullable(row.getString("original_file_name")),
                                row.getString("uploaded_at_raw"),
                                row.getObject("viewed_by_esp", Boolean.class),
                                row.getObject("publicly_available", Boolean.class),
                                row.getString("industry_classification"),
                                row.getString("relevance"),
                                Storable.words(row, "flags"),
                                Storable.words(row, "notes")))
                .list();
    }

    List<ReadFact> facts(UUID file) {
        return jdbc.sql(
                        """
                        select name, value, source_path
                          from intake.file_fact
                         where referral_file_id = :file
                         order by position
                         limit 500
                        """)
                .param("file", file)
                .query((row, _) ->
                        new ReadFact(
                                row.getString("name"),
                                Sensitive.of(row.getString("value")),
                                row.getString("source_path")))
                .list();
    }

    List<TypedHash> hashes(UUID file) {
        return jdbc.sql(
                        """
                        select stated_type, checked_type, value
                          from intake.file_hash
                         where referral_file_id = :file
                         order by position
                         limit 200
                        """)
                .param("file", file)
                .query((row, _) ->
                        new TypedHash(
                                row.getString("stated_type"),
                                row.getString("value"),
                                row.getString("checked_type")))
                .list();
    }

    private static @Nullable String text(@Nullable Sensitive<String> sensitive) {
        return sensitive == null ? null : Storable.text(sensitive.value());
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getObject("first_id", UUID.class),
                row.getInt("file_version"),
                row.getObject("original_id", UUID.class));
    }
}
