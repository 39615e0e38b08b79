package org.wardline.resolution;

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
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.IdentifierId;
import org.wardline.intake.MentionId;

/** The SQL of leads and of what was asked about them. */
@Component
class LeadStore {

    /** A lead as kept. */
    record Lead(
            LeadId id,
            GroupId heldBy,
            String reference,
            MentionId mention,
            IdentifierId event,
            LeadKind kind,
            LeadState state,
            Instant seenAt,
            Instant expiresAt,
            Instant openedAt,
            OfficerId openedBy,
            int version) {}

    /** A network event as it stands in the source. */
    record Event(
            String address,
            String addressRaw,
            Instant seenAt,
            String timeRaw,
            @Nullable Integer port,
            String sourcePath) {
        @Override
        public String toString() {
            return "Event[…]";
        }
    }

    /** One request. */
    record Request(
            UUID id,
            LeadId lead,
            int number,
            Event event,
            String authority,
            String reference,
            String why,
            Instant at,
            OfficerId by) {
        @Override
        public String toString() {
            return "Request[" + id + "]";
        }
    }

    private static final String LEAD =
            """
            select id, held_by, reference, mention_id, identifier_id, kind, state, seen_at, expires_at, opened_at,
                   opened_by, version
              from resolution.lead
            """;

    private final JdbcClient jdbc;

    LeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a lead; false when the event is followed this way already or the reference is taken. */
    boolean add(Lead lead) {
        return jdbc.sql(
                                """
                                insert into resolution.lead
                                       (id, held_by, reference, mention_id, identifier_id, kind, state, seen_at,
                                        expires_at, opened_at, opened_by)
                                values (:id, :heldBy, :reference, :mention, :event, :kind, :state, :seenAt,
                                        :expiresAt, :openedAt, :openedBy)
                                on conflict do nothing
                                """)
                        .param("id", lead.id().value())
                        .param("heldBy", lead.heldBy().value())
                        .param("reference", lead.reference())
                        .param("mention", lead.mention().value())
                        .param("event", lead.event().value())
                        .param("kind", lead.kind().name())
                        .param("state", lead.state().name())
                        .param("seenAt", lead.seenAt().atOffset(ZoneOffset.UTC))
                        .param("expiresAt", lead.expiresAt().atOffset(ZoneOffset.UTC))
                        .param("openedAt", lead.openedAt().atOffset(ZoneOffset.UTC))
                        .param("openedBy", lead.openedBy().value())
                        .update()
                == 1;
    }

    Optional<Lead> find(LeadId id) {
        return jdbc.sql(LEAD + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> lead(row))
                .optional();
    }

    Optional<Lead> following(IdentifierId event, LeadKind kind) {
        return jdbc.sql(LEAD + " where identifier_id = :event and kind = :kind")
                .param("event", event.value())
                .param("kind", kind.name())
                .query((row, _) -> lead(row))
                .optional();
    }

    /** Leads of these mentions, the event that runs out first at the top. */
    List<Lead> of(Collection<MentionId> mentions) {
        return jdbc.sql(
                        LEAD
                                + " where mention_id = any(:mentions) order by expires_at, id limit 2000")
                .param("mentions", mentions.stream().map(MentionId::value).toArray(UUID[]::new))
                .query((row, _) -> lead(row))
                .list();
    }

    /** Moves a lead; false when its version is another by now. */
    boolean move(LeadId id, LeadState state, int version) {
        return jdbc.sql(
                                """
                                update resolution.lead set state = :state, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("version", version)
                        .update()
                == 1;
    }

    void ask(GroupId heldBy, Request request) {
        jdbc.sql(
                        """
                        insert into resolution.request
                               (id, held_by, lead_id, number, address, address_raw, seen_at, time_raw, port,
                                source_path, authority, authority_reference, why, requested_at, requested_by)
                        values (:id, :heldBy, :lead, :number, :address, :addressRaw, :seenAt, :timeRaw, :port::integer,
                                :sourcePath, :authority, :reference, :why, :at, :by)
                        """)
                .param("id", request.id())
                .param("heldBy", heldBy.value())
                .param("lead", request.lead().value())
                .param("number", request.number())
                .param("address", request.event().address())
                .param("addressRaw", request.event().addressRaw())
                .param("seenAt", request.event().seenAt().atOffset(ZoneOffset.UTC))
                .param("timeRaw", request.event().timeRaw())
                .param("port", request.event().port())
                .param("sourcePath", request.event().sourcePath())
                .param("authority", request.authority())
                .param("reference", request.reference())
                .param("why", request.why())
                .param("at", request.at().atOffset(ZoneOffset.UTC))
                .param("by", request.by().value())
                .update();
    }

    /** Requests of a lead, newest first. */
    List<Request> requests(LeadId lead) {
        return jdbc.sql(
                        """
                        select id, lead_id, number, address, address_raw, seen_at, time_raw, port, source_path,
                               authority, authority_reference, why, requested_at, requested_by
                          from resolution.request where lead_id = :lead order by number desc limit 100
                        """)
                .param("lead", lead.value())
                .query((row, _) ->
                        new Request(
                                row.getObject("id", UUID.class),
                                new LeadId(row.getObject("lead_id", UUID.class)),
                                row.getInt("number"),
                                new Event(
                                        row.getString("address"),
                                        row.getString("address_raw"),
                                        instant(row, "seen_at"),
                                        row.getString("time_raw"),
                                        row.getObject("port", Integer.class),
                                        row.getString("source_path")),
                                row.getString("authority"),
                                row.getString("authority_reference"),
                                row.getString("why"),
                                instant(row, "requested_at"),
                                new OfficerId(row.getObject("requested_by", UUID.class))))
                .list();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                new LeadId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("reference"),
                new MentionId(row.getObject("mention_id", UUID.class)),
                new IdentifierId(row.getObject("identifier_id", UUID.class)),
                LeadKind.valueOf(row.getString("kind")),
                LeadState.valueOf(row.getString("state")),
                instant(row, "seen_at"),
                instant(row, "expires_at"),
                instant(row, "opened_at"),
                new OfficerId(row.getObject("opened_by", UUID.class)),
                row.getInt("version"));
    }
}
