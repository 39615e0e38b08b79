package org.wardline.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.MentionId;

/** The SQL of judgements. */
@Component
class JudgementStore {

    /** A judgement as kept. */
    record Judgement(
            JudgementId id,
            GroupId heldBy,
            Pair pair,
            Purpose purpose,
            Verdict verdict,
            String why,
            Working working,
            Instant at,
            OfficerId by,
            @Nullable Withdrawal withdrawal) {
        @Override
        public String toString() {
            return "Judgement[" + id.value() + ", " + verdict + "]";
        }
    }

    /** That, when, by whom and why a judgement was taken back. */
    record Withdrawal(Instant at, OfficerId by, String why) {
        @Override
        public String toString() {
            return "Withdrawal[" + at + "]";
        }
    }

    private static final String JUDGEMENT =
            """
            select id, held_by, one_mention, other_mention, purpose, verdict, why, working::text as working,
                   judged_at, judged_by, withdrawn_at, withdrawn_by, withdrawn_why
              from subjects.judgement
            """;

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Judgement judgement) {
        jdbc.sql(
                        """
                        insert into subjects.judgement
                               (id, held_by, one_mention, other_mention, purpose, verdict, why, working,
                                judged_at, judged_by)
                        values (:id, :heldBy, :one, :other, :purpose, :verdict, :why, :working::jsonb, :at, :by)
                        """)
                .param("id", judgement.id().value())
                .param("heldBy", judgement.heldBy().value())
                .param("one", judgement.pair().one().value())
                .param("other", judgement.pair().other().value())
                .param("purpose", judgement.purpose().name())
                .param("verdict", judgement.verdict().name())
                .param("why", judgement.why())
                .param("working", judgement.working().json())
                .param("at", judgement.at().atOffset(ZoneOffset.UTC))
                .param("by", judgement.by().value())
                .update();
    }

    Optional<Judgement> find(JudgementId id) {
        return jdbc.sql(JUDGEMENT + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> judgement(row))
                .optional();
    }

    /** The judgement of a pair that stands now. */
    Optional<Judgement> current(Pair pair) {
        return jdbc.sql(
                        JUDGEMENT
                                + """
                                 where one_mention = :one and other_mention = :other and withdrawn_at is null
                                """)
                .param("one", pair.one().value())
                .param("other", pair.other().value())
                .query((row, _) -> judgement(row))
                .optional();
    }

    /** All judgements that touch one of these mentions, withdrawn ones too, newest first. */
    List<Judgement> touching(Collection<MentionId> mentions) {
        return jdbc.sql(
                        JUDGEMENT
                                + """
                                 where one_mention = any(:mentions) or other_mention = any(:mentions)
                                 order by judged_at desc, id
                                 limit 1000
                                """)
                .param("mentions", SubjectStore.array(mentions))
                .query((row, _) -> judgement(row))
                .list();
    }

    boolean withdraw(JudgementId id, Withdrawal withdrawal) {
        return jdbc.sql(
                                """
                                update subjects.judgement
                                   set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why
                                 where id = :id and withdrawn_at is null
                                """)
                        .param("id", id.value())
                        .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                        .param("by", withdrawal.by().value())
                        .param("why", withdrawal.why())
                        .update()
                == 1;
    }

    /**
     * Restricts both halves of a person whom the actor has just parted by withdrawing this judgement, where the whole was
     * restricted on request: nobody can tell which of them had asked.
     */
    void keepPartedRestricted(JudgementId withdrawn) {
        jdbc.sql("select subjects.keep_parted_restricted(:id)")
                .param("id", withdrawn.value())
                .query(rows -> {});
    }

    /**
     * The mention and all it is judged to be the same as, directly or through others: the connected component over
     * judgements that stand. Ends because union drops what was reached before.
     */
    Set<MentionId> cluster(MentionId mention) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                with recursive reached (mention) as (
                                    select :mention::uuid
                                    union
                                    select case when j.one_mention = r.mention then j.other_mention
                                                else j.one_mention end
                                      from reached r
                                      join subjects.judgement j
                                        on r.mention in (j.one_mention, j.other_mention)
                                     where j.verdict = 'SAME' and j.purpose = 'OFFENDER'
                                       and j.withdrawn_at is null
                                )
                                select mention from reached
                                """)
                        .param("mention", mention.value())
                        .query((row, _) -> new MentionId(row.getObject("mention", UUID.class)))
                        .list());
    }

    /** Whether somebody judged a mention of one side not the same as one of the other. */
    boolean parted(Set<MentionId> oneSide, Set<MentionId> otherSide) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from subjects.judgement j
                             where j.verdict = 'NOT_THE_SAME' and j.withdrawn_at is null
                               and (j.one_mention = any(:ours) and j.other_mention = any(:theirs)
                                    or j.one_mention = any(:theirs) and j.other_mention = any(:ours)))
                        """)
                .param("ours", SubjectStore.array(oneSide))
                .param("theirs", SubjectStore.array(otherSide))
                .query(Boolean.class)
                .single();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Judgement(
                new JudgementId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                Pair.of(
                        new MentionId(row.getObject("one_mention", UUID.class)),
                        new MentionId(row.getObject("other_mention", UUID.class))),
                Purpose.valueOf(row.getString("purpose")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("why"),
                Working.parse(row.getString("working")),
                row.getObject("judged_at", OffsetDateTime.class).toInstant(),
                new OfficerId(row.getObject("judged_by", UUID.class)),
                withdrawnAt == null
                        ? null
                        : new Withdrawal(
                                withdrawnAt.toInstant(),
                                new OfficerId(row.getObject("withdrawn_by", UUID.class)),
                                row.getString("withdrawn_why")));
    }
}
