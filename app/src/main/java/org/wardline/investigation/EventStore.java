package org.wardline.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** The SQL of what was done in cases. */
@Component
class EventStore {
    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseRow in, EventRow event) {
        var way = event.way();
        jdbc.sql(
                        """
                        insert into investigation.event (
                            id, held_by, investigation_id, person_id, arrest_id, happened, at, amount, code, way,
                            place, note, no_welfare_plan_reason, registered_offender, recorded_by, recorded_at)
                        values (
                            :id, :heldBy, :case, :person, :arrest, :happened, :at, :amount, :code, :way,
                            :place, :note, :noPlan, :registered, :by, :recordedAt)
                        """)
                .param("id", event.id())
                .param("heldBy", in.heldBy().value())
                .param("case", in.id().value())
                .param("person", event.person())
                .param("arrest", event.arrest())
                .param("happened", event.kind().name())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("amount", event.amount())
                .param("code", event.code())
                .param("way", way == null ? null : way.name())
                .param("place", text(event.place()))
                .param("note", text(event.note()))
                .param("noPlan", text(event.noWelfarePlanReason()))
                .param("registered", event.registeredOffender())
                .param("by", event.recordedBy().value())
                .param("recordedAt", event.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addBail(CaseRow in, EventRow.Bail bail) {
        jdbc.sql(
                        """
                        insert into investigation.bail (
                            event_id, held_by, arrest_id, step, starts_on, ends_on, authorised_by, authoriser,
                            conditions)
                        values (:event, :heldBy, :arrest, :step, :startsOn, :endsOn, :rank, :authoriser, :conditions)
                        """)
                .param("event", bail.event())
                .param("heldBy", in.heldBy().value())
                .param("arrest", bail.arrest())
                .param("step", bail.step().name())
                .param("startsOn", bail.startsOn())
                .param("endsOn", bail.endsOn())
                .param("rank", bail.authorisedBy().name())
                .param("authoriser", bail.authoriser().value())
                .param("conditions", text(bail.conditions()))
                .update();
    }

    /** Withdraws what still counts, and bail with its arrest; answers how many events that was. */
    int withdraw(InvestigationId in, UUID event, OfficerId by, Instant at, String why) {
        return jdbc.sql(
                        """
                        update investigation.event
                           set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                         where investigation_id = :case and (id = :event or arrest_id = :event)
                           and withdrawn_at is null
                        """)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("case", in.value())
                .param("event", event)
                .update();
    }

    /** Everything in the case, withdrawn or not, in the order it happened. */
    List<EventRow> events(InvestigationId in) {
        return jdbc.sql(
                        """
                        select id, happened, person_id, arrest_id, at, amount, code, way, place, note,
                               no_welfare_plan_reason, registered_offender, recorded_by, recorded_at, withdrawn_at,
                               withdrawn_why
                          from investigation.event
                         where investigation_id = :case
                         order by at, recorded_at, id
                        """)
                .param("case", in.value())
                .query((row, _) -> event(row))
                .list();
    }

    /** Steps of bail in the case that still count, in the order they were decided. */
    List<EventRow.Bail> bail(InvestigationId in) {
        return jdbc.sql(
                        """
                        select b.event_id, b.arrest_id, b.step, b.starts_on, b.ends_on, b.authorised_by, b.authoriser,
                               b.conditions
                          from investigation.bail b
                          join investigation.event e on e.id = b.event_id
                         where e.investigation_id = :case and e.withdrawn_at is null
                         order by e.at, e.recorded_at, b.ends_on, e.id
                        """)
                .param("case", in.value())
                .query((row, _) ->
                        new EventRow.Bail(
                                row.getObject("event_id", UUID.class),
                                row.getObject("arrest_id", UUID.class),
                                BailStep.valueOf(row.getString("step")),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                Authoriser.valueOf(row.getString("authorised_by")),
                                Sensitive.of(row.getString("authoriser")),
                                Sensitive.ofNullable(row.getString("conditions"))))
                .list();
    }

    private static @Nullable String text(@Nullable Sensitive<String> value) {
        return value == null ? null : value.value();
    }

    private static EventRow event(ResultSet row) throws SQLException {
        var way = row.getString("way");
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new EventRow(
                row.getObject("id", UUID.class),
                EventKind.valueOf(row.getString("happened")),
                row.getObject("person_id", UUID.class),
                row.getObject("arrest_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("amount"),
                row.getString("code"),
                way == null ? null : ChargeWay.valueOf(way),
                Sensitive.ofNullable(row.getString("place")),
                Sensitive.ofNullable(row.getString("note")),
                Sensitive.ofNullable(row.getString("no_welfare_plan_reason")),
                row.getBoolean("registered_offender"),
                new OfficerId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                Sensitive.ofNullable(row.getString("withdrawn_why")));
    }
}
