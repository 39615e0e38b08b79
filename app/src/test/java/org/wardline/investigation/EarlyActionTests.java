package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.Dissemination;
import org.wardline.dissemination.DisseminationId;
import org.wardline.dissemination.Handover;
import org.wardline.dissemination.SendPackage;
import org.wardline.dissemination.TransferDissemination;
import org.wardline.intelligence.PackageFixtures;

/** A package that names a moment before which nobody comes to a door. */
@WardlineTest
class EarlyActionTests {
    private static final String FORCE = TestCases.FORCE;
    private static final String PLAN_LATER = "Child in the home tonight";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestCases cases;
    @Autowired PackageFixtures packages;
    @Autowired Dissemination dissemination;
    @Autowired Handover handover;
    @Autowired Investigation investigation;
    @Autowired EarlyAction early;
    @Autowired OperationClock clock;

    private DisseminationId sent(String account, Instant noOvertBefore) {
        var ofPackage = packages.approved(packages.subjectAt(account, "SO15 2CI"));
        return officers.as(
                officers.nationalSupervisor(),
                () ->
                        dissemination
                                .send(
                                        new SendPackage(
                                                ofPackage,
                                                FORCE,
                                                "Visit",
                                                1,
                                                null,
                                                null,
                                                noOvertBefore))
                                .orThrow());
    }

    private InvestigationId opened(DisseminationId sent) {
        return officers.as(
                cases.officer(),
                () -> {
                    handover.acknowledge(sent, 1).orThrow();
                    handover.accept(sent, 2).orThrow();
                    return investigation.open(sent).orThrow();
                });
    }

    @Test
    void refusesToComeToADoorTooEarlyUntilASupervisorSaysWhy() {
        var sent = sent("early.arrest", clock.instant().plus(Duration.ofDays(3)));
        var id = opened(sent);
        var person = cases.suspect(id, sent, 40, 1);
        var now = clock.instant();
        assertThat(TestCases.reasons(cases.arrest(id, person, now, PLAN_LATER, 2)))
                .containsExactly("TOO_EARLY");
        assertThat(
                        TestCases.reasons(
                                officers.as(
                                        cases.officer(),
                                        () -> early.allow(new AllowEarlyAction(id, "Child", 2)))))
                .containsExactly("NOT_PERMITTED");
        var path = "/investigations/" + id.value();
        var supervisor = officers.forceSupervisor(FORCE);
        assertThat(pages.post(supervisor, path + "/early", Map.of("version", "2")).html())
                .contains("Say why.");
        assertThat(
                        pages.post(
                                        supervisor,
                                        path + "/early",
                                        Map.of("version", "2", "why", "A child is in the home"))
                                .location())
                .isEqualTo(path);
        cases.arrest(id, person, clock.instant(), PLAN_LATER, 3).orThrow();
        assertThat(pages.get(cases.officer(), path).html())
                .contains("No overt action before", "A child is in the home");
    }

    @Test
    void letsAForceActOnceTheMomentHasCome() {
        var sent = sent("early.past", clock.instant().minusSeconds(60));
        var id = opened(sent);
        var person = cases.suspect(id, sent, 40, 1);
        cases.arrest(id, person, clock.instant(), PLAN_LATER, 2).orThrow();
    }

    @Test
    void printsTheMomentOnTheCopyAndKeepsItOnTransfer() {
        var sent = sent("early.copy", clock.instant().plus(Duration.ofDays(3)));
        var supervisor = officers.forceSupervisor(FORCE);
        var next =
                officers.as(
                        supervisor,
                        () -> {
                            handover.acknowledge(sent, 1).orThrow();
                            return handover.transfer(
                                            new TransferDissemination(
                                                    sent, "dorset", "Lives there now", 2))
                                    .orThrow();
                        });
        assertThat(
                        pages.get(
                                        officers.forceOfficer("dorset"),
                                        "/disseminations/" + next.value())
                                .html())
                .containsSubsequence("No overt action before", "No overt action before");
    }

    @Test
    void hasNothingToAllowWhereNothingHasToWait() {
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        assertThat(
                        TestCases.reasons(
                                officers.as(
                                        officers.forceSupervisor(FORCE),
                                        () -> early.allow(new AllowEarlyAction(id, "Now", 1)))))
                .containsExactly("NOTHING_TO_WAIT_FOR");
    }
}
