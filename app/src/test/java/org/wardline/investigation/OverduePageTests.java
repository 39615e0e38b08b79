package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.safeguarding.AgeBand;
import org.wardline.safeguarding.RecordChild;
import org.wardline.safeguarding.Risk;
import org.wardline.safeguarding.Safeguarding;

/** The supervisor's view of every clock that has run out or is about to. */
@WardlineTest
class OverduePageTests {
    private static final String PLAN_LATER = "Child in the home tonight";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestCases cases;
    @Autowired BailWatch bail;
    @Autowired Safeguarding safeguarding;
    @Autowired OperationClock clock;

    /** Bailed so long ago that the first three months end within a week. */
    private UUID bailed(InvestigationId id, Instant at) {
        var person = cases.suspect(id, null, 40, 1);
        var arrest = cases.arrest(id, person, at, PLAN_LATER, 2).orThrow();
        cases.bail(id, arrest, BailStep.STANDARD_INITIAL, at, Authoriser.CUSTODY_OFFICER, 3)
                .orThrow();
        return person;
    }

    private boolean watched(InvestigationId id) {
        return officers.as(officers.forceSupervisor(TestCases.FORCE), bail::ending).stream()
                .anyMatch(each -> each.investigation().equals(id));
    }

    @Test
    void showsBailThatEndsWithinAWeekUntilSomethingFollows() {
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        var person = bailed(id, clock.instant().minus(Duration.ofDays(88)));
        assertThat(watched(id)).isTrue();
        var page = pages.get(officers.forceSupervisor(TestCases.FORCE), "/overdue");
        assertThat(page.html())
                .contains("Bail about to end", "/investigations/" + id.value(), "Occupant 1");
        assertThat(pages.get(officers.forceSupervisor("cumbria"), "/overdue").html())
                .doesNotContain("/investigations/" + id.value());
        cases.charge(id, person, ChargeWay.CHARGE, 4).orThrow();
        assertThat(watched(id)).isFalse();
    }

    @Test
    void tellsWhoeverCountsWhenBailRanOut() {
        var operation = UUID.randomUUID();
        var ran = cases.open(UUID.randomUUID(), operation);
        bailed(ran, clock.instant().minus(Duration.ofDays(120)));
        assertThat(cases.counted(operation, "BAILED")).hasSize(1);
        assertThat(cases.counted(operation, "BAIL_ENDED")).hasSize(1);
        var charged = UUID.randomUUID();
        var id = cases.open(UUID.randomUUID(), charged);
        var person = bailed(id, clock.instant().minus(Duration.ofDays(10)));
        cases.charge(id, person, ChargeWay.CHARGE, 4).orThrow();
        assertThat(cases.counted(charged, "BAIL_ENDED"))
                .as("a charge came before its last day")
                .isEmpty();
    }

    @Test
    void showsNoBailThatHasWeeksToRun() {
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        bailed(id, clock.instant().minus(Duration.ofDays(10)));
        assertThat(watched(id)).isFalse();
    }

    @Test
    void showsAChildOfWhomNobodyToldChildrensServices() {
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        var child =
                officers.as(
                        cases.officer(),
                        () ->
                                safeguarding
                                        .record(
                                                new RecordChild(
                                                        id.value(),
                                                        "Child 1",
                                                        AgeBand.FROM_5_TO_9,
                                                        null,
                                                        Risk.IMMEDIATE_OR_SERIOUS,
                                                        null,
                                                        clock.instant().minus(Duration.ofHours(2))))
                                        .orThrow());
        assertThat(pages.get(officers.forceSupervisor(TestCases.FORCE), "/overdue").html())
                .contains("/children/" + child.value(), "Child 1");
        assertThat(pages.get(officers.nationalSupervisor(), "/overdue").html())
                .contains("Action clocks run out")
                .doesNotContain("/children/" + child.value());
    }

    @Test
    void isOpenToSupervisorsOnly() {
        assertThat(pages.get(cases.officer(), "/overdue").status()).isEqualTo(404);
        assertThat(pages.get(officers.national(), "/overdue").status()).isEqualTo(404);
    }
}
