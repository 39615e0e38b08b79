package org.wardline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.cybertip.ReadFact;
import org.wardline.intake.cybertip.ReadReport;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;
import org.wardline.kernel.Sensitive;

/** The SQL of referrals: receiving them, and reading them back. */
@Component
class ReferralStore {
    private static final int REFERENCE_ATTEMPTS = 200;

    /** A version of a report that is here. */
    record Known(ReferralId id, ReferralId first, int reportVersion, String sender) {
        /** The sender can name a person. */
        @Override
        public String toString() {
            return "Known[" + id + "]";
        }
    }

    /** What a referral is made from. */
    record New(
            ReferralId id,
            UUID original,
            ReadReport report,
            String sender,
            @Nullable String reportId,
            @Nullable Known before) {
        @Override
        public String toString() {
            return "New[" + id + "]";
        }
    }

    private static final String SUMMARY =
            """
            select r.id, r.reference, r.held_by, r.feed, r.sender, r.report_id, r.received_at, r.incident_type,
                   r.incident_at, r.escalation, r.flags, r.outcome, r.version,
                   f.files, f.flags as file_flags, f.classifications
              from intake.referral r
              left join lateral (
                    select count(*) as files,
                           array_agg(latest.industry_classification order by latest.industry_classification)
                               filter (where latest.industry_classification is not null) as classifications,
                           string_to_array(string_agg(array_to_string(latest.flags, ' '), ' '), ' ') as flags
                      from (select distinct on (rf.first_id) rf.industry_classification, rf.flags
                              from intake.file_tie t
                              join intake.referral_file rf on rf.id = t.referral_file_id
                             where t.referral_id = r.id
                             order by rf.first_id, rf.file_version desc) latest) f on true
            """;

    /** What a referral's own page needs beside its summary. */
    record Detail(
            UUID original,
            ReferralId first,
            int reportVersion,
            @Nullable String incidentAtRaw,
            List<String> notes,
            OfficerId receivedBy) {}

    /** One version of a report, for the list of its versions. */
    record Version(
            ReferralId id,
            String reference,
            int reportVersion,
            Instant receivedAt,
            ReferralOutcome outcome) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    ReferralStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(Receipt receipt, New referral) {
        var id = referral.id().value();
        var before = referral.before();
        var report = referral.report();
        for (var attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt++) {
            var added =
                    jdbc.sql(
                                    """
                                    insert into intake.referral
                                        (id, held_by, reference, original_id, feed, sender, report_id, first_id,
                                         report_version, incident_type, incident_at, incident_at_raw, escalation, flags,
                                         notes, received_at, received_by)
                                    values (:id, :heldBy, :reference, :original, :feed, :sender, :reportId::text, :first,
                                            :reportVersion, :incidentType::text, :incidentAt::timestamptz,
                                            :incidentAtRaw::text, :escalation::text, :flags, :notes, :at, :by)
                                    on conflict (reference) do nothing
                                    """)
                            .param("id", id)
                            .param("heldBy", receipt.heldBy().value())
                            .param("reference", References.of('R', ids.next()))
                            .param("original", referral.original())
                            .param("feed", Storable.text(report.feed()))
                            .param("sender", Storable.text(referral.sender()))
                            .param("reportId", Storable.text(referral.reportId()))
                            .param("first", before == null ? id : before.first().value())
                            .param("reportVersion", before == null ? 1 : before.reportVersion() + 1)
                            .param("incidentType", Storable.text(report.incidentType()))
                            .param("incidentAt", Storable.moment(report.incidentAt()))
                            .param("incidentAtRaw", Storable.text(report.incidentAtRaw()))
                            .param("escalation", text(report.escalation()))
                            .param("flags", Storable.words(report.flags()))
                            .param("notes", Storable.words(report.notes()))
                            .param("at", Storable.moment(receipt.at()))
                            .param("by", receipt.by().value())
                            .update();
            if (added == 1) {
                return;
            }
        }
        throw new IllegalStateException("No short reference is free");
    }

    void addFacts(Receipt receipt, ReferralId referral, List<ReadFact> facts) {
        var position = 0;
        for (var fact : facts) {
            jdbc.sql(
                            """
                            insert into intake.referral_fact
                                (id, held_by, referral_id, position, name, value, source_path)
                            values (:id, :heldBy, :referral, :position, :name, :value, :path)
                            """)
                    .param("id", ids.next())
                    .param("heldBy", receipt.heldBy().value())
                    .param("referral", referral.value())
                    .param("position", position++)
                    .param("name", Storable.text(fact.name()))
                    .param("value", Storable.text(fact.value().value()))
                    .param("path", Storable.text(fact.sourcePath()))
                    .update();
        }
    }

    /** The circle that holds a referral; empty when there is none that the actor may see. */
    Optional<GroupId> heldBy(ReferralId referral) {
        return jdbc.sql("select held_by from intake.referral where id = :id")
                .param("id", referral.value())
                .query((row, _) -> new GroupId(row.getObject("held_by", UUID.class)))
                .optional();
    }

    /** The newest version of each report with this number, oldest report first. */
    List<Known> reports(GroupId heldBy, String reportId) {
        return jdbc.sql(
                        """
                        select distinct on (r.sender) r.id, r.first_id, r.report_version, r.sender
                          from intake.referral r
                         where r.held_by = :heldBy and r.report_id = :reportId
                         order by r.sender, r.report_version desc
                         limit 50
                        """)
                .param("heldBy", heldBy.value())
                .param("reportId", Storable.text(reportId))
                .query((row, _) -> known(row))
                .list();
    }

    /** The referral read from an original, under this report number or under none. */
    Optional<Known> readFrom(UUID original, @Nullable String reportId) {
        return jdbc.sql(
                        """
                        select r.id, r.first_id, r.report_version, r.sender
                          from intake.referral r
                         where r.original_id = :original
                           and (:reportId::text is null or r.report_id is null or r.report_id = :reportId::text)
                         order by r.report_version, r.id
                         limit 1
                        """)
                .param("original", original)
                .param("reportId", Storable.text(reportId))
                .query((row, _) -> known(row))
                .optional();
    }

    Optional<ReferralSummary> summary(ReferralId referral) {
        return jdbc.sql(SUMMARY + " where r.id = :id")
                .param("id", referral.value())
                .query((row, _) -> summary(row))
                .optional();
    }

    List<ReferralSummary> summaries(Collection<ReferralId> referrals) {
        return jdbc.sql(
                        SUMMARY
                                + " where r.id = any(cast(:ids as uuid[])) order by r.received_at, r.id")
                .param("ids", Storable.ids(referrals))
                .query((row, _) -> summary(row))
                .list();
    }

    Detail detail(ReferralId referral) {
        return jdbc.sql(
                        """
                        select r.original_id, r.first_id, r.report_version, r.incident_at_raw, r.notes, r.received_by
                          from intake.referral r
                         where r.id = :id
                        """)
                .param("id", referral.value())
                .query((row, _) ->
                        new Detail(
                                row.getObject("original_id", UUID.class),
                                new ReferralId(row.getObject("first_id", UUID.class)),
                                row.getInt("report_version"),
                                row.getString("incident_at_raw"),
                                Storable.words(row, "notes"),
                                new OfficerId(row.getObject("received_by", UUID.class))))
                .single();
    }

    List<Version> versions(ReferralId first) {
        return jdbc.sql(
                        """
                        select r.id, r.reference, r.report_version, r.received_at, r.outcome
                          from intake.referral r
                         where r.first_id = :first
                         order by r.report_version
                         limit 1000
                        """)
                .param("first", first.value())
                .query((row, _) ->
                        new Version(
                                new ReferralId(row.getObject("id", UUID.class)),
                                row.getString("reference"),
                                row.getInt("report_version"),
                                Storable.momentThere(row, "received_at"),
                                ReferralOutcome.valueOf(row.getString("outcome"))))
                .list();
    }

    List<ReadFact> facts(ReferralId referral) {
        return jdbc.sql(
                        """
                        select name, value, source_path
                          from intake.referral_fact
                         where referral_id = :referral
                         order by position
                         limit 2000
                        """)
                .param("referral", referral.value())
                .query((row, _) ->
                        new ReadFact(
                                row.getString("name"),
                                Sensitive.of(row.getString("value")),
                                row.getString("source_path")))
                .list();
    }

    /** Referrals with this reference, or this report number. */
    List<ReferralId> named(String words) {
        return jdbc.sql(
                        """
                        select r.id
                          from intake.referral r
                         where r.reference = :reference or r.report_id = :words
                         order by r.received_at desc, r.id
                         limit 50
                        """)
                .param("reference", Storable.text(words.toUpperCase(Locale.ROOT)))
                .param("words", Storable.text(words))
                .query((row, _) -> new ReferralId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * A page of the list, newest first, after the one given. The page is cut before files are counted: done the other way,
     * those of every referral there is would be.
     */
    List<ReferralSummary> newest(
            @Nullable ReferralOutcome outcome, @Nullable ReferralId after, int limit) {
        return jdbc.sql(
                        SUMMARY
                                + """
                                 where r.id in (
                                       select p.id
                                         from intake.referral p
                                        where (:outcome::text is null or p.outcome = :outcome::text)
                                          and (:after::uuid is null or (p.received_at, p.id) <
                                               (select a.received_at, a.id from intake.referral a where a.id = :after::uuid))
                                        order by p.received_at desc, p.id desc
                                        limit :limit)
                                 order by r.received_at desc, r.id desc
                                """)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    List<ReferralId> receivedAfter(@Nullable ReferralId last, int limit) {
        return jdbc.sql(
                        """
                        select r.id
                          from intake.referral r
                         where :last::uuid is null or (r.received_at, r.id) >
                               (select a.received_at, a.id from intake.referral a where a.id = :last::uuid)
                         order by r.received_at, r.id
                         limit :limit
                        """)
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query((row, _) -> new ReferralId(row.getObject("id", UUID.class)))
                .list();
    }

    private static @Nullable String text(@Nullable Sensitive<String> sensitive) {
        return sensitive == null ? null : Storable.text(sensitive.value());
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new ReferralId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("first_id", UUID.class)),
                row.getInt("report_version"),
                row.getString("sender"));
    }

    private static ReferralSummary summary(ResultSet row) throws SQLException {
        var flags = new LinkedHashSet<>(Storable.words(row, "flags"));
        for (var flag : Storable.words(row, "file_flags")) {
            if (!flag.isEmpty()) {
                flags.add(flag);
            }
        }
        return new ReferralSummary(
                new ReferralId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("feed"),
                row.getString("sender"),
                row.getString("report_id"),
                Storable.momentThere(row, "received_at"),
                row.getString("incident_type"),
                Storable.moment(row, "incident_at"),
                Sensitive.ofNullable(row.getString("escalation")),
                flags,
                Storable.words(row, "classifications"),
                row.getInt("files"),
                ReferralOutcome.valueOf(row.getString("outcome")),
                row.getInt("version"));
    }
}
