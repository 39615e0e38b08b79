package org.wardline.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.subjects.JudgeLink;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;
import org.wardline.subjects.Verdict;

@WardlineTest
class TriageTests {
    private static final String ENTICEMENT = "Online Enticement of Children for Sexual Acts";

    @Autowired Triage triage;
    @Autowired Grading grading;
    @Autowired TriageStore store;
    @Autowired Subjects subjects;
    @Autowired Commands commands;
    @Autowired OperationClock clock;
    @Autowired TestReports reports;
    @Autowired TestOfficers officers;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;

    private TriageStore.Standing standing(ReferralId referral) {
        return officers.as(
                officers.national(), () -> commands.read(() -> store.find(referral).orElseThrow()));
    }

    private Priority assess(ReferralId referral) {
        return officers.as(officers.national(), () -> triage.assess(referral).orThrow());
    }

    private static List<String> names(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }

    private SubjectId develop(ReferralId referral) {
        var mention = reports.reported(referral);
        return officers.as(
                officers.national(),
                () -> subjects.develop(mention.id(), "Worth developing").orThrow());
    }

    private void join(ReferralId one, ReferralId other) {
        var link =
                new JudgeLink(
                        reports.reported(one).id(),
                        reports.reported(other).id(),
                        Verdict.SAME,
                        "Same account in a test");
        officers.as(officers.national(), () -> subjects.judge(link).orThrow());
    }

    private Decision<?> grade(Officer officer, SubjectId subject, Grade grade, String why) {
        return officers.as(
                officer,
                () ->
                        grading.record(
                                new RecordGrade(
                                        subject,
                                        grade,
                                        "Approved tool",
                                        "3",
                                        LocalDate.of(2026, 11, 1),
                                        why)));
    }

    @Test
    void assessesEachReferralOnce() {
        var referral = reports.receive(Said.about("once").ofType(ENTICEMENT));
        assertThat(triage.assessNew(100)).isGreaterThanOrEqualTo(1);
        assertThat(triage.assessNew(100)).isZero();
        var standing = standing(referral);
        assertThat(standing.urgency()).isEqualTo(Urgency.THREE);
        assertThat(standing.reasons())
                .containsExactly(
                        "The sender reports that a child was enticed online (+30): in the sender's words: "
                                + ENTICEMENT);
        assertThat(standing.clockStartedAt()).isEqualTo(standing.receivedAt());
        assertThat(standing.actBy()).isEqualTo(standing.receivedAt().plus(Duration.ofDays(14)));
        assertThat(standing.changed()).isNull();
    }

    @Test
    void ordersByUrgencyThenByWhatRunsOutFirst() {
        var calm = reports.receive(Said.about("calm"));
        var soon =
                reports.receive(
                        Said.about("soon")
                                .ofType(ENTICEMENT)
                                .seenAt("198.18.30.1", "2026-01-10T08:00:00Z", 5000));
        var later =
                reports.receive(
                        Said.about("later")
                                .ofType(ENTICEMENT)
                                .seenAt("198.18.30.2", "2026-02-10T08:00:00Z", 5000));
        var first =
                reports.receive(
                        Said.about("first")
                                .with(
                                        "<escalateToHighPriority>Said to be urgent</escalateToHighPriority>")
                                .aboutVictim("child@example.invalid"));
        triage.assessNew(1000);

        var order =
                officers
                        .as(
                                officers.national(),
                                () ->
                                        commands.read(() ->
                                                store.queue(
                                                        new TriageStore.Part(
                                                                EnumSet.of(
                                                                        ReferralOutcome.RECEIVED),
                                                                EnumSet.allOf(Urgency.class),
                                                                0,
                                                                1000))))
                        .stream()
                        .map(TriageStore.Standing::referral)
                        .filter(List.of(calm, soon, later, first)::contains)
                        .toList();

        assertThat(order.getFirst()).isEqualTo(first);
        assertThat(order.getLast()).isEqualTo(calm);
        assertThat(order.indexOf(soon)).isLessThan(order.indexOf(later));
    }

    @Test
    void saysWhatChangedWhenTheSubjectGainsAReferral() {
        var one = reports.receive(Said.about("gain.one").ofType(ENTICEMENT));
        var other = reports.receive(Said.about("gain.two"));
        triage.assessNew(1000);
        var before = standing(one);

        join(one, other);

        var after = standing(one);
        assertThat(after.urgency()).isEqualTo(Urgency.TWO);
        assertThat(after.changed())
                .isEqualTo(
                        "Urgency from 3 to 2. New: Other referrals about the same subject (+10): "
                                + "1 judged to be about the same subject");
        assertThat(after.clockStartedAt()).isEqualTo(before.clockStartedAt());
        assertThat(after.actBy()).isEqualTo(before.clockStartedAt().plus(Duration.ofDays(7)));
    }

    @Test
    void neverRestartsTheClock() {
        var referral = reports.receive(Said.about("clock"));
        assess(referral);
        var before = standing(referral);
        clock.at(
                before.receivedAt().plus(Duration.ofDays(3)),
                () -> {
                    assess(referral);
                    return true;
                });
        assertThat(standing(referral).clockStartedAt()).isEqualTo(before.clockStartedAt());
        assertThat(standing(referral).actBy()).isEqualTo(before.actBy());
        assertThatThrownBy(() -> moveClock(referral)).isInstanceOf(SQLException.class);
    }

    private void moveClock(ReferralId referral) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                environment.getRequiredProperty("wardline.db-url"));
                var statement =
                        connection.prepareStatement(
                                """
                                update triage.standing
                                   set clock_started_at = clock_started_at + interval '1 day',
                                       act_by = act_by + interval '1 day'
                                 where referral_id = ?
                                """)) {
            statement.setObject(1, referral.value());
            statement.executeUpdate();
        }
    }

    @Test
    void lowersOnlyByASupervisorWithAReason() {
        var referral = reports.receive(Said.about("lower").ofType(ENTICEMENT));
        assess(referral);
        assertThat(names(lower(officers.national(), referral, 4, "Known to be false")))
                .containsExactly("NOT_PERMITTED");
        assertThat(names(lower(officers.nationalSupervisor(), referral, 2, " ")))
                .containsExactly("WHY_MISSING", "NOT_LOWER");

        assertThat(lower(officers.nationalSupervisor(), referral, 4, "Known to be false"))
                .isInstanceOf(Decision.Done.class);
        var lowered = standing(referral);
        assertThat(lowered.urgency()).isEqualTo(Urgency.FOUR);
        assertThat(lowered.actBy()).isEqualTo(lowered.receivedAt().plus(Duration.ofDays(30)));
        assess(referral);
        assertThat(standing(referral).urgency()).isEqualTo(Urgency.FOUR);

        join(referral, reports.receive(Said.about("lower.two")));
        assertThat(standing(referral).urgency()).isEqualTo(Urgency.TWO);
    }

    private Decision<?> lower(Officer officer, ReferralId referral, int urgency, String why) {
        var version = standing(referral).version();
        return officers.as(
                officer, () -> grading.lower(new LowerUrgency(referral, urgency, why, version)));
    }

    @Test
    void letsTheMoreUrgentOfGradeAndUrgencySetTheClock() {
        var referral = reports.receive(Said.about("graded"));
        assess(referral);
        var subject = develop(referral);
        grade(officers.national(), subject, Grade.VERY_HIGH, "");

        var standing = standing(referral);
        assertThat(standing.urgency()).isEqualTo(Urgency.FOUR);
        assertThat(standing.actBy()).isEqualTo(standing.receivedAt().plus(Duration.ofDays(1)));
        assertThat(officers.as(officers.national(), () -> triage.priority(subject)))
                .hasValueSatisfying(priority -> {
                    assertThat(priority.grade())
                            .isEqualTo("Very high (Approved tool 3, 1 November 2026)");
                    assertThat(priority.urgency()).isEqualTo(4);
                    assertThat(priority.actBy()).isEqualTo(standing.actBy());
                });

        assertThat(names(grade(officers.national(), subject, Grade.LOW, "Lower")))
                .containsExactly("LOWER_GRADE_NEEDS_SUPERVISOR");
        assertThat(names(grade(officers.nationalSupervisor(), subject, Grade.LOW, "")))
                .containsExactly("WHY_MISSING");
        assertThat(grade(officers.nationalSupervisor(), subject, Grade.LOW, "Assessed anew"))
                .isInstanceOf(Decision.Done.class);
        assertThat(standing(referral).actBy())
                .isEqualTo(standing.receivedAt().plus(Duration.ofDays(30)));
    }

    @Test
    void showsNothingToAForce() {
        var referral = reports.receive(Said.about("hidden"));
        assess(referral);
        var outside = officers.forceOfficer("hampshire");
        for (var table : List.of("standing", "assessment", "lowering", "grade")) {
            var count = "select count(*) from triage." + table;
            assertThat(
                            officers.as(
                                    outside,
                                    () ->
                                            commands.read(() ->
                                                    jdbc.sql(count).query(Long.class).single())))
                    .as(table)
                    .isZero();
        }
        assertThat(names(officers.as(outside, () -> triage.assess(referral))))
                .containsExactly("NOT_PERMITTED");
    }
}
