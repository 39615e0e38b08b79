package org.wardline.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;
import org.wardline.kernel.Sensitive;

/** The SQL of children. */
@Component
class ChildStore {
    private static final String CHILD =
            """
            select id, reference, held_by, force, recorded_in, operation_ids, label, age_band, age_at_risk, risk,
                   childrens_services, believed_at, recorded_by, recorded_at, accepted_by, accepted_at, withdrawn_at,
                   withdrawn_why, version
              from safeguarding.child
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    ChildStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Keeps it; where its reference is taken, under another. */
    void add(ChildRow child) {
        References.keep('C', child.reference(), ids, reference -> add(child, reference));
    }

    private boolean add(ChildRow child, String reference) {
        return jdbc.sql(
                                """
                                insert into safeguarding.child (
                                    id, reference, held_by, force, recorded_in, operation_ids, label, age_band, age_at_risk,
                                    adult_at_time, risk, childrens_services, believed_at, recorded_by, recorded_at, version)
                                values (
                                    :id, :reference, :heldBy, :force, :recordedIn, :operations, :label, :ageBand, :ageAtRisk,
                                    :adult, :risk, :services, :believedAt, :recordedBy, :recordedAt, :version)
                                on conflict (reference) do nothing
                                """)
                        .param("id", child.id().value())
                        .param("reference", reference)
                        .param("heldBy", child.heldBy().value())
                        .param("force", child.force())
                        .param("recordedIn", child.recordedIn())
                        .param("operations", child.operations().toArray(UUID[]::new))
                        .param("label", child.label().value())
                        .param("ageBand", child.ageBand().name())
                        .param("ageAtRisk", child.ageAtRisk())
                        .param("adult", child.adultAtTime())
                        .param("risk", child.risk().name())
                        .param("services", child.childrensServices())
                        .param("believedAt", child.believedAt().atOffset(ZoneOffset.UTC))
                        .param("recordedBy", child.recordedBy().value())
                        .param("recordedAt", child.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("version", child.version())
                        .update()
                == 1;
    }

    Optional<ChildRow> find(ChildId id) {
        return jdbc.sql(CHILD + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> child(row))
                .optional();
    }

    /** Children of whom nobody has told children's services, the longest known first. */
    List<ChildRow> untold(int limit) {
        return jdbc.sql(
                        CHILD
                                + """
                                 where withdrawn_at is null and not adult_at_time
                                   and not exists (
                                       select 1 from safeguarding.event e
                                        where e.child_id = safeguarding.child.id and e.happened = 'SERVICES_TOLD'
                                          and e.withdrawn_at is null)
                                 order by believed_at, id
                                 limit :limit
                                """)
                .param("limit", limit)
                .query((row, _) -> child(row))
                .list();
    }

    List<ChildRow> recordedIn(UUID recordedIn) {
        return jdbc.sql(CHILD + " where recorded_in = :recordedIn order by recorded_at, id")
                .param("recordedIn", recordedIn)
                .query((row, _) -> child(row))
                .list();
    }

    /** Takes the next version; false when somebody else has changed the child since. */
    boolean advance(ChildId id, int version) {
        return jdbc.sql(
                                """
                                update safeguarding.child set version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void accept(ChildId id, OfficerId by, Instant at) {
        jdbc.sql(
                        "update safeguarding.child set accepted_by = :by, accepted_at = :at where id = :id")
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void withdraw(ChildId id, OfficerId by, Instant at, String why) {
        jdbc.sql(
                        """
                        update safeguarding.child
                           set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                         where id = :id and withdrawn_at is null
                        """)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    /** Withdraws an event or a link of the child; false when there is none that still counts. */
    boolean withdrawFact(ChildId child, UUID fact, OfficerId by, Instant at, String why) {
        var events =
                jdbc.sql(
                                """
                                update safeguarding.event
                                   set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                                 where id = :fact and child_id = :child and withdrawn_at is null
                                """)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("why", why)
                        .param("fact", fact)
                        .param("child", child.value())
                        .update();
        var links =
                jdbc.sql(
                                """
                                update safeguarding.same_child
                                   set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                                 where id = :fact and child_id = :child and withdrawn_at is null
                                """)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("why", why)
                        .param("fact", fact)
                        .param("child", child.value())
                        .update();
        return events + links == 1;
    }

    void addFact(ChildRow child, ChildRow.Fact fact) {
        var note = fact.note();
        var action = fact.action();
        jdbc.sql(
                        """
                        insert into safeguarding.event (
                            id, child_id, held_by, happened, action, at, told_to, told_reference, by_whom, note,
                            recorded_by, recorded_at)
                        values (:id, :child, :heldBy, :happened, :action, :at, :toldTo, :toldReference, :byWhom, :note,
                                :recordedBy, :recordedAt)
                        """)
                .param("id", fact.id())
                .param("child", child.id().value())
                .param("heldBy", child.heldBy().value())
                .param("happened", fact.told() ? "SERVICES_TOLD" : "PROTECTED")
                .param("action", action == null ? null : action.name())
                .param("at", fact.at().atOffset(ZoneOffset.UTC))
                .param("toldTo", fact.toldTo())
                .param("toldReference", fact.toldReference())
                .param("byWhom", fact.byWhom().value())
                .param("note", note == null ? null : note.value())
                .param("recordedBy", fact.recordedBy().value())
                .param("recordedAt", fact.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ChildRow.Fact> facts(ChildId child) {
        return jdbc.sql(
                        """
                        select id, happened, action, at, told_to, told_reference, by_whom, note, recorded_by,
                               recorded_at, withdrawn_at, withdrawn_why
                          from safeguarding.event
                         where child_id = :child
                         order by at, id
                        """)
                .param("child", child.value())
                .query((row, _) -> fact(row))
                .list();
    }

    boolean isReference(String spoken) {
        return jdbc.sql("select safeguarding.is_reference(:spoken)")
                .param("spoken", spoken)
                .query(Boolean.class)
                .single();
    }

    void addLink(ChildRow child, ChildRow.Link link) {
        jdbc.sql(
                        """
                        insert into safeguarding.same_child (
                            id, child_id, held_by, spoken_reference, asserted_by, asserted_at, why)
                        values (:id, :child, :heldBy, :spoken, :by, :at, :why)
                        """)
                .param("id", link.id())
                .param("child", child.id().value())
                .param("heldBy", child.heldBy().value())
                .param("spoken", link.spokenReference())
                .param("by", link.assertedBy().value())
                .param("at", link.assertedAt().atOffset(ZoneOffset.UTC))
                .param("why", link.why().value())
                .update();
    }

    List<ChildRow.Link> links(ChildId child) {
        return jdbc.sql(
                        """
                        select id, spoken_reference, asserted_by, asserted_at, why, withdrawn_at
                          from safeguarding.same_child
                         where child_id = :child
                         order by asserted_at, id
                        """)
                .param("child", child.value())
                .query((row, _) ->
                        new ChildRow.Link(
                                row.getObject("id", UUID.class),
                                row.getString("spoken_reference"),
                                new OfficerId(row.getObject("asserted_by", UUID.class)),
                                moment(row, "asserted_at"),
                                Sensitive.of(row.getString("why")),
                                instant(row, "withdrawn_at")))
                .list();
    }

    private static ChildRow.Fact fact(ResultSet row) throws SQLException {
        var action = row.getString("action");
        return new ChildRow.Fact(
                row.getObject("id", UUID.class),
                row.getString("happened").equals("SERVICES_TOLD"),
                action == null ? null : ProtectiveAction.valueOf(action),
                moment(row, "at"),
                row.getString("told_to"),
                row.getString("told_reference"),
                Sensitive.of(row.getString("by_whom")),
                Sensitive.ofNullable(row.getString("note")),
                new OfficerId(row.getObject("recorded_by", UUID.class)),
                moment(row, "recorded_at"),
                instant(row, "withdrawn_at"),
                Sensitive.ofNullable(row.getString("withdrawn_why")));
    }

    private static ChildRow child(ResultSet row) throws SQLException {
        var acceptedBy = row.getObject("accepted_by", UUID.class);
        return new ChildRow(
                new ChildId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("force"),
                row.getObject("recorded_in", UUID.class),
                Arrays.asList((UUID[]) row.getArray("operation_ids").getArray()),
                Sensitive.of(row.getString("label")),
                AgeBand.valueOf(row.getString("age_band")),
                row.getObject("age_at_risk", Integer.class),
                Risk.valueOf(row.getString("risk")),
                row.getString("childrens_services"),
                moment(row, "believed_at"),
                new OfficerId(row.getObject("recorded_by", UUID.class)),
                moment(row, "recorded_at"),
                acceptedBy == null ? null : new OfficerId(acceptedBy),
                instant(row, "accepted_at"),
                instant(row, "withdrawn_at"),
                Sensitive.ofNullable(row.getString("withdrawn_why")),
                row.getInt("version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
