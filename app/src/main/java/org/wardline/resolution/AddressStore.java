package org.wardline.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/** The SQL of addresses and the ways they were reached. */
@Component
class AddressStore {

    /** A checked and confirmed answer, with the event it was given for. */
    record Confirmed(
            UUID reply,
            LeadId lead,
            String networkAddress,
            Instant seenAt,
            ReplyStore.Answer answer,
            OfficerId requester,
            OfficerId answerer) {
        @Override
        public String toString() {
            return "Confirmed[" + reply + "]";
        }
    }

    /** What ties a subject to an answered address. */
    record Tie(UUID reply, String words) {
        @Override
        public String toString() {
            return "Tie[" + reply + "]";
        }
    }

    /** A supervisor's exception. */
    record Allowed(UUID reply, String supervisorName, String why) {
        @Override
        public String toString() {
            return "Allowed[" + reply + "]";
        }
    }

    private final JdbcClient jdbc;

    AddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Confirmed answers for events of these mentions, in the order they were checked. */
    List<Confirmed> confirmed(Collection<MentionId> mentions) {
        return jdbc.sql(
                        """
                        select r.id, r.lead_id, q.address as network_address, q.seen_at, r.subscriber, r.address,
                               r.postcode, r.repeated_address, r.repeated_time, c.requester, c.answerer
                          from resolution.lead l
                          join resolution.reply r on r.lead_id = l.id and r.said = 'ANSWERED'
                          join resolution.second_check c on c.reply_id = r.id and c.confirmed
                          join resolution.request q on q.id = r.request_id
                         where l.mention_id = any(:mentions) and l.state = 'CHECKED'
                         order by c.checked_at, r.id
                         limit 1000
                        """)
                .param("mentions", mentions.stream().map(MentionId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        new Confirmed(
                                row.getObject("id", UUID.class),
                                new LeadId(row.getObject("lead_id", UUID.class)),
                                row.getString("network_address"),
                                LeadStore.instant(row, "seen_at"),
                                new ReplyStore.Answer(
                                        row.getString("subscriber"),
                                        row.getString("address"),
                                        row.getString("postcode"),
                                        row.getString("repeated_address"),
                                        row.getString("repeated_time")),
                                new OfficerId(row.getObject("requester", UUID.class)),
                                new OfficerId(row.getObject("answerer", UUID.class))))
                .list();
    }

    void tie(UUID id, GroupId heldBy, SubjectId subject, Tie tie, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        insert into resolution.tie (id, held_by, subject_id, reply_id, words, stated_at, stated_by)
                        values (:id, :heldBy, :subject, :reply, :words, :at, :by)
                        """)
                .param("id", id)
                .param("heldBy", heldBy.value())
                .param("subject", subject.value())
                .param("reply", tie.reply())
                .param("words", tie.words())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** What was said of these answers, the latest first. */
    List<Tie> ties(Collection<UUID> replies, Collection<SubjectId> subjects) {
        return jdbc.sql(
                        """
                        select reply_id, words from resolution.tie
                         where reply_id = any(:replies) and subject_id = any(:subjects)
                         order by stated_at desc, id limit 1000
                        """)
                .param("replies", replies.toArray(UUID[]::new))
                .param("subjects", array(subjects))
                .query((row, _) ->
                        new Tie(row.getObject("reply_id", UUID.class), row.getString("words")))
                .list();
    }

    void except(
            UUID id,
            GroupId heldBy,
            SubjectId subject,
            Confirmed confirmed,
            Allowed allowed,
            Instant at,
            OfficerId supervisor) {
        jdbc.sql(
                        """
                        insert into resolution.address_exception
                               (id, held_by, subject_id, reply_id, requester, answerer, supervisor, supervisor_name,
                                why, made_at)
                        values (:id, :heldBy, :subject, :reply, :requester, :answerer, :supervisor, :name, :why, :at)
                        """)
                .param("id", id)
                .param("heldBy", heldBy.value())
                .param("subject", subject.value())
                .param("reply", allowed.reply())
                .param("requester", confirmed.requester().value())
                .param("answerer", confirmed.answerer().value())
                .param("supervisor", supervisor.value())
                .param("name", allowed.supervisorName())
                .param("why", allowed.why())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Allowed> exceptions(Collection<UUID> replies, Collection<SubjectId> subjects) {
        return jdbc.sql(
                        """
                        select reply_id, supervisor_name, why from resolution.address_exception
                         where reply_id = any(:replies) and subject_id = any(:subjects)
                         order by made_at desc, id limit 1000
                        """)
                .param("replies", replies.toArray(UUID[]::new))
                .param("subjects", array(subjects))
                .query((row, _) ->
                        new Allowed(
                                row.getObject("reply_id", UUID.class),
                                row.getString("supervisor_name"),
                                row.getString("why")))
                .list();
    }

    void register(UUID id, GroupId heldBy, RegisterAddress command, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        insert into resolution.register_entry
                               (id, held_by, subject_id, register, checked_on, occupant, address, postcode, tie,
                                recorded_at, recorded_by)
                        values (:id, :heldBy, :subject, :register, :checkedOn, :occupant, :address, :postcode, :tie,
                                :at, :by)
                        """)
                .param("id", id)
                .param("heldBy", heldBy.value())
                .param("subject", command.subject().value())
                .param("register", command.register())
                .param("checkedOn", command.checkedOn())
                .param("occupant", command.occupant().value())
                .param("address", command.address().value())
                .param("postcode", command.postcode().value())
                .param("tie", command.tie().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** Register entries of a subject, the latest first. */
    List<StatedAddress> registered(Collection<SubjectId> subjects) {
        return jdbc.sql(
                        """
                        select register, checked_on, occupant, address, postcode, tie
                          from resolution.register_entry
                         where subject_id = any(:subjects)
                         order by recorded_at desc, id
                         limit 100
                        """)
                .param("subjects", array(subjects))
                .query((row, _) ->
                        new StatedAddress(
                                Sensitive.of(row.getString("occupant")),
                                Sensitive.of(row.getString("address")),
                                Sensitive.of(row.getString("postcode")),
                                new StatedAddress.AddressWay.Register(
                                        row.getString("register"),
                                        row.getObject("checked_on", LocalDate.class)),
                                Sensitive.of(row.getString("tie")),
                                true))
                .list();
    }

    private static UUID[] array(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toArray(UUID[]::new);
    }
}
