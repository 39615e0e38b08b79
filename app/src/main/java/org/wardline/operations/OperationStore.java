package org.wardline.operations;

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
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;

/** The SQL of operations. */
@Component
class OperationStore {
    private static final String SUMMARY =
            """
            select o.id, o.held_by, o.slug, o.name, o.first_day, o.last_day, o.covert, o.embargo_until,
                   (select string_agg(f.force_slug, ' ' order by f.force_slug)
                      from operations.force f where f.operation_id = o.id) as forces
              from operations.operation o
            """;

    private final JdbcClient jdbc;

    OperationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A phase that began. */
    record PhaseChange(Phase to, OfficerId by, Instant at) {}

    /** What only the circle sees. */
    record Particulars(String objectives, Phase phase, int version) {}

    void open(
            OperationId id, GroupId circle, OpenOperation command, OfficerId officer, Instant at) {
        jdbc.sql(
                        """
                        insert into operations.operation
                            (id, held_by, slug, name, objectives, first_day, last_day, embargo_until, phase, opened_by, opened_at)
                        values (:id, :circle, :slug, :name, :objectives, :from, :until, :embargo::timestamptz, 'DEVELOP', :officer, :at)
                        """)
                .param("id", id.value())
                .param("circle", circle.value())
                .param("slug", command.slug())
                .param("name", command.name())
                .param("objectives", command.objectives())
                .param("from", command.from())
                .param("until", command.until())
                .param("embargo", utc(command.embargoUntil()))
                .param("officer", officer.value())
                .param("at", utc(at))
                .update();
        for (var force : command.forces()) {
            jdbc.sql(
                            """
                            insert into operations.force (operation_id, held_by, force_slug, joined_at)
                            values (:id, :circle, :force, :at)
                            on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("circle", circle.value())
                    .param("force", force)
                    .param("at", utc(at))
                    .update();
        }
    }

    void addMember(OperationId id, GroupId circle, OfficerId officer, OfficerId by, Instant at) {
        jdbc.sql(
                        """
                        insert into operations.member (operation_id, held_by, officer_id, briefed_by, briefed_at)
                        values (:id, :circle, :officer, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("circle", circle.value())
                .param("officer", officer.value())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    boolean move(OperationId id, Phase to, int version) {
        return jdbc.sql(
                                """
                                update operations.operation set phase = :to, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean setEmbargo(OperationId id, @Nullable Instant until, int version) {
        return jdbc.sql(
                                """
                                update operations.operation
                                   set embargo_until = :until::timestamptz, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("until", utc(until))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void endCovertStatus(OperationId id, OfficerId by, String why, Instant at) {
        jdbc.sql(
                        """
                        update operations.operation
                           set covert = false, covert_ended_by = :by, covert_ended_at = :at, covert_ended_why = :why,
                               version = version + 1
                         where id = :id and covert
                        """)
                .param("by", by.value())
                .param("at", utc(at))
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    void addPhase(
            UUID id,
            OperationId operation,
            GroupId circle,
            @Nullable Phase from,
            PhaseChange change) {
        jdbc.sql(
                        """
                        insert into operations.phase_change
                               (id, operation_id, held_by, from_phase, to_phase, changed_by, changed_at)
                        values (:id, :operation, :circle, :from, :to, :by, :at)
                        """)
                .param("id", id)
                .param("operation", operation.value())
                .param("circle", circle.value())
                .param("from", from == null ? null : from.name())
                .param("to", change.to().name())
                .param("by", change.by().value())
                .param("at", utc(change.at()))
                .update();
    }

    /** Phases as they began, oldest first. */
    List<PhaseChange> phases(OperationId id) {
        return jdbc.sql(
                        """
                        select to_phase, changed_by, changed_at
                          from operations.phase_change
                         where operation_id = :id
                         order by changed_at, id
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new PhaseChange(
                                Phase.valueOf(row.getString("to_phase")),
                                new OfficerId(row.getObject("changed_by", UUID.class)),
                                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<OperationSummary> find(OperationId id) {
        return jdbc.sql(SUMMARY + "where o.id = :id")
                .param("id", id.value())
                .query((row, _) -> summary(row, row.getBoolean("covert")))
                .optional();
    }

    Optional<OperationSummary> inOwnCircles(String slug) {
        return jdbc.sql(SUMMARY + "where o.slug = :slug order by o.opened_at limit 1")
                .param("slug", slug)
                .query((row, _) -> summary(row, row.getBoolean("covert")))
                .optional();
    }

    List<OperationSummary> allInOwnCircles() {
        return jdbc.sql(SUMMARY + "order by o.first_day desc, o.id")
                .query((row, _) -> summary(row, row.getBoolean("covert")))
                .list();
    }

    List<OperationSummary> announced(@Nullable String slug, Instant at) {
        return jdbc.sql(
                        """
                        select id, held_by, slug, name, first_day, last_day, embargo_until, forces
                          from operations.announced(:slug::text, :at)
                         order by first_day desc, id
                        """)
                .param("slug", slug)
                .param("at", utc(at))
                .query((row, _) -> summary(row, false))
                .list();
    }

    Optional<Particulars> particulars(OperationId id) {
        return jdbc.sql(
                        "select objectives, phase, version from operations.operation where id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        new Particulars(
                                row.getString("objectives"),
                                Phase.valueOf(row.getString("phase")),
                                row.getInt("version")))
                .optional();
    }

    List<OperationMember> members(OperationId id) {
        return jdbc.sql(
                        """
                        select officer_id, briefed_by, briefed_at from operations.member
                         where operation_id = :id order by briefed_at, officer_id
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new OperationMember(
                                new OfficerId(row.getObject("officer_id", UUID.class)),
                                new OfficerId(row.getObject("briefed_by", UUID.class)),
                                row.getObject("briefed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OperationSummary summary(ResultSet row, boolean covert) throws SQLException {
        var embargo = row.getObject("embargo_until", OffsetDateTime.class);
        return new OperationSummary(
                new OperationId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                covert,
                embargo == null ? null : embargo.toInstant(),
                List.of(row.getString("forces").split(" ", -1)));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
