package org.wardline.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.DisseminationId;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;

/** Cases of one force, opened and worked through the same front doors as any. */
@Component
class TestCases {
    static final String FORCE = "hampshire";
    private static final String OFFENCE = "086/02";

    private final TestOfficers officers;
    private final TestDisseminations disseminations;
    private final Investigation investigation;
    private final Enforcement enforcement;
    private final OperationClock clock;
    private final Actors actors;
    private final Commands commands;
    private final JdbcClient jdbc;

    TestCases(
            TestOfficers officers,
            TestDisseminations disseminations,
            Investigation investigation,
            Enforcement enforcement,
            OperationClock clock,
            Actors actors,
            Commands commands,
            JdbcClient jdbc) {
        this.officers = officers;
        this.disseminations = disseminations;
        this.investigation = investigation;
        this.enforcement = enforcement;
        this.clock = clock;
        this.actors = actors;
        this.commands = commands;
        this.jdbc = jdbc;
    }

    /** An officer of the force. */
    Officer officer() {
        return officers.forceOfficer(FORCE);
    }

    /** A case on an accepted dissemination about the subject. */
    InvestigationId open(UUID subject, UUID operation) {
        var accepted = disseminations.accepted(FORCE, subject, operation);
        return officers.as(officer(), () -> investigation.open(accepted).orThrow());
    }

    /** A suspect in the case. */
    UUID suspect(InvestigationId id, @Nullable DisseminationId about, int age, int version) {
        return officers.as(
                officer(),
                () ->
                        investigation
                                .add(person(id, about, age, PersonRole.SUSPECT, "", version))
                                .orThrow());
    }

    /** A person as an officer would add them. */
    static AddPerson person(
            InvestigationId id,
            @Nullable DisseminationId about,
            int age,
            PersonRole role,
            String reason,
            int version) {
        return new AddPerson(id, about, "Occupant 1", (LocalDate) null, age, role, reason, version);
    }

    /** A plan for the welfare of those in the home. */
    static RecordWork plan(InvestigationId id, Instant at, int version) {
        return new RecordWork(
                id, WorkKind.WELFARE_PLAN, null, at, 1, "", "Plan agreed", "", version);
    }

    /** An arrest; {@code noPlan} says why there is no welfare plan. */
    Decision<UUID> arrest(InvestigationId id, UUID person, Instant at, String noPlan, int version) {
        return officers.as(
                officer(),
                () ->
                        enforcement.arrest(
                                new ArrestPerson(
                                        id, person, OFFENCE, at, true, "", "", noPlan, version)));
    }

    /** A step of bail after an arrest. */
    Decision<UUID> bail(
            InvestigationId id,
            UUID arrest,
            BailStep step,
            Instant at,
            Authoriser rank,
            int version) {
        return officers.as(
                officer(),
                () ->
                        enforcement.bail(
                                new GrantBail(
                                        id, arrest, step, at, null, rank, "7741", "", version)));
    }

    /** A charge. */
    Decision<UUID> charge(InvestigationId id, UUID person, ChargeWay way, int version) {
        return officers.as(
                officer(),
                () ->
                        enforcement.charge(
                                new ChargePerson(
                                        id, person, OFFENCE, way, clock.instant(), "", version)));
    }

    /** The names of the reasons against; none when it was done. */
    static List<String> reasons(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }

    /** A row as the results service counts it. */
    record Counted(UUID row, UUID investigation, UUID person, @Nullable Instant withdrawnAt) {}

    /** What the results service counts of an operation. */
    List<Counted> counted(UUID operation, String happened) {
        return actors.asService(
                ServiceAccount.RESULTS,
                () ->
                        commands.read(() ->
                                jdbc.sql(
                                                """
                                                select row_id, investigation_id, person_id, withdrawn_at
                                                  from investigation.counting(:operation)
                                                 where happened = :happened
                                                """)
                                        .param("operation", operation)
                                        .param("happened", happened)
                                        .query((row, _) -> {
                                            var withdrawn = row.getTimestamp("withdrawn_at");
                                            return new Counted(
                                                    row.getObject("row_id", UUID.class),
                                                    row.getObject("investigation_id", UUID.class),
                                                    row.getObject("person_id", UUID.class),
                                                    withdrawn == null
                                                            ? null
                                                            : withdrawn.toInstant());
                                        })
                                        .list()));
    }
}
