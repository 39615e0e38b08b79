package org.wardline.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.dissemination.DisseminationId;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;
import org.wardline.kernel.Sensitive;

/** The SQL of cases and the people in them. */
@Component
class CaseStore {
    private static final int MOST_ROWS = 500;
    private static final String CASE =
            """
            select id, reference, held_by, force, law, own_referral, opened_by, opened_at, version
              from investigation.investigation
            """;

    private static final String SUMMARY =
            """
            select i.id, i.reference, i.opened_at, i.own_referral is not null as own,
                   exists (select 1 from investigation.event e
                            where e.investigation_id = i.id and e.happened = 'SCREENED_OUT'
                              and e.withdrawn_at is null) as screened_out
              from investigation.investigation i
            """;

    /** A role given to a person. */
    record RoleGiven(
            UUID id,
            UUID person,
            PersonRole role,
            @Nullable Integer ageThen,
            @Nullable Sensitive<String> reason,
            OfficerId by,
            OffsetDateTime at) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    CaseStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Keeps it; where its reference is taken, under another. */
    void add(CaseRow made) {
        References.keep('I', made.reference(), ids, reference -> add(made, reference));
    }

    private boolean add(CaseRow made, String reference) {
        var text = made.ownReferral();
        return jdbc.sql(
                                """
                                insert into investigation.investigation (
                                    id, reference, held_by, force, law, own_referral, opened_by, opened_at, version)
                                values (:id, :reference, :heldBy, :force, :law, :text, :by, :at, :version)
                                on conflict (reference) do nothing
                                """)
                        .param("id", made.id().value())
                        .param("reference", reference)
                        .param("heldBy", made.heldBy().value())
                        .param("force", made.force())
                        .param("law", made.law().name())
                        .param("text", text == null ? null : text.value())
                        .param("by", made.openedBy().value())
                        .param("at", made.openedAt().atOffset(ZoneOffset.UTC))
                        .param("version", made.version())
                        .update()
                == 1;
    }

    Optional<CaseRow> find(InvestigationId id) {
        return jdbc.sql(CASE + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> caseRow(row))
                .optional();
    }

    /** Each circle's newest by its index, then the newest of these. */
    List<InvestigationSummary> newest(Collection<GroupId> heldBy) {
        return jdbc.sql(
                        "select n.* from unnest(:heldBy) as c (circle) cross join lateral ("
                                + SUMMARY
                                + """
                                   where i.held_by = c.circle order by i.opened_at desc, i.id limit :most) n
                                 order by n.opened_at desc, n.id limit :most
                                """)
                .param("heldBy", heldBy.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("most", MOST_ROWS)
                .query((row, _) -> summary(row))
                .list();
    }

    /** Takes the next version; false when somebody else has changed the case since. */
    boolean advance(InvestigationId id, int version) {
        return jdbc.sql(
                                """
                                update investigation.investigation set version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void addOrigin(UUID id, CaseRow to, CaseRow.Origin origin) {
        var notBefore = origin.noOvertBefore();
        jdbc.sql(
                        """
                        insert into investigation.origin (
                            id, held_by, investigation_id, dissemination_id, dissemination_reference, subject_id,
                            operation_id, no_overt_before, added_by, added_at)
                        values (:id, :heldBy, :case, :dissemination, :reference, :subject, :operation, :notBefore,
                            :by, :at)
                        """)
                .param("id", id)
                .param("heldBy", to.heldBy().value())
                .param("case", to.id().value())
                .param("dissemination", origin.dissemination().value())
                .param("reference", origin.reference())
                .param("subject", origin.subject())
                .param("operation", origin.operation())
                .param("notBefore", notBefore == null ? null : notBefore.atOffset(ZoneOffset.UTC))
                .param("by", origin.addedBy().value())
                .param("at", origin.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<CaseRow.Origin> origins(InvestigationId id) {
        return jdbc.sql(
                        """
                        select dissemination_id, dissemination_reference, subject_id, operation_id, no_overt_before,
                               added_by, added_at
                          from investigation.origin
                         where investigation_id = :id
                         order by added_at, id
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new CaseRow.Origin(
                                new DisseminationId(row.getObject("dissemination_id", UUID.class)),
                                row.getString("dissemination_reference"),
                                row.getObject("subject_id", UUID.class),
                                row.getObject("operation_id", UUID.class),
                                momentOrNull(row, "no_overt_before"),
                                new OfficerId(row.getObject("added_by", UUID.class)),
                                row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Cases that work on a dissemination already. */
    List<InvestigationSummary> workingOn(DisseminationId dissemination) {
        return jdbc.sql(
                        SUMMARY
                                + """
                                 where i.id in (select investigation_id from investigation.origin
                                                 where dissemination_id = :dissemination)
                                 order by i.opened_at, i.id
                                """)
                .param("dissemination", dissemination.value())
                .query((row, _) -> summary(row))
                .list();
    }

    void addPerson(CaseRow in, PersonRow person) {
        var born = person.bornOn();
        jdbc.sql(
                        """
                        insert into investigation.person (
                            id, held_by, investigation_id, subject_id, name, born_on, believed_age, recorded_by,
                            recorded_at)
                        values (:id, :heldBy, :case, :subject, :name, :bornOn, :age, :by, :at)
                        """)
                .param("id", person.id())
                .param("heldBy", in.heldBy().value())
                .param("case", in.id().value())
                .param("subject", person.subject())
                .param("name", person.name().value())
                .param("bornOn", born == null ? null : born.value())
                .param("age", person.believedAge())
                .param("by", person.recordedBy().value())
                .param("at", person.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Restricts somebody's record; one that is restricted already stays as it is. */
    void restrict(UUID person, OfficerId by, Instant at, String why) {
        jdbc.sql(
                        """
                        update investigation.person
                           set restricted_by = :by, restricted_at = :at, restricted_why = :why
                         where id = :person and restricted_at is null
                        """)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("person", person)
                .update();
    }

    void addRole(CaseRow in, RoleGiven given) {
        var reason = given.reason();
        jdbc.sql(
                        """
                        insert into investigation.person_role (
                            id, held_by, person_id, role, age_then, reason, set_by, set_at)
                        values (:id, :heldBy, :person, :role, :age, :reason, :by, :at)
                        """)
                .param("id", given.id())
                .param("heldBy", in.heldBy().value())
                .param("person", given.person())
                .param("role", given.role().name())
                .param("age", given.ageThen())
                .param("reason", reason == null ? null : reason.value())
                .param("by", given.by().value())
                .param("at", given.at())
                .update();
    }

    /** The people in a case, each with the role given last. */
    List<PersonRow> people(InvestigationId id) {
        return jdbc.sql(
                        """
                        select p.id, p.investigation_id, p.subject_id, p.name, p.born_on, p.believed_age,
                               p.recorded_by, p.recorded_at, p.restricted_at is not null as restricted, r.role
                          from investigation.person p
                          join lateral (
                              select g.role from investigation.person_role g
                               where g.person_id = p.id
                               order by g.set_at desc, g.id desc
                               limit 1) r on true
                         where p.investigation_id = :id
                         order by p.recorded_at, p.id
                        """)
                .param("id", id.value())
                .query((row, _) -> person(row))
                .list();
    }

    /** Roles that somebody was given, oldest first. */
    List<RoleGiven> roles(UUID person) {
        return jdbc.sql(
                        """
                        select id, person_id, role, age_then, reason, set_by, set_at
                          from investigation.person_role
                         where person_id = :person
                         order by set_at, id
                        """)
                .param("person", person)
                .query((row, _) ->
                        new RoleGiven(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                PersonRole.valueOf(row.getString("role")),
                                row.getObject("age_then", Integer.class),
                                Sensitive.ofNullable(row.getString("reason")),
                                new OfficerId(row.getObject("set_by", UUID.class)),
                                row.getObject("set_at", OffsetDateTime.class)))
                .list();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column)
            throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PersonRow person(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getObject("id", UUID.class),
                new InvestigationId(row.getObject("investigation_id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                Sensitive.of(row.getString("name")),
                Sensitive.ofNullable(row.getObject("born_on", LocalDate.class)),
                row.getObject("believed_age", Integer.class),
                new OfficerId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("restricted"),
                PersonRole.valueOf(row.getString("role")));
    }

    private static InvestigationSummary summary(ResultSet row) throws SQLException {
        return new InvestigationSummary(
                new InvestigationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("own"),
                row.getBoolean("screened_out"));
    }

    private static CaseRow caseRow(ResultSet row) throws SQLException {
        return new CaseRow(
                new InvestigationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("force"),
                Law.valueOf(row.getString("law")),
                Sensitive.ofNullable(row.getString("own_referral")),
                new OfficerId(row.getObject("opened_by", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
