package org.wardline.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.subjects.SubjectId;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the queue, of assessments and of lowerings. */
@Component
class TriageStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where a referral stands. */
    record Standing(
            ReferralId referral,
            GroupId heldBy,
            String reference,
            Instant receivedAt,
            @Nullable SubjectId subject,
            ReferralOutcome outcome,
            Urgency urgency,
            List<String> reasons,
            @Nullable String changed,
            @Nullable Instant nextExpiry,
            Instant assessedAt,
            Instant clockStartedAt,
            Instant actBy,
            int version) {
        Standing {
            reasons = List.copyOf(reasons);
        }
    }

    /** An assessment made. */
    record Assessment(
            UUID id, Urgency urgency, int points, List<String> reasons, @Nullable String changed) {
        Assessment {
            reasons = List.copyOf(reasons);
        }
    }

    /** A supervisor's lowering. */
    record Lowering(UUID id, Urgency from, Urgency to, int points, String why) {
        @Override
        public String toString() {
            return "Lowering[" + from + ", " + to + "]";
        }
    }

    /** Which part of the queue, and where on it. */
    record Part(Set<ReferralOutcome> outcomes, Set<Urgency> urgencies, int offset, int limit) {}

    private static final String STANDING =
            """
            select referral_id, held_by, reference, received_at, subject_id, outcome, urgency, reasons::text as reasons,
                   changed, next_expiry, assessed_at, clock_started_at, act_by, version
              from triage.standing
            """;

    private final JdbcClient jdbc;

    TriageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a referral in the queue; false when somebody else has just done so. */
    boolean add(Standing standing) {
        return jdbc.sql(
                                """
                                insert into triage.standing
                                       (referral_id, held_by, reference, received_at, subject_id, outcome, urgency,
                                        reasons, changed, next_expiry, assessed_at, looked_at, clock_started_at, act_by)
                                values (:referral, :heldBy, :reference, :receivedAt, :subject::uuid, :outcome, :urgency,
                                        :reasons::jsonb, :changed::text, :nextExpiry::timestamptz, :at, :at,
                                        :startedAt, :actBy)
                                on conflict (referral_id) do nothing
                                """)
                        .param("referral", standing.referral().value())
                        .param("heldBy", standing.heldBy().value())
                        .param("reference", standing.reference())
                        .param("receivedAt", utc(standing.receivedAt()))
                        .param("subject", uuid(standing.subject()))
                        .param("outcome", standing.outcome().name())
                        .param("urgency", standing.urgency().number())
                        .param("reasons", JSON.writeValueAsString(standing.reasons()))
                        .param("changed", standing.changed())
                        .param("nextExpiry", utc(standing.nextExpiry()))
                        .param("at", utc(standing.assessedAt()))
                        .param("startedAt", utc(standing.clockStartedAt()))
                        .param("actBy", utc(standing.actBy()))
                        .update()
                == 1;
    }

    /** Changes everything but when the clock started; false when the version is another by now. */
    boolean change(Standing standing, Instant lookedAt) {
        return jdbc.sql(
                                """
                                update triage.standing
                                   set subject_id = :subject::uuid, outcome = :outcome, urgency = :urgency,
                                       reasons = :reasons::jsonb, changed = :changed::text,
                                       next_expiry = :nextExpiry::timestamptz, assessed_at = :at,
                                       looked_at = :lookedAt, act_by = :actBy, version = version + 1
                                 where referral_id = :referral and version = :version
                                """)
                        .param("referral", standing.referral().value())
                        .param("subject", uuid(standing.subject()))
                        .param("outcome", standing.outcome().name())
                        .param("urgency", standing.urgency().number())
                        .param("reasons", JSON.writeValueAsString(standing.reasons()))
                        .param("changed", standing.changed())
                        .param("nextExpiry", utc(standing.nextExpiry()))
                        .param("at", utc(standing.assessedAt()))
                        .param("lookedAt", utc(lookedAt))
                        .param("actBy", utc(standing.actBy()))
                        .param("version", standing.version())
                        .update()
                == 1;
    }

    /** Notes that there was no news. */
    void looked(ReferralId referral, Instant at) {
        jdbc.sql("update triage.standing set looked_at = :at where referral_id = :referral")
                .param("referral", referral.value())
                .param("at", utc(at))
                .update();
    }

    Optional<Standing> find(ReferralId referral) {
        return jdbc.sql(STANDING + " where referral_id = :referral")
                .param("referral", referral.value())
                .query((row, _) -> standing(row))
                .optional();
    }

    Set<ReferralId> standingAmong(Collection<ReferralId> referrals) {
        return jdbc
                .sql("select referral_id from triage.standing where referral_id = any(:referrals)")
                .param("referrals", referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query((row, _) -> new ReferralId(row.getObject("referral_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Where to take up the work list; see the linking service's. */
    Optional<ReferralId> takeUpAfter() {
        return jdbc.sql(
                        """
                        select referral_id from triage.standing
                         where received_at < (select max(received_at) - interval '15 minutes' from triage.standing)
                         order by received_at desc, referral_id desc
                         limit 1
                        """)
                .query((row, _) -> new ReferralId(row.getObject("referral_id", UUID.class)))
                .optional();
    }

    /** Those looked at longest ago, and not since the given moment. */
    List<Standing> lookedAtBefore(Instant moment, int limit) {
        return jdbc.sql(
                        STANDING
                                + " where looked_at < :moment order by looked_at, referral_id limit :limit")
                .param("moment", utc(moment))
                .param("limit", limit)
                .query((row, _) -> standing(row))
                .list();
    }

    /** A part of the queue: most urgent first, then what runs out first. */
    List<Standing> queue(Part part) {
        return jdbc.sql(
                        STANDING
                                + """
                                 where outcome = any(:outcomes) and urgency = any(:urgencies)
                                 order by urgency, least(next_expiry, act_by), act_by, referral_id
                                 limit :limit offset :offset
                                """)
                .param("outcomes", part.outcomes().stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "urgencies",
                        part.urgencies().stream().map(Urgency::number).toArray(Integer[]::new))
                .param("limit", part.limit())
                .param("offset", part.offset())
                .query((row, _) -> standing(row))
                .list();
    }

    List<Standing> of(Collection<ReferralId> referrals) {
        return jdbc.sql(
                        STANDING
                                + " where referral_id = any(:referrals) order by urgency, act_by, referral_id limit 1000")
                .param("referrals", referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query((row, _) -> standing(row))
                .list();
    }

    /** Those whose clock has run out while they are of these outcomes, the most urgent first. */
    List<Standing> actedOnBy(Instant moment, Set<ReferralOutcome> outcomes, int limit) {
        return jdbc.sql(
                        STANDING
                                + """
                                 where act_by < :moment and outcome = any(:outcomes)
                                 order by urgency, act_by, referral_id
                                 limit :limit
                                """)
                .param("moment", utc(moment))
                .param("outcomes", outcomes.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> standing(row))
                .list();
    }

    void keep(Standing of, Assessment assessment, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        insert into triage.assessment
                               (id, held_by, referral_id, urgency, points, reasons, changed, assessed_at, assessed_by)
                        values (:id, :heldBy, :referral, :urgency, :points, :reasons::jsonb, :changed::text, :at, :by)
                        """)
                .param("id", assessment.id())
                .param("heldBy", of.heldBy().value())
                .param("referral", of.referral().value())
                .param("urgency", assessment.urgency().number())
                .param("points", assessment.points())
                .param("reasons", JSON.writeValueAsString(assessment.reasons()))
                .param("changed", assessment.changed())
                .param("at", utc(at))
                .param("by", by.value())
                .update();
    }

    /** Points of the newest assessment. */
    int points(ReferralId referral) {
        return jdbc.sql(
                        """
                        select points from triage.assessment
                         where referral_id = :referral order by assessed_at desc, id limit 1
                        """)
                .param("referral", referral.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Assessments of a referral, newest first. */
    List<UrgencyPage.Past> past(ReferralId referral) {
        return jdbc.sql(
                        """
                        select assessed_at, urgency, points, coalesce(changed, 'First assessment') as changed
                          from triage.assessment
                         where referral_id = :referral order by assessed_at desc, id limit 50
                        """)
                .param("referral", referral.value())
                .query((row, _) ->
                        new UrgencyPage.Past(
                                instant(row, "assessed_at"),
                                row.getInt("urgency"),
                                row.getInt("points"),
                                row.getString("changed")))
                .list();
    }

    void lower(Standing of, Lowering lowering, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        insert into triage.lowering
                               (id, held_by, referral_id, from_urgency, to_urgency, points, why, lowered_at, lowered_by)
                        values (:id, :heldBy, :referral, :from, :to, :points, :why, :at, :by)
                        """)
                .param("id", lowering.id())
                .param("heldBy", of.heldBy().value())
                .param("referral", of.referral().value())
                .param("from", lowering.from().number())
                .param("to", lowering.to().number())
                .param("points", lowering.points())
                .param("why", lowering.why())
                .param("at", utc(at))
                .param("by", by.value())
                .update();
    }

    Optional<Lowering> lowering(ReferralId referral) {
        return jdbc.sql(
                        """
                        select id, from_urgency, to_urgency, points, why from triage.lowering
                         where referral_id = :referral order by lowered_at desc, id limit 1
                        """)
                .param("referral", referral.value())
                .query((row, _) ->
                        new Lowering(
                                row.getObject("id", UUID.class),
                                Urgency.numbered(row.getInt("from_urgency")),
                                Urgency.numbered(row.getInt("to_urgency")),
                                row.getInt("points"),
                                row.getString("why")))
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var subject = row.getObject("subject_id", UUID.class);
        var expiry = row.getObject("next_expiry", OffsetDateTime.class);
        return new Standing(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("reference"),
                instant(row, "received_at"),
                subject == null ? null : new SubjectId(subject),
                ReferralOutcome.valueOf(row.getString("outcome")),
                Urgency.numbered(row.getInt("urgency")),
                List.of(JSON.readValue(row.getString("reasons"), String[].class)),
                row.getString("changed"),
                expiry == null ? null : expiry.toInstant(),
                instant(row, "assessed_at"),
                instant(row, "clock_started_at"),
                instant(row, "act_by"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID uuid(@Nullable SubjectId subject) {
        return subject == null ? null : subject.value();
    }
}
