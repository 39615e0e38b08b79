package org.wardline.resolution;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;

/** The SQL of what came back, and of who checked it. */
@Component
class ReplyStore {

    /** What came back to a request. */
    record Reply(
            UUID id,
            LeadId lead,
            UUID request,
            LeadState said,
            @Nullable String note,
            @Nullable Answer answer,
            Instant at,
            OfficerId by) {
        @Override
        public String toString() {
            return "Reply[" + said + "]";
        }
    }

    /** The answer itself. */
    record Answer(
            String subscriber,
            String address,
            String postcode,
            String repeatedAddress,
            String repeatedTime) {
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    /** A second person's check. */
    record SecondCheck(
            UUID reply,
            OfficerId requester,
            OfficerId answerer,
            OfficerId checker,
            boolean confirmed,
            String why,
            Instant at) {
        @Override
        public String toString() {
            return "SecondCheck[" + confirmed + "]";
        }
    }

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(GroupId heldBy, Reply reply) {
        var answer = reply.answer();
        jdbc.sql(
                        """
                        insert into resolution.reply
                               (id, held_by, lead_id, request_id, said, note, subscriber, address, postcode,
                                repeated_address, repeated_time, recorded_at, recorded_by)
                        values (:id, :heldBy, :lead, :request, :said, :note::text, :subscriber::text, :address::text,
                                :postcode::text, :repeatedAddress::text, :repeatedTime::text, :at, :by)
                        """)
                .param("id", reply.id())
                .param("heldBy", heldBy.value())
                .param("lead", reply.lead().value())
                .param("request", reply.request())
                .param("said", reply.said().name())
                .param("note", reply.note())
                .param("subscriber", answer == null ? null : answer.subscriber())
                .param("address", answer == null ? null : answer.address())
                .param("postcode", answer == null ? null : answer.postcode())
                .param("repeatedAddress", answer == null ? null : answer.repeatedAddress())
                .param("repeatedTime", answer == null ? null : answer.repeatedTime())
                .param("at", reply.at().atOffset(ZoneOffset.UTC))
                .param("by", reply.by().value())
                .update();
    }

    /** Replies to a lead, newest first. */
    List<Reply> replies(LeadId lead) {
        return jdbc.sql(
                        """
                        select id, lead_id, request_id, said, note, subscriber, address, postcode, repeated_address,
                               repeated_time, recorded_at, recorded_by
                          from resolution.reply where lead_id = :lead order by recorded_at desc, id limit 200
                        """)
                .param("lead", lead.value())
                .query((row, _) ->
                        new Reply(
                                row.getObject("id", UUID.class),
                                new LeadId(row.getObject("lead_id", UUID.class)),
                                row.getObject("request_id", UUID.class),
                                LeadState.valueOf(row.getString("said")),
                                row.getString("note"),
                                row.getString("subscriber") == null
                                        ? null
                                        : new Answer(
                                                row.getString("subscriber"),
                                                row.getString("address"),
                                                row.getString("postcode"),
                                                row.getString("repeated_address"),
                                                row.getString("repeated_time")),
                                LeadStore.instant(row, "recorded_at"),
                                new OfficerId(row.getObject("recorded_by", UUID.class))))
                .list();
    }

    /** The newest answer of a lead. */
    Optional<Reply> answer(LeadId lead) {
        return replies(lead).stream().filter(reply -> reply.answer() != null).findFirst();
    }

    void check(UUID id, GroupId heldBy, LeadId lead, SecondCheck check) {
        jdbc.sql(
                        """
                        insert into resolution.second_check
                               (id, held_by, lead_id, reply_id, requester, answerer, checker, confirmed, why,
                                checked_at)
                        values (:id, :heldBy, :lead, :reply, :requester, :answerer, :checker, :confirmed, :why, :at)
                        """)
                .param("id", id)
                .param("heldBy", heldBy.value())
                .param("lead", lead.value())
                .param("reply", check.reply())
                .param("requester", check.requester().value())
                .param("answerer", check.answerer().value())
                .param("checker", check.checker().value())
                .param("confirmed", check.confirmed())
                .param("why", check.why())
                .param("at", check.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SecondCheck> check(UUID reply) {
        return jdbc.sql(
                        """
                        select reply_id, requester, answerer, checker, confirmed, why, checked_at
                          from resolution.second_check where reply_id = :reply
                        """)
                .param("reply", reply)
                .query((row, _) ->
                        new SecondCheck(
                                row.getObject("reply_id", UUID.class),
                                new OfficerId(row.getObject("requester", UUID.class)),
                                new OfficerId(row.getObject("answerer", UUID.class)),
                                new OfficerId(row.getObject("checker", UUID.class)),
                                row.getBoolean("confirmed"),
                                row.getString("why"),
                                LeadStore.instant(row, "checked_at")))
                .optional();
    }
}
