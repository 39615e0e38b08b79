package org.wardline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.intake.DecideReferral;
import org.wardline.intake.Intake;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.subjects.Subjects;

@WardlineTest
class QueuePagesTests {
    @Autowired Triage triage;
    @Autowired Subjects subjects;
    @Autowired Intake intake;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired TestOfficers officers;

    @Test
    void showsWhyAndByWhenAndWhatIsAboutToBeLost() {
        var referral =
                reports.receive(
                        Said.about("queue.one")
                                .ofType("Child Sexual Molestation")
                                .seenAt("198.18.50.1", "2026-01-10T08:00:00Z", 5000));
        triage.assessNew(100);
        var queue = pages.get(officers.national(), "/queue");
        assertThat(queue.status()).isEqualTo(200);
        assertThat(queue.html())
                .contains("/referrals/" + referral.value(), "abuse in person", "It is not KIRAT");
        assertThat(pages.get(officers.national(), "/queue?urgency=4").html())
                .doesNotContain("/referrals/" + referral.value());
        assertThat(pages.get(officers.national(), "/queue?show=development&page=3").html())
                .contains("Nothing is in this part of the queue.");

        assertThat(lateOneDay(referral)).isTrue();
        officers.as(
                officers.national(),
                () ->
                        intake.decide(
                                        new DecideReferral(
                                                referral,
                                                ReferralOutcome.NO_OFFENCE,
                                                "Nothing in it",
                                                intake.summaries(List.of(referral))
                                                        .getFirst()
                                                        .version()))
                                .orThrow());
        assertThat(pages.get(officers.national(), "/queue").html())
                .doesNotContain("/referrals/" + referral.value());
        assertThat(lateOneDay(referral))
                .as("decided, though nobody has looked at its urgency since")
                .isFalse();
    }

    private boolean lateOneDay(ReferralId referral) {
        var later = Instant.parse("2099-01-01T00:00:00Z");
        return officers.as(officers.nationalSupervisor(), () -> triage.overdue(later)).stream()
                .anyMatch(each -> each.id().equals(referral));
    }

    @Test
    void recordsAGradeAndALowering() {
        var referral = reports.receive(Said.about("queue.two"));
        triage.assessNew(100);
        var subject =
                officers.as(
                        officers.national(),
                        () ->
                                subjects.develop(
                                                reports.reported(referral).id(), "Worth developing")
                                        .orThrow());
        var place = "/queue/" + referral.value();
        var grade =
                Map.of(
                        "subject", subject.value().toString(),
                        "grade", "HIGH",
                        "tool", "Approved tool",
                        "toolVersion", "3",
                        "assessedOn", "2026-11-01",
                        "why", "");
        assertThat(pages.post(officers.national(), place + "/grade", grade).status())
                .isEqualTo(303);
        assertThat(pages.get(officers.national(), place).html())
                .contains("High (Approved tool 3, 1 November 2026)")
                .doesNotContain("Lower the urgency");
        assertThat(pages.get(officers.national(), "/queue?show=development").html())
                .contains("/subjects/" + subject.value());
    }

    @Test
    void lowersAnUrgencyForASupervisorOnly() {
        var referral =
                reports.receive(
                        Said.about("queue.three")
                                .ofType("Online Enticement of Children for Sexual Acts"));
        triage.assessNew(100);
        var place = "/queue/" + referral.value();
        var lowering = Map.of("urgency", "4", "why", "Known to be false", "version", "1");
        assertThat(pages.get(officers.nationalSupervisor(), place).html())
                .contains("Lower the urgency");
        assertThat(pages.post(officers.national(), place + "/lower", lowering).status())
                .isEqualTo(422);
        assertThat(pages.post(officers.nationalSupervisor(), place + "/lower", lowering).status())
                .isEqualTo(303);
        assertThat(pages.get(officers.national(), place).html())
                .contains("Lowered by a supervisor from 3 to 4");
        assertThat(pages.post(officers.nationalSupervisor(), place + "/lower", lowering).status())
                .isEqualTo(409);
    }

    @Test
    void answersAForceAsIfNothingWereThere() {
        var referral = reports.receive(Said.about("queue.hidden"));
        triage.assessNew(100);
        var outside = officers.forceOfficer("hampshire");
        assertThat(pages.get(outside, "/queue").status()).isEqualTo(404);
        assertThat(pages.get(outside, "/queue/" + referral.value()).status()).isEqualTo(404);
    }
}
