package org.wardline.subjects;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.MentionId;
import org.wardline.intake.ReferralId;

/** The SQL of candidate links and of the work list they come from. */
@Component
class CandidateStore {

    /** A candidate link as kept. */
    record Candidate(
            UUID id,
            GroupId heldBy,
            Pair pair,
            Purpose purpose,
            Working working,
            Instant at,
            OfficerId by) {}

    /** Identifiers and keys of a mention that too many share to bring anybody. */
    record LeftOut(int suppressed, int cap) {}

    private final JdbcClient jdbc;

    CandidateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a candidate; false when the pair has one already, which then stays as it was on its day. */
    boolean add(Candidate candidate) {
        return jdbc.sql(
                                """
                                insert into subjects.candidate
                                       (id, held_by, one_mention, other_mention, purpose, weight, probability,
                                        working, proposed_at, proposed_by)
                                values (:id, :heldBy, :one, :other, :purpose, :weight, :probability,
                                        :working::jsonb, :at, :by)
                                on conflict (one_mention, other_mention) do nothing
                                """)
                        .param("id", candidate.id())
                        .param("heldBy", candidate.heldBy().value())
                        .param("one", candidate.pair().one().value())
                        .param("other", candidate.pair().other().value())
                        .param("purpose", candidate.purpose().name())
                        .param("weight", candidate.working().weight())
                        .param("probability", candidate.working().probability())
                        .param("working", candidate.working().json())
                        .param("at", candidate.at().atOffset(ZoneOffset.UTC))
                        .param("by", candidate.by().value())
                        .update()
                == 1;
    }

    /** Candidates with one of these mentions, likeliest first. */
    List<Candidate> touching(Collection<MentionId> mentions, Set<Purpose> purposes) {
        return jdbc.sql(
                        """
                        select id, held_by, one_mention, other_mention, purpose, working::text as working,
                               proposed_at, proposed_by
                          from subjects.candidate
                         where (one_mention = any(:mentions) or other_mention = any(:mentions))
                           and purpose = any(:purposes)
                         order by weight desc, id
                         limit 500
                        """)
                .param("mentions", SubjectStore.array(mentions))
                .param("purposes", purposes.stream().map(Enum::name).toArray(String[]::new))
                .query((row, _) ->
                        new Candidate(
                                row.getObject("id", UUID.class),
                                new GroupId(row.getObject("held_by", UUID.class)),
                                Pair.of(
                                        new MentionId(row.getObject("one_mention", UUID.class)),
                                        new MentionId(row.getObject("other_mention", UUID.class))),
                                Purpose.valueOf(row.getString("purpose")),
                                Working.parse(row.getString("working")),
                                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                                new OfficerId(row.getObject("proposed_by", UUID.class))))
                .list();
    }

    /** How many links each of these mentions has that nobody has judged; a mention without any is left out. */
    Map<MentionId, Integer> unjudged(Collection<MentionId> mentions, Purpose purpose) {
        var found = new HashMap<MentionId, Integer>();
        jdbc.sql(
                        """
                        with unjudged as (
                            select c.one_mention, c.other_mention
                              from subjects.candidate c
                             where (c.one_mention = any(:mentions) or c.other_mention = any(:mentions))
                               and c.purpose = :purpose
                               and not exists (select 1
                                                 from subjects.judgement j
                                                where j.one_mention = c.one_mention
                                                  and j.other_mention = c.other_mention
                                                  and j.withdrawn_at is null))
                        select u.mention, count(*)
                          from (select one_mention from unjudged union all select other_mention from unjudged) u (mention)
                         where u.mention = any(:mentions)
                         group by u.mention
                        """)
                .param("mentions", SubjectStore.array(mentions))
                .param("purpose", purpose.name())
                .query(row -> {
                    found.put(new MentionId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return found;
    }

    /** Marks a referral as dealt with; false when somebody else has. */
    boolean markLinked(
            ReferralId referral, GroupId heldBy, Instant receivedAt, Instant at, int proposed) {
        return jdbc.sql(
                                """
                                insert into subjects.linked_referral
                                       (referral_id, held_by, received_at, linked_at, proposed)
                                values (:referral, :heldBy, :receivedAt, :at, :proposed)
                                on conflict (referral_id) do nothing
                                """)
                        .param("referral", referral.value())
                        .param("heldBy", heldBy.value())
                        .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("proposed", proposed)
                        .update()
                == 1;
    }

    /**
     * Where to take up the work list: the newest referral dealt with among those received well before the newest. One
     * whose transaction commits late, with an earlier time of receipt, is found again in between.
     */
    Optional<ReferralId> takeUpAfter() {
        return jdbc.sql(
                        """
                        select referral_id from subjects.linked_referral
                         where received_at < (select max(received_at) - interval '15 minutes'
                                                from subjects.linked_referral)
                         order by received_at desc, referral_id desc
                         limit 1
                        """)
                .query((row, _) -> new ReferralId(row.getObject("referral_id", UUID.class)))
                .optional();
    }

    Set<ReferralId> linkedAmong(Collection<ReferralId> referrals) {
        return jdbc
                .sql(
                        """
                        select referral_id from subjects.linked_referral where referral_id = any(:referrals)
                        """)
                .param("referrals", referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query((row, _) -> new ReferralId(row.getObject("referral_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void noteLeftOut(MentionId mention, GroupId heldBy, LeftOut leftOut, Instant at) {
        jdbc.sql(
                        """
                        insert into subjects.left_out (mention_id, held_by, suppressed, cap, noted_at)
                        values (:mention, :heldBy, :suppressed, :cap, :at)
                        on conflict (mention_id) do update
                           set suppressed = excluded.suppressed, cap = excluded.cap, noted_at = excluded.noted_at
                        """)
                .param("mention", mention.value())
                .param("heldBy", heldBy.value())
                .param("suppressed", leftOut.suppressed())
                .param("cap", leftOut.cap())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<LeftOut> leftOut(MentionId mention) {
        return jdbc.sql(
                        """
                        select suppressed, cap from subjects.left_out
                         where mention_id = :mention and suppressed > 0
                        """)
                .param("mention", mention.value())
                .query((row, _) -> new LeftOut(row.getInt("suppressed"), row.getInt("cap")))
                .optional();
    }
}
