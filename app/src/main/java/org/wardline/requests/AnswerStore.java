package org.wardline.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.InterestKey;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** The SQL of proposed and given answers. */
@Component
class AnswerStore {

    /**
     * How somebody proposes to answer.
     *
     * @param heldBy the circle that proposes it
     * @param ground null where nothing is withheld
     */
    record Proposal(
            UUID id,
            GroupId heldBy,
            AnswerOutcome outcome,
            @Nullable AnswerGround ground,
            Sensitive<String> necessity,
            Sensitive<String> told,
            OfficerId by,
            Instant at) {}

    /** A given answer, which only its giver finds. */
    record Answer(AnswerOutcome outcome, Sensitive<String> letter, Instant at) {}

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RequestId request, Proposal made) {
        var ground = made.ground();
        jdbc.sql(
                        """
                        insert into requests.proposal
                               (id, held_by, request_id, outcome, ground, necessity, told, proposed_by, proposed_at)
                        values (:id, :heldBy, :request, :outcome, :ground, :necessity, :told, :by, :at)
                        """)
                .param("id", made.id())
                .param("heldBy", made.heldBy().value())
                .param("request", request.value())
                .param("outcome", made.outcome().name())
                .param("ground", ground == null ? null : ground.name())
                .param("necessity", made.necessity().value())
                .param("told", made.told().value())
                .param("by", made.by().value())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Proposals that the actor may see, the newest first; one made in a circle of its own before the others. */
    List<Proposal> proposals(RequestId request, GroupId answering) {
        return jdbc.sql(
                        """
                        select id, held_by, outcome, ground, necessity, told, proposed_by, proposed_at
                          from requests.proposal
                         where request_id = :request
                         order by held_by = :answering, proposed_at desc, id
                         limit 100
                        """)
                .param("request", request.value())
                .param("answering", answering.value())
                .query((row, _) -> proposal(row))
                .list();
    }

    void give(RequestId request, Proposal proposal, String letter, OfficerId by, Instant at) {
        jdbc.sql(
                        """
                        insert into requests.answer
                               (request_id, held_by, proposal_id, outcome, proposer, letter, approved_by, approved_at)
                        values (:request, :heldBy, :proposal, :outcome, :proposer, :letter, :by, :at)
                        """)
                .param("request", request.value())
                .param("heldBy", proposal.heldBy().value())
                .param("proposal", proposal.id())
                .param("outcome", proposal.outcome().name())
                .param("proposer", proposal.by().value())
                .param("letter", letter)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Answer> given(RequestId request) {
        return jdbc.sql(
                        """
                        select outcome, letter, approved_at
                          from requests.answer
                         where request_id = :request
                        """)
                .param("request", request.value())
                .query((row, _) ->
                        new Answer(
                                AnswerOutcome.valueOf(row.getString("outcome")),
                                Sensitive.of(row.getString("letter")),
                                row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Circles of the actor that have a covert interest in one of these. */
    List<GroupId> covertlyInterested(Collection<InterestKey> keys) {
        return jdbc.sql(
                        """
                        select held_by from deconfliction.own_covert_interests(:kinds, :wanted) order by held_by
                        """)
                .param("kinds", keys.stream().map(InterestKey::kind).toArray(String[]::new))
                .param(
                        "wanted",
                        keys.stream().map(key -> key.value().value()).toArray(String[]::new))
                .query((row, _) -> new GroupId(row.getObject("held_by", UUID.class)))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        return new Proposal(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("held_by", UUID.class)),
                AnswerOutcome.valueOf(row.getString("outcome")),
                ground == null ? null : AnswerGround.valueOf(ground),
                Sensitive.of(row.getString("necessity")),
                Sensitive.of(row.getString("told")),
                new OfficerId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
