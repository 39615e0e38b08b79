package org.wardline.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.Golden;
import org.wardline.StateTable;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.deconfliction.Deconfliction.MatchPointer;
import org.wardline.deconfliction.MatchId;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

@WardlineTest
class DisseminationTests {
    private static final String HERE = "hampshire";
    private static final String ELSEWHERE = "cumbria";

    @Autowired TestOfficers officers;
    @Autowired TestDisseminations disseminations;
    @Autowired Dissemination dissemination;
    @Autowired Handover handover;
    @Autowired DisseminationStore store;
    @Autowired Commands commands;
    @Autowired Actors actors;
    @Autowired JdbcClient jdbc;

    @Test
    void keepsTheTableOfStates() {
        Golden.assertKept(
                "docs/states/dissemination.md",
                StateTable.of(
                        "dissemination", DisseminationState.values(), DisseminationState::next));
    }

    @Test
    void knowsTheSameWordsInTheDatabase() {
        assertThat(known("dissemination_state_known"))
                .isEqualTo(Constraints.names(DisseminationState.values()));
        assertThat(known("event_happened_known")).isEqualTo(Constraints.names(Happened.values()));
        assertThat(known("event_return_has_reason"))
                .containsAll(Constraints.names(ReturnReason.values()))
                .hasSize(ReturnReason.values().length + 1);
        assertThat(known("event_closing_has_outcome"))
                .containsAll(Constraints.names(ClosingOutcome.values()))
                .hasSize(ClosingOutcome.values().length + 1);
    }

    @Test
    void givesEveryReasonAgainstSendingAtOnce() {
        var copy = TestDisseminations.COPY.replace("Resolved from two events", "");
        var approved = disseminations.approved(HERE, UUID.randomUUID(), null, copy);
        var match =
                new MatchPointer(
                        new MatchId(UUID.randomUUID()),
                        "EMAIL",
                        new Contact("Duty desk", Sensitive.of("01632 960100")),
                        false);
        var decided =
                officers.as(
                        officers.nationalSupervisor(),
                        () ->
                                dissemination.sendApproved(
                                        approved,
                                        new SendPackage(approved.id(), ELSEWHERE, " ", 1),
                                        List.of(match)));
        assertThat(reasons(decided))
                .containsExactly(
                        "PURPOSE_MISSING",
                        "OTHER_FORCE_NEEDS_REASON",
                        "MATCH_UNDECIDED",
                        "ADDRESS_WITHOUT_WAY");
        assertThatThrownBy(() ->
                        officers.as(
                                officers.nationalSupervisor(),
                                () ->
                                        dissemination.sendApproved(
                                                approved,
                                                new SendPackage(approved.id(), HERE, "Act", 2),
                                                List.of())))
                .isInstanceOf(ServiceException.class);
    }

    @Test
    void sendsPastAnUndecidedMatchAndToAnotherForceWithReasons() {
        var approved =
                disseminations.approved(HERE, UUID.randomUUID(), null, TestDisseminations.COPY);
        var match =
                new MatchPointer(
                        new MatchId(UUID.randomUUID()),
                        "EMAIL",
                        new Contact("Duty desk", Sensitive.of("01632 960100")),
                        false);
        var command =
                new SendPackage(
                        approved.id(), ELSEWHERE, "Act", 1, "Lives there now", "Child at risk");
        var id =
                officers.as(
                        officers.nationalSupervisor(),
                        () ->
                                dissemination
                                        .sendApproved(approved, command, List.of(match))
                                        .orThrow());
        var again =
                officers.as(
                        officers.nationalSupervisor(),
                        () -> dissemination.sendApproved(approved, command, List.of(match)));
        assertThat(reasons(again)).containsExactly("ALREADY_SENT");
        assertThat(asReader(officers.nationalSupervisor().username(), id)).isPresent();
        assertThat(
                        officers.as(
                                officers.forceOfficer(ELSEWHERE),
                                () -> commands.read(() -> store.check(id))))
                .as("what was checked before sending stays with the sender")
                .isEmpty();
    }

    @Test
    void showsADisseminationToBothSidesAndNobodyElse() {
        var id = disseminations.sent(HERE, UUID.randomUUID(), null);
        var outsider = officers.forceSupervisor(ELSEWHERE);
        assertThat(
                        officers.as(
                                officers.forceOfficer(HERE),
                                () -> commands.read(() -> store.find(id))))
                .isPresent();
        assertThat(officers.as(outsider, () -> commands.read(() -> store.find(id)))).isEmpty();
        assertThat(officers.as(outsider, () -> commands.read(() -> store.history(id)))).isEmpty();
        assertThat(officers.as(outsider, () -> dissemination.inbox()))
                .noneMatch(row -> row.id().equals(id));
        assertThatThrownBy(() -> officers.as(outsider, () -> handover.acknowledge(id, 1)))
                .isInstanceOf(ServiceException.class);
        for (var table : List.of("dissemination where id", "event where dissemination_id")) {
            var sql = "select count(*) from dissemination." + table + " = '" + id.value() + "'";
            assertThat(count(outsider.username(), sql)).isZero();
            assertThat(count(officers.forceOfficer(HERE).username(), sql)).isPositive();
        }
    }

    @Test
    void refusesReturnWithoutAReasonAndSkippedSteps() {
        var id = disseminations.sent(HERE, UUID.randomUUID(), null);
        var supervisor = officers.forceSupervisor(HERE);
        var early = officers.as(supervisor, () -> handover.accept(id, 1));
        assertThat(reasons(early)).containsExactly("NOT_IN_THIS_STATE");
        officers.as(supervisor, () -> handover.acknowledge(id, 1).orThrow());
        var unreasoned =
                officers.as(
                        supervisor,
                        () -> handover.giveBack(new ReturnDissemination(id, null, "", 2)));
        assertThat(reasons(unreasoned)).containsExactly("RETURN_REASON_MISSING");
        assertThatThrownBy(() -> officers.as(supervisor, () -> handover.accept(id, 1)))
                .as("a stale version")
                .isInstanceOf(ServiceException.class);
        var officer =
                officers.as(
                        officers.forceOfficer(HERE),
                        () ->
                                handover.giveBack(
                                        new ReturnDissemination(
                                                id, ReturnReason.WRONG_FORCE, "", 2)));
        assertThat(reasons(officer)).containsExactly("NOT_PERMITTED");
        officers.as(
                supervisor,
                () ->
                        handover.giveBack(
                                        new ReturnDissemination(
                                                id, ReturnReason.WRONG_FORCE, "", 2))
                                .orThrow());
        var dissemination = officers.as(supervisor, () -> commands.read(() -> store.find(id)));
        assertThat(dissemination.orElseThrow().state()).isEqualTo(DisseminationState.RETURNED);
    }

    @Test
    void passesItOnWithoutRestartingTheClockAndRecallsItFromBoth() {
        var id = disseminations.accepted(HERE, UUID.randomUUID(), null);
        var next =
                officers.as(
                        officers.forceSupervisor(HERE),
                        () ->
                                handover.transfer(
                                                new TransferDissemination(
                                                        id, ELSEWHERE, "Lives there", 3))
                                        .orThrow());
        var first = find(id);
        var second = find(next);
        assertThat(second.parcel().actBy()).isEqualTo(first.parcel().actBy());
        assertThat(second.parcel().copy()).isEqualTo(first.parcel().copy());
        assertThat(second.previous()).isEqualTo(id);
        assertThat(
                        reasons(
                                officers.as(
                                        officers.forceOfficer(HERE),
                                        () -> handover.acknowledge(next, 1))))
                .as("the force that passed it on cannot act as its recipient")
                .containsExactly("NOT_YOUR_CIRCLE");

        officers.as(
                officers.nationalSupervisor(),
                () -> handover.recall(new RecallDissemination(id, "Wrong address", 4)).orThrow());
        assertThat(find(next).state()).isEqualTo(DisseminationState.RECALLED);
        var unanswered =
                officers.as(
                        officers.forceOfficer(ELSEWHERE),
                        () -> handover.acknowledgeRecall(new AcknowledgeRecall(next, null, "", 2)));
        assertThat(reasons(unanswered)).containsExactly("ACTED_ON_MISSING");
        officers.as(
                officers.forceOfficer(ELSEWHERE),
                () ->
                        handover.acknowledgeRecall(new AcknowledgeRecall(next, false, "", 2))
                                .orThrow());
        assertThat(find(next).actedOn()).isFalse();
    }

    @Test
    void givesAnAcceptedPackageToItsForceOnly() {
        var subject = UUID.randomUUID();
        var operation = UUID.randomUUID();
        var id = disseminations.accepted(HERE, subject, operation);
        var accepted =
                officers.as(officers.forceOfficer(HERE), () -> dissemination.accepted(id))
                        .orElseThrow();
        assertThat(accepted.subject()).isEqualTo(subject);
        assertThat(accepted.operation()).isEqualTo(operation);
        assertThat(officers.as(officers.forceOfficer(ELSEWHERE), () -> dissemination.accepted(id)))
                .isEmpty();
        assertThat(officers.as(officers.nationalSupervisor(), () -> dissemination.accepted(id)))
                .isEmpty();
    }

    @Test
    void countsEveryEventForTheResultsServiceOnly() {
        var operation = UUID.randomUUID();
        disseminations.accepted(HERE, UUID.randomUUID(), operation);
        var sql = "select happened from dissemination.counting('" + operation + "') order by at";
        var counted =
                actors.asService(
                        ServiceAccount.RESULTS,
                        () -> commands.read(() -> jdbc.sql(sql).query(String.class).list()));
        assertThat(counted).containsExactly("SENT", "ACKNOWLEDGED", "ACCEPTED");
        var others =
                officers.as(
                        officers.forceOfficer(HERE),
                        () -> commands.read(() -> jdbc.sql(sql).query(String.class).list()));
        assertThat(others).isEmpty();
    }

    @Test
    void keepsTheSealedCopyAndItsHistoryFromChange() {
        var id = disseminations.sent(HERE, UUID.randomUUID(), null);
        for (var sql :
                List.of(
                        "update dissemination.dissemination set copy = '{}'",
                        "update dissemination.event set note = 'other'",
                        "delete from dissemination.event",
                        "update dissemination.dissemination set act_by = now()")) {
            assertThatThrownBy(() ->
                            officers.as(
                                    officers.forceOfficer(HERE),
                                    () -> commands.read(() -> jdbc.sql(sql).update())))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(find(id).parcel().copy().value()).isEqualTo(TestDisseminations.COPY);
    }

    @Test
    void readsTheSealedCopyAsLinesWithItsHandlingConditions() {
        var lines = new SealedCopy(Sensitive.of(TestDisseminations.COPY)).lines();
        assertThat(lines)
                .extracting(CopyLine::title)
                .contains("Marking", "Addresses", "Items", "Handling");
        assertThat(lines)
                .extracting(CopyLine::value)
                .contains("C: no further use without the sender");
        assertThat(new SealedCopy(Sensitive.of("not json")).addressesMayLeave()).isFalse();
    }

    private java.util.Optional<Dispatch> asReader(String username, DisseminationId id) {
        return officers.as(
                officers.officer(username, null), () -> commands.read(() -> store.find(id)));
    }

    private Dispatch find(DisseminationId id) {
        return asReader(officers.nationalSupervisor().username(), id).orElseThrow();
    }

    private long count(String username, String sql) {
        return officers.as(
                officers.officer(username, null),
                () -> commands.read(() -> jdbc.sql(sql).query(Long.class).single()));
    }

    private Set<String> known(String constraint) {
        return officers.as(
                officers.nationalSupervisor(),
                () -> commands.read(() -> Constraints.words(jdbc, "dissemination", constraint)));
    }

    private static List<String> reasons(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }
}
