package org.wardline.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

@WardlineTest
class SafeguardingTests {
    private static final String HERE = "hampshire";
    private static final String ELSEWHERE = "cumbria";

    @Autowired TestOfficers officers;
    @Autowired TestDisseminations disseminations;
    @Autowired Safeguarding safeguarding;
    @Autowired ChildStore store;
    @Autowired Commands commands;
    @Autowired Actors actors;
    @Autowired OperationClock clock;
    @Autowired JdbcClient jdbc;

    private final UUID operation = UUID.randomUUID();

    @Test
    void knowsTheSameWordsInTheDatabase() {
        assertWords("child_age_band_known", AgeBand.values());
        assertWords("child_risk_known", Risk.values());
        assertWords("event_action_known", ProtectiveAction.values());
    }

    private void assertWords(String constraint, Enum<?>[] values) {
        assertThat(
                        officers.as(
                                officers.nationalSupervisor(),
                                () ->
                                        commands.read(() ->
                                                Constraints.words(
                                                        jdbc, "safeguarding", constraint))))
                .isEqualTo(Constraints.names(values));
    }

    @Test
    void warnsAfterAnHourWhenSeriousAndADayOtherwise() {
        var believed = Instant.parse("2026-03-29T00:30:00Z");
        assertThat(standing(believed, null, Risk.IMMEDIATE_OR_SERIOUS, Duration.ofHours(1)))
                .isEqualTo(TellingClock.Standing.RUNNING);
        assertThat(
                        standing(
                                believed,
                                null,
                                Risk.IMMEDIATE_OR_SERIOUS,
                                Duration.ofHours(1).plusSeconds(1)))
                .isEqualTo(TellingClock.Standing.OVERDUE);
        assertThat(standing(believed, null, Risk.OTHER, Duration.ofHours(24)))
                .as("real hours, though the clocks went forward in between")
                .isEqualTo(TellingClock.Standing.RUNNING);
        assertThat(
                        standing(
                                believed,
                                believed.plus(Duration.ofHours(25)),
                                Risk.OTHER,
                                Duration.ofDays(9)))
                .isEqualTo(TellingClock.Standing.TOLD_LATE);
    }

    private static TellingClock.Standing standing(
            Instant believed, @Nullable Instant told, Risk risk, Duration after) {
        return TellingClock.at(believed.plus(after), believed, told, risk).standing();
    }

    @Test
    void givesEveryReasonAgainstRecordingAtOnce() {
        var recordedIn = disseminations.accepted(HERE, UUID.randomUUID(), operation).value();
        var refused =
                officers.as(
                        officers.forceOfficer(HERE),
                        () ->
                                safeguarding.record(
                                        new RecordChild(
                                                recordedIn,
                                                " ",
                                                AgeBand.UNDER_5,
                                                9,
                                                null,
                                                null,
                                                clock.instant().plusSeconds(60))));
        assertThat(reasons(refused))
                .containsExactly(
                        "LABEL_MISSING", "AGE_CONTRADICTS_BAND", "RISK_MISSING", "IN_FUTURE");
    }

    @Test
    void isSafeguardedOnlyOnceToldAndProtected() {
        var child = child(HERE, AgeBand.FROM_5_TO_9);
        assertThat(summary(HERE, child).safeguardedSince()).isNull();
        tell(HERE, child, 1);
        assertThat(summary(HERE, child).safeguardedSince()).isNull();
        protect(HERE, child, 2);
        assertThat(summary(HERE, child).safeguardedSince()).isNotNull();

        var action =
                officers
                        .as(
                                officers.forceOfficer(HERE),
                                () -> commands.read(() -> store.facts(child)))
                        .stream()
                        .filter(fact -> !fact.told())
                        .findFirst()
                        .orElseThrow();
        officers.as(
                officers.forceOfficer(HERE),
                () ->
                        safeguarding
                                .withdraw(new WithdrawFact(child, action.id(), "Not done", 3))
                                .orThrow());
        assertThat(summary(HERE, child).safeguardedSince()).isNull();
        assertThat(counted(child, "PROTECTED")).allMatch(row -> row.withdrawnAt() != null);
    }

    @Test
    void doesNotCountAnAdultAtTheTime() {
        var adult = child(HERE, AgeBand.ADULT);
        tell(HERE, adult, 1);
        protect(HERE, adult, 2);
        assertThat(summary(HERE, adult).safeguardedSince()).isNull();
        assertThat(counted(adult, "PROTECTED")).hasSize(1).allMatch(Counted::adult);
    }

    @Test
    void isAcceptedByAnotherThanTheRecorder() {
        var child = child(HERE, AgeBand.UNDER_5);
        assertThat(
                        reasons(
                                officers.as(
                                        officers.forceOfficer(HERE),
                                        () -> safeguarding.accept(child, 1))))
                .containsExactly("NOT_PERMITTED");
        var lead = officers.forceSupervisor(HERE);
        officers.as(lead, () -> safeguarding.accept(child, 1).orThrow());
        assertThatThrownBy(() -> officers.as(lead, () -> safeguarding.tell(telling(child, 1))))
                .as("a stale version")
                .isInstanceOf(ServiceException.class);

        var own = record(lead, HERE, AgeBand.UNDER_5);
        assertThat(reasons(officers.as(lead, () -> safeguarding.accept(own, 1))))
                .containsExactly("ALREADY_YOURS");
        assertThatThrownBy(() ->
                        officers.as(
                                lead,
                                () ->
                                        commands.read(() -> {
                                            store.accept(own, lead.id(), clock.instant());
                                            return true;
                                        })))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void hidesAChildFromOtherForcesAndTheNationalDesk() {
        var child = child(HERE, AgeBand.UNDER_5);
        tell(HERE, child, 1);
        for (var outsider :
                List.of(officers.forceSupervisor(ELSEWHERE), officers.nationalSupervisor())) {
            assertThat(officers.as(outsider, () -> commands.read(() -> store.find(child))))
                    .isEmpty();
            assertThat(officers.as(outsider, () -> commands.read(() -> store.facts(child))))
                    .isEmpty();
            assertThatThrownBy(
                            () -> officers.as(outsider, () -> safeguarding.tell(telling(child, 2))))
                    .isInstanceOf(ServiceException.class);
        }
        var theirs = disseminations.accepted(ELSEWHERE, UUID.randomUUID(), null);
        assertThatThrownBy(() ->
                        officers.as(
                                officers.forceOfficer(HERE),
                                () ->
                                        safeguarding.record(
                                                recording(theirs.value(), AgeBand.UNDER_5))))
                .isInstanceOf(ServiceException.class);
    }

    @Test
    void countsOneChildOnceThoughTwoForcesRecordedIt() {
        var here = child(HERE, AgeBand.FROM_10_TO_12);
        var there = child(ELSEWHERE, AgeBand.FROM_10_TO_12);
        var alone = child(HERE, AgeBand.FROM_10_TO_12);
        var reference =
                officers.as(
                        officers.forceSupervisor(ELSEWHERE),
                        () -> commands.read(() -> store.find(there).orElseThrow().reference()));
        var lead = officers.forceSupervisor(HERE);
        assertThat(
                        reasons(
                                officers.as(
                                        lead,
                                        () ->
                                                safeguarding.assertSame(
                                                        new AssertSameChild(
                                                                here, "C-00000", "Rang", 1)))))
                .containsExactly("REFERENCE_UNKNOWN");
        officers.as(
                lead,
                () ->
                        safeguarding
                                .assertSame(
                                        new AssertSameChild(
                                                here,
                                                " " + reference.toLowerCase(java.util.Locale.ROOT),
                                                "Rang the other lead",
                                                1))
                                .orThrow());
        var one = counted(here, "RECORDED").getFirst().countedAs();
        assertThat(counted(there, "RECORDED").getFirst().countedAs()).isEqualTo(one);
        assertThat(counted(alone, "RECORDED").getFirst().countedAs()).isEqualTo(alone.value());
        assertThat(officers.as(lead, () -> commands.read(() -> store.find(there)))).isEmpty();

        var link = officers.as(lead, () -> commands.read(() -> store.links(here))).getFirst();
        officers.as(
                lead,
                () ->
                        safeguarding
                                .withdraw(new WithdrawFact(here, link.id(), "Other child", 2))
                                .orThrow());
        assertThat(counted(here, "RECORDED").getFirst().countedAs()).isEqualTo(here.value());
    }

    /** A row as the results service counts it. */
    record Counted(UUID child, UUID countedAs, boolean adult, @Nullable Instant withdrawnAt) {}

    private List<Counted> counted(ChildId child, String happened) {
        return actors.asService(
                ServiceAccount.RESULTS,
                () ->
                        commands.read(() ->
                                jdbc.sql(
                                                """
                                                select child_id, counted_as, adult_at_time, withdrawn_at
                                                  from safeguarding.counting(:operation)
                                                 where happened = :happened and child_id = :child
                                                """)
                                        .param("operation", operation)
                                        .param("happened", happened)
                                        .param("child", child.value())
                                        .query((row, _) -> {
                                            var withdrawn = row.getTimestamp("withdrawn_at");
                                            return new Counted(
                                                    row.getObject("child_id", UUID.class),
                                                    row.getObject("counted_as", UUID.class),
                                                    row.getBoolean("adult_at_time"),
                                                    withdrawn == null
                                                            ? null
                                                            : withdrawn.toInstant());
                                        })
                                        .list()));
    }

    private ChildId child(String force, AgeBand band) {
        return record(officers.forceOfficer(force), force, band);
    }

    private ChildId record(Officer officer, String force, AgeBand band) {
        var recordedIn = disseminations.accepted(force, UUID.randomUUID(), operation).value();
        return officers.as(
                officer, () -> safeguarding.record(recording(recordedIn, band)).orThrow());
    }

    private RecordChild recording(UUID recordedIn, AgeBand band) {
        return new RecordChild(
                recordedIn,
                "Child 1",
                band,
                null,
                Risk.IMMEDIATE_OR_SERIOUS,
                null,
                clock.instant().minusSeconds(60));
    }

    private ChildSummary summary(String force, ChildId child) {
        return officers.as(
                officers.forceOfficer(force),
                () ->
                        commands.read(() -> {
                            var row = store.find(child).orElseThrow();
                            return safeguarding.summariesOf(row.recordedIn()).getFirst();
                        }));
    }

    private void tell(String force, ChildId child, int version) {
        officers.as(
                officers.forceOfficer(force),
                () -> safeguarding.tell(telling(child, version)).orThrow());
    }

    private TellChildrensServices telling(ChildId child, int version) {
        return new TellChildrensServices(
                child, "Southampton", "SCS-1", "PC 7741", clock.instant(), "", version);
    }

    private void protect(String force, ChildId child, int version) {
        officers.as(
                officers.forceOfficer(force),
                () ->
                        safeguarding
                                .protect(
                                        new ProtectChild(
                                                child,
                                                ProtectiveAction.ADULT_LEFT_HOME,
                                                "Southampton",
                                                "PC 7741",
                                                clock.instant(),
                                                "",
                                                version))
                                .orThrow());
    }

    private static List<String> reasons(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }
}
