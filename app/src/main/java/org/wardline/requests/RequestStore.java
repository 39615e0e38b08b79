package org.wardline.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;
import org.wardline.kernel.Sensitive;
import org.wardline.requests.RecordRequest.Requester;
import org.wardline.subjects.SubjectId;

/** The SQL of requests and of what they are about. */
@Component
class RequestStore implements CaseReferences {
    private static final int MOST_ROWS = 500;

    private static final String ROW =
            """
            select id, held_by, reference, kind, way, received_on, name, email, phone, address, postcode, asks,
                   identity_asked_on, identity_how, identity_on, identity_checked_by, recorded_by, recorded_at, answered_at
              from requests.request
            """;

    /**
     * A request as it is kept.
     *
     * @param identity how it was checked who asks; null until it was
     * @param answeredAt null until it was answered
     */
    record Kept(
            RequestId id,
            GroupId heldBy,
            String reference,
            RequestKind kind,
            RequestWay way,
            LocalDate receivedOn,
            Requester who,
            Sensitive<String> asks,
            @Nullable LocalDate identityAskedOn,
            @Nullable Identity identity,
            OfficerId recordedBy,
            Instant recordedAt,
            @Nullable Instant answeredAt) {

        RequestClock clock() {
            var certain = identity;
            return RequestClock.of(
                    receivedOn, identityAskedOn, certain == null ? null : certain.on());
        }
    }

    /** That it is certain who asks. */
    record Identity(Sensitive<String> how, LocalDate on, OfficerId by) {}

    /**
     * What a request is about.
     *
     * @param subject null for a referral
     */
    record Tie(String reference, @Nullable SubjectId subject, OfficerId by, Instant at) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    RequestStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Keeps it; where its reference is taken, under another. */
    void add(Kept made) {
        References.keep('Q', made.reference(), ids, reference -> add(made, reference));
    }

    private boolean add(Kept made, String reference) {
        return jdbc.sql(
                                """
                                insert into requests.request
                                       (id, held_by, reference, kind, way, received_on, name, email, phone, address,
                                        postcode, asks, identity_asked_on, recorded_by, recorded_at)
                                values (:id, :heldBy, :reference, :kind, :way, :receivedOn, :name, :email, :phone,
                                        :address, :postcode, :asks, :askedOn, :by, :at)
                                on conflict (reference) do nothing
                                """)
                        .param("id", made.id().value())
                        .param("heldBy", made.heldBy().value())
                        .param("reference", reference)
                        .param("kind", made.kind().name())
                        .param("way", made.way().name())
                        .param("receivedOn", made.receivedOn())
                        .param("name", made.who().name().value())
                        .param("email", made.who().email().value())
                        .param("phone", made.who().phone().value())
                        .param("address", made.who().address().value())
                        .param("postcode", made.who().postcode().value())
                        .param("asks", made.asks().value())
                        .param("askedOn", made.identityAskedOn())
                        .param("by", made.recordedBy().value())
                        .param("at", made.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Who works on a request waits for whoever does already. */
    Optional<Kept> lock(RequestId id) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('wardline.request ' || :id::text, 0))")
                .param("id", id.value())
                .query((_, _) -> true)
                .single();
        return find(id);
    }

    Optional<Kept> find(RequestId id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Requests, those not answered first, the oldest first among them; answered ones the newest first. */
    List<Kept> all() {
        return jdbc.sql(
                        ROW
                                + """
                                 order by answered_at desc nulls first, received_on, id
                                 limit :most
                                """)
                .param("most", MOST_ROWS)
                .query((row, _) -> kept(row))
                .list();
    }

    /** Requests that nobody has answered, the oldest first. */
    List<Kept> open() {
        return jdbc.sql(
                        ROW
                                + """
                                 where answered_at is null
                                 order by received_on, id
                                 limit :most
                                """)
                .param("most", MOST_ROWS)
                .query((row, _) -> kept(row))
                .list();
    }

    void certain(RequestId id, Identity identity) {
        jdbc.sql(
                        """
                        update requests.request
                           set identity_how = :how, identity_on = :on, identity_checked_by = :by
                         where id = :id and identity_on is null
                        """)
                .param("id", id.value())
                .param("how", identity.how().value())
                .param("on", identity.on())
                .param("by", identity.by().value())
                .update();
    }

    void answered(RequestId id, Instant at) {
        jdbc.sql(
                        "update requests.request set answered_at = :at where id = :id and answered_at is null")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void tie(UUID id, Kept to, Tie made) {
        var subject = made.subject();
        jdbc.sql(
                        """
                        insert into requests.tie (id, held_by, request_id, reference, subject_id, tied_by, tied_at)
                        values (:id, :heldBy, :request, :reference, :subject, :by, :at)
                        """)
                .param("id", id)
                .param("heldBy", to.heldBy().value())
                .param("request", to.id().value())
                .param("reference", made.reference())
                .param("subject", subject == null ? null : subject.value())
                .param("by", made.by().value())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Tie> ties(RequestId of) {
        return jdbc.sql(
                        """
                        select reference, subject_id, tied_by, tied_at
                          from requests.tie
                         where request_id = :request
                         order by tied_at, id
                         limit 1000
                        """)
                .param("request", of.value())
                .query((row, _) -> {
                    var subject = row.getObject("subject_id", UUID.class);
                    return new Tie(
                            row.getString("reference"),
                            subject == null ? null : new SubjectId(subject),
                            new OfficerId(row.getObject("tied_by", UUID.class)),
                            instant(row, "tied_at"));
                })
                .list();
    }

    @Override
    public Optional<GroupId> circleOf(String reference) {
        return jdbc.sql("select held_by from requests.request where reference = :reference")
                .param("reference", reference)
                .query((row, _) -> new GroupId(row.getObject("held_by", UUID.class)))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Kept(
                new RequestId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("reference"),
                RequestKind.valueOf(row.getString("kind")),
                RequestWay.valueOf(row.getString("way")),
                row.getObject("received_on", LocalDate.class),
                new Requester(
                        Sensitive.of(row.getString("name")),
                        Sensitive.of(row.getString("email")),
                        Sensitive.of(row.getString("phone")),
                        Sensitive.of(row.getString("address")),
                        Sensitive.of(row.getString("postcode"))),
                Sensitive.of(row.getString("asks")),
                row.getObject("identity_asked_on", LocalDate.class),
                identity(row),
                new OfficerId(row.getObject("recorded_by", UUID.class)),
                instant(row, "recorded_at"),
                answered == null ? null : answered.toInstant());
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        var on = row.getObject("identity_on", LocalDate.class);
        return on == null
                ? null
                : new Identity(
                        Sensitive.of(row.getString("identity_how")),
                        on,
                        new OfficerId(row.getObject("identity_checked_by", UUID.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
