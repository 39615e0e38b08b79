package org.wardline.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** The safeguarding board: which children stand in which need, and who sees them. */
@WardlineTest
class BoardTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestDisseminations disseminations;
    @Autowired Safeguarding safeguarding;
    @Autowired BoardPages board;
    @Autowired OperationClock clock;

    private ChildId recorded(String force, String label, AgeBand band) {
        var recordedIn = disseminations.accepted(force, UUID.randomUUID(), UUID.randomUUID());
        return officers.as(
                officers.forceOfficer(force),
                () ->
                        safeguarding
                                .record(
                                        new RecordChild(
                                                recordedIn.value(),
                                                label,
                                                band,
                                                null,
                                                Risk.IMMEDIATE_OR_SERIOUS,
                                                null,
                                                clock.instant()))
                                .orThrow());
    }

    private void tell(String force, ChildId child, int version) {
        officers.as(
                officers.forceOfficer(force),
                () ->
                        safeguarding
                                .tell(
                                        new TellChildrensServices(
                                                child,
                                                "Carlisle",
                                                "",
                                                "PC 7741",
                                                clock.instant(),
                                                "",
                                                version))
                                .orThrow());
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
                                                "Carlisle",
                                                "PC 7741",
                                                clock.instant(),
                                                "",
                                                version))
                                .orThrow());
    }

    private List<String> seen(Officer officer, BoardPage.Need need) {
        return officers.as(officer, () -> board.board().orElseThrow()).columns().stream()
                .filter(column -> column.need() == need)
                .flatMap(column -> column.children().stream())
                .map(card -> card.label().value())
                .toList();
    }

    @Test
    void putsEachChildWhereSomethingIsToBeDone() {
        recorded("cumbria", "Child 1", AgeBand.FROM_5_TO_9);
        var told = recorded("cumbria", "Child 2", AgeBand.FROM_5_TO_9);
        tell("cumbria", told, 1);
        var safe = recorded("cumbria", "Child 3", AgeBand.FROM_5_TO_9);
        tell("cumbria", safe, 1);
        protect("cumbria", safe, 2);
        var accepted = recorded("cumbria", "Child 4", AgeBand.ADULT);
        tell("cumbria", accepted, 1);
        protect("cumbria", accepted, 2);
        var lead = officers.forceSupervisor("cumbria");
        officers.as(lead, () -> safeguarding.accept(accepted, 3).orThrow());
        var withdrawn = recorded("cumbria", "Child 5", AgeBand.FROM_5_TO_9);
        officers.as(
                lead,
                () ->
                        safeguarding
                                .withdraw(new WithdrawFact(withdrawn, null, "Recorded twice", 1))
                                .orThrow());

        assertThat(seen(lead, BoardPage.Need.TELL)).containsExactly("Child 1");
        assertThat(seen(lead, BoardPage.Need.PROTECT)).containsExactly("Child 2");
        assertThat(seen(lead, BoardPage.Need.ACCEPT)).containsExactly("Child 3");
        assertThat(seen(lead, BoardPage.Need.NONE)).containsExactly("Child 4");
        var page = pages.get(lead, "/children");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("An adult at the time", "Children's services to be told");
    }

    @Test
    void showsAForceItsOwnChildrenOnly() {
        recorded("kent", "Child 41", AgeBand.FROM_5_TO_9);
        assertThat(seen(officers.forceSupervisor("kent"), BoardPage.Need.TELL))
                .containsExactly("Child 41");
        for (var other : List.of(officers.forceSupervisor("sussex"), officers.national())) {
            assertThat(seen(other, BoardPage.Need.TELL)).doesNotContain("Child 41");
        }
    }

    @Test
    void isClosedToRolesWithoutChildren() {
        var press = officers.officer("national.press", null, Role.PRESS_OFFICER);
        assertThat(pages.get(press, "/children").status()).isEqualTo(403);
        assertThat(pages.get(press, "/").html()).doesNotContain("href=\"/children\"");
    }
}
