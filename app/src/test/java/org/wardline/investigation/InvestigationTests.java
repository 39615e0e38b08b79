package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardline.investigation.TestCases.person;
import static org.wardline.investigation.TestCases.plan;
import static org.wardline.investigation.TestCases.reasons;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.deconfliction.InterestKey;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Commands;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

@WardlineTest
class InvestigationTests {
    private static final String HERE = TestCases.FORCE;
    private static final String ELSEWHERE = "cumbria";

    @Autowired TestOfficers officers;
    @Autowired TestDisseminations disseminations;
    @Autowired TestCases made;
    @Autowired Investigation investigation;
    @Autowired Enforcement enforcement;
    @Autowired Deconfliction deconfliction;
    @Autowired CaseStore cases;
    @Autowired EventStore events;
    @Autowired Commands commands;
    @Autowired OperationClock clock;
    @Autowired JdbcClient jdbc;

    private final UUID operation = UUID.randomUUID();

    @Test
    void knowsTheSameWordsInTheDatabase() {
        assertWords("event_happened_known", EventKind.values());
        assertWords("event_way_known", ChargeWay.values());
        assertWords("person_role_role_known", PersonRole.values());
        assertWords("investigation_law_known", Law.values());
        assertWords("bail_step_known", BailStep.values());
        assertWords("bail_authorised_by_known", Authoriser.values());
    }

    private void assertWords(String constraint, Enum<?>[] values) {
        assertThat(
                        officers.as(
                                made.officer(),
                                () ->
                                        commands.read(() ->
                                                Constraints.words(
                                                        jdbc, "investigation", constraint))))
                .isEqualTo(Constraints.names(values));
    }

    @Test
    void opensOnlyOnWhatTheForceAccepted() {
        var sent = disseminations.sent(HERE, UUID.randomUUID(), null);
        assertThat(reasons(officers.as(made.officer(), () -> investigation.open(sent))))
                .containsExactly("NOT_ACCEPTED");
        var theirs = disseminations.accepted(ELSEWHERE, UUID.randomUUID(), null);
        assertThat(reasons(officers.as(made.officer(), () -> investigation.open(theirs))))
                .containsExactly("NOT_ACCEPTED");
    }

    @Test
    void takesInSeveralDisseminationsOnceEach() {
        var id = made.open(UUID.randomUUID(), operation);
        var second = disseminations.accepted(HERE, UUID.randomUUID(), null);
        officers.as(
                made.officer(), () -> investigation.takeIn(new TakeIn(id, second, 1)).orThrow());
        assertThat(
                        reasons(
                                officers.as(
                                        made.officer(),
                                        () -> investigation.takeIn(new TakeIn(id, second, 2)))))
                .containsExactly("ALREADY_TAKEN_IN");
        assertThat(officers.as(made.officer(), () -> commands.read(() -> cases.origins(id))))
                .hasSize(2);
    }

    @Test
    void hidesACaseFromEveryOtherForceAndFromTheNationalDesk() {
        var id = made.open(UUID.randomUUID(), operation);
        for (var outsider :
                List.of(officers.forceSupervisor(ELSEWHERE), officers.nationalSupervisor())) {
            assertThat(officers.as(outsider, () -> commands.read(() -> cases.find(id)))).isEmpty();
            assertThatThrownBy(() ->
                            officers.as(
                                    outsider,
                                    () -> enforcement.record(plan(id, clock.instant(), 1))))
                    .isInstanceOf(ServiceException.class);
            for (var table :
                    List.of("investigation", "origin", "person", "person_role", "event", "bail")) {
                assertThat(
                                officers.as(
                                        outsider,
                                        () ->
                                                commands.read(() ->
                                                        jdbc.sql(
                                                                        "select count(*) from investigation."
                                                                                + table)
                                                                .query(Long.class)
                                                                .single())))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void needsAWelfarePlanBeforeOfficersComeToTheDoor() {
        var id = made.open(UUID.randomUUID(), operation);
        var suspect = made.suspect(id, null, 40, 1);
        var at = clock.instant();
        assertThat(reasons(made.arrest(id, suspect, at, "", 2)))
                .containsExactly("WELFARE_PLAN_MISSING");
        officers.as(made.officer(), () -> enforcement.record(plan(id, at, 2)).orThrow());
        assertThat(reasons(made.arrest(id, suspect, at.minusSeconds(1), "", 3)))
                .as("the plan came after")
                .containsExactly("WELFARE_PLAN_MISSING");
        assertThat(made.arrest(id, suspect, at, "", 3)).isInstanceOf(Decision.Done.class);
        var bare = made.open(UUID.randomUUID(), operation);
        var other = made.suspect(bare, null, 40, 1);
        assertThat(made.arrest(bare, other, at, "Child in the home tonight", 2))
                .isInstanceOf(Decision.Done.class);
    }

    @Test
    void refusesAChildSuspectFromAnOfficerAndInTheDatabaseToo() {
        var id = made.open(UUID.randomUUID(), operation);
        var add = person(id, null, 15, PersonRole.SUSPECT, "Acted alone, warned twice", 1);
        assertThat(reasons(officers.as(made.officer(), () -> investigation.add(add))))
                .containsExactly("CHILD_SUSPECT_NEEDS_SUPERVISOR");
        var supervisor = officers.forceSupervisor(HERE);
        var person = officers.as(supervisor, () -> investigation.add(add).orThrow());
        assertThatThrownBy(() ->
                        officers.as(
                                made.officer(),
                                () ->
                                        commands.read(() ->
                                                jdbc.sql(
                                                                """
                                                                insert into investigation.person_role (
                                                                    id, held_by, person_id, role, age_then, reason,
                                                                    set_by, set_at)
                                                                select gen_random_uuid(), held_by, person_id, role, 15,
                                                                       'x', set_by, set_at
                                                                  from investigation.person_role
                                                                 where person_id = :person
                                                                """)
                                                        .param("person", person)
                                                        .update())))
                .isInstanceOf(DataAccessException.class);
        assertThat(
                        reasons(
                                officers.as(
                                        supervisor,
                                        () ->
                                                investigation.add(
                                                        person(
                                                                id,
                                                                null,
                                                                9,
                                                                PersonRole.SUSPECT,
                                                                "x",
                                                                2)))))
                .containsExactly("BELOW_AGE_OF_RESPONSIBILITY");
    }

    @Test
    void arrestsSuspectsOnlyAndRefusesAStaleVersion() {
        var id = made.open(UUID.randomUUID(), operation);
        var witness =
                officers.as(
                        made.officer(),
                        () ->
                                investigation
                                        .add(person(id, null, 40, PersonRole.WITNESS, "", 1))
                                        .orThrow());
        assertThat(reasons(made.arrest(id, witness, clock.instant(), "Urgent", 2)))
                .containsExactly("NOT_A_SUSPECT");
        assertThatThrownBy(() ->
                        officers.as(
                                made.officer(),
                                () -> enforcement.record(plan(id, clock.instant(), 1))))
                .isInstanceOf(ServiceException.class);
        officers.as(
                made.officer(),
                () ->
                        investigation
                                .setRole(new SetRole(id, witness, PersonRole.SUSPECT, "", 2))
                                .orThrow());
        assertThat(made.arrest(id, witness, clock.instant(), "Urgent", 3))
                .isInstanceOf(Decision.Done.class);
        assertThat(officers.as(made.officer(), () -> commands.read(() -> cases.roles(witness))))
                .extracting(CaseStore.RoleGiven::role)
                .containsExactlyInAnyOrder(PersonRole.WITNESS, PersonRole.SUSPECT);
    }

    @Test
    void walksBailStepByStepUnderTheRightRank() {
        var id = made.open(UUID.randomUUID(), operation);
        var suspect = made.suspect(id, null, 40, 1);
        var at = clock.instant().minus(Duration.ofDays(30));
        var arrest = made.arrest(id, suspect, at, "Urgent", 2).orThrow();
        assertThat(
                        reasons(
                                made.bail(
                                        id,
                                        arrest,
                                        BailStep.STANDARD_FIRST_EXTENSION,
                                        at,
                                        Authoriser.INSPECTOR,
                                        3)))
                .containsExactly("BAIL_STEP_NOT_NEXT");
        assertThat(
                        reasons(
                                made.bail(
                                        id,
                                        arrest,
                                        BailStep.SCOTLAND_LIBERATION,
                                        at,
                                        Authoriser.SERGEANT,
                                        3)))
                .containsExactly("BAIL_STEP_NOT_NEXT");
        made.bail(id, arrest, BailStep.STANDARD_INITIAL, at, Authoriser.CUSTODY_OFFICER, 3)
                .orThrow();
        var extension = BailStep.STANDARD_FIRST_EXTENSION;
        assertThat(reasons(made.bail(id, arrest, extension, at, Authoriser.CUSTODY_OFFICER, 4)))
                .containsExactly("AUTHORISER_TOO_LOW");
        made.bail(id, arrest, extension, at, Authoriser.INSPECTOR, 4).orThrow();
        var steps = officers.as(made.officer(), () -> commands.read(() -> events.bail(id)));
        var starts = BailClock.day(at).plusDays(1);
        assertThat(steps).extracting(EventRow.Bail::startsOn).containsOnly(starts);
        assertThat(steps)
                .extracting(EventRow.Bail::endsOn)
                .containsExactly(
                        BailClock.lastDayOfMonths(starts, 3), BailClock.lastDayOfMonths(starts, 6));
    }

    @Test
    void refusesToExtendBailThatHasEnded() {
        var id = made.open(UUID.randomUUID(), operation);
        var suspect = made.suspect(id, null, 40, 1);
        var at = clock.instant().minus(Duration.ofDays(200));
        var arrest = made.arrest(id, suspect, at, "Urgent", 2).orThrow();
        made.bail(id, arrest, BailStep.STANDARD_INITIAL, at, Authoriser.CUSTODY_OFFICER, 3)
                .orThrow();
        assertThat(
                        reasons(
                                made.bail(
                                        id,
                                        arrest,
                                        BailStep.STANDARD_FIRST_EXTENSION,
                                        clock.instant(),
                                        Authoriser.INSPECTOR,
                                        4)))
                .containsExactly("BAIL_ENDED");
    }

    @Test
    void chargesByTheForcesOwnLaw() {
        var id = made.open(UUID.randomUUID(), operation);
        var suspect = made.suspect(id, null, 40, 1);
        assertThat(reasons(made.charge(id, suspect, ChargeWay.REPORTED_TO_PROCURATOR_FISCAL, 2)))
                .containsExactly("CHARGE_WAY_MISSING");
        assertThat(made.charge(id, suspect, ChargeWay.REQUISITION, 2))
                .isInstanceOf(Decision.Done.class);
    }

    @Test
    void countsOnePersonOnceAcrossCasesAndLeavesWithdrawnArrestsMarked() {
        var subject = UUID.randomUUID();
        var first = made.open(subject, operation);
        var second = made.open(subject, operation);
        for (var id : List.of(first, second)) {
            var origin = officers.as(made.officer(), () -> commands.read(() -> cases.origins(id)));
            var suspect = made.suspect(id, origin.getFirst().dissemination(), 40, 1);
            made.arrest(id, suspect, clock.instant(), "Urgent", 2).orThrow();
        }
        var counted = made.counted(operation, "ARREST");
        assertThat(counted).extracting(TestCases.Counted::person).containsOnly(subject);
        assertThat(counted).hasSize(2).allMatch(row -> row.withdrawnAt() == null);
        assertThat(made.counted(operation, "ARREST_REGISTERED_OFFENDER")).hasSize(2);

        var event = counted.getFirst();
        var id = new InvestigationId(event.investigation());
        assertThat(
                        reasons(
                                officers.as(
                                        made.officer(),
                                        () ->
                                                enforcement.withdraw(
                                                        new WithdrawEvent(
                                                                id, event.row(), "", 3)))))
                .containsExactly("REASON_MISSING");
        made.bail(
                        id,
                        event.row(),
                        BailStep.STANDARD_INITIAL,
                        clock.instant(),
                        Authoriser.CUSTODY_OFFICER,
                        3)
                .orThrow();
        officers.as(
                made.officer(),
                () ->
                        enforcement
                                .withdraw(new WithdrawEvent(id, event.row(), "Wrong person", 4))
                                .orThrow());
        assertThat(made.counted(operation, "ARREST"))
                .filteredOn(row -> row.withdrawnAt() == null)
                .hasSize(1);
        assertThat(made.counted(operation, "ARREST_REGISTERED_OFFENDER"))
                .filteredOn(row -> row.withdrawnAt() == null)
                .hasSize(1);
        assertThat(made.counted(operation, "BAILED"))
                .as("bail goes with its arrest")
                .hasSize(1)
                .allMatch(row -> row.withdrawnAt() != null);
        assertThat(officers.as(made.officer(), () -> commands.read(() -> events.bail(id))))
                .isEmpty();
    }

    @Test
    void opensOnTheForcesOwnReferral() {
        var refused =
                officers.as(
                        made.officer(),
                        () -> investigation.open(new OpenOwnReferral(" ", List.of(), "", "")));
        assertThat(reasons(refused)).containsExactly("REFERRAL_TEXT_MISSING");
        var id =
                officers.as(
                        made.officer(),
                        () ->
                                investigation
                                        .open(
                                                new OpenOwnReferral(
                                                        "A school reported messages to a pupil.",
                                                        List.of(),
                                                        "",
                                                        ""))
                                        .orThrow());
        assertThat(officers.as(made.officer(), () -> investigation.cases()))
                .anyMatch(row -> row.id().equals(id) && row.ownReferral());
    }

    @Test
    void letsBothForcesKnowThatTheyAreAfterTheSameIdentifier() {
        var first = openOwn(HERE);
        var second = openOwn(ELSEWHERE);
        for (var side : Map.of(HERE, first, ELSEWHERE, second).entrySet()) {
            var matches =
                    officers.as(
                            officers.forceOfficer(side.getKey()),
                            () ->
                                    deconfliction.matchesOf(
                                            "investigation", side.getValue().value()));
            assertThat(matches).hasSize(1);
            assertThat(matches.getFirst().other().who())
                    .isEqualTo("Desk of " + (side.getKey().equals(HERE) ? ELSEWHERE : HERE));
        }
    }

    private InvestigationId openOwn(String force) {
        return officers.as(
                officers.forceOfficer(force),
                () ->
                        investigation
                                .open(
                                        new OpenOwnReferral(
                                                "A school reported messages to a pupil.",
                                                List.of(
                                                        new InterestKey(
                                                                "EMAIL",
                                                                Sensitive.of(
                                                                        "one@example.invalid"))),
                                                "Desk of " + force,
                                                "01632 960100"))
                                .orThrow());
    }
}
