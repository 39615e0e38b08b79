package org.wardline.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.retention.ReviewSubject.Decided;
import org.wardline.subjects.Exonerate;
import org.wardline.subjects.Exonerations;
import org.wardline.subjects.JudgeLink;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;
import org.wardline.subjects.Verdict;

/** Reviews, the second person for a deletion, and legal holds, seven years after the only report. */
@WardlineTest
class RetentionTests {
    private static final Duration SEVEN_YEARS = Duration.ofDays(7 * 366);

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestReports reports;
    @Autowired TestPages pages;
    @Autowired Subjects subjects;
    @Autowired Exonerations exonerations;
    @Autowired Retention retention;
    @Autowired RetentionPages views;
    @Autowired OperationClock clock;

    /** A subject and its one mention. */
    private record Kept(SubjectId subject, MentionId mention) {
        String path() {
            return "/retention/" + subject.value();
        }
    }

    /** Somebody reported now, looked at seven years later. */
    private Kept quiet(String account) {
        clock.setTo(clock.realTime());
        var kept = reported(account);
        clock.setTo(clock.realTime().plus(SEVEN_YEARS));
        return kept;
    }

    private Kept reported(String account) {
        var mention = reports.reported(reports.receive(Said.about(account))).id();
        var subject =
                officers.as(
                        officers.national(),
                        () -> subjects.develop(mention, "Worth developing").orThrow());
        return new Kept(subject, mention);
    }

    private Officer one() {
        return officers.nationalSupervisor();
    }

    private Officer two() {
        return officers.officer("national.supervisor.two", null, Role.NATIONAL_SUPERVISOR);
    }

    private LocalDate today() {
        return RetentionStanding.day(clock.instant());
    }

    private List<String> review(
            Officer officer, Kept kept, Decided decided, String why, @Nullable LocalDate until) {
        return officers.as(
                officer,
                () ->
                        reasons(
                                retention.review(
                                        new ReviewSubject(kept.subject(), decided, why, until))));
    }

    private List<String> delete(Officer officer, Kept kept) {
        return review(officer, kept, Decided.DELETE, "Nothing was heard since", null);
    }

    private List<String> confirm(Officer officer, Kept kept) {
        return officers.as(officer, () -> reasons(retention.confirm(kept.subject())));
    }

    private List<String> hold(Kept kept) {
        return officers.as(
                one(),
                () ->
                        reasons(
                                retention.hold(
                                        new PlaceHold(
                                                kept.subject(),
                                                "An appeal is pending",
                                                today().plusDays(30)))));
    }

    private static List<String> reasons(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refused)
                ? refused.stream().map(Refusal::name).toList()
                : List.of();
    }

    private RetentionPersonPage page(Kept kept) {
        return officers.as(one(), () -> views.person(kept.subject()).orElseThrow());
    }

    private List<UUID> due() {
        return officers.as(
                one(),
                () ->
                        views.due().orElseThrow().due().stream()
                                .map(RetentionPage.Row::subject)
                                .toList());
    }

    private void asAdmin(String sql) throws SQLException {
        try (var admin = connections.admin();
                var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> audited(Kept kept) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(
                    admin,
                    """
                    select action || ' ' || outcome from audit.entry
                     where object_id = '%s' and action not like 'VIEW%%' and action not like 'JUDGE%%'
                     order by xid, id
                    """
                            .formatted(kept.subject().value()));
        }
    }

    @Test
    void whoIsQuietForLongIsDueAndWhoIsNewIsNot() {
        var quiet = quiet("kept.quiet");
        var fresh = reported("kept.fresh");
        assertThat(due()).contains(quiet.subject().value()).doesNotContain(fresh.subject().value());
        assertThat(page(quiet).category()).isEqualTo(RetentionCategory.REPORTED.title());
        assertThat(page(quiet).mayDelete()).isTrue();
        assertThat(page(fresh).mayDelete()).isFalse();
    }

    @Test
    void aNewReportBeginsTheClearPeriodAnew() {
        var quiet = quiet("kept.anew");
        var news = reports.reported(reports.receive(Said.about("kept.anew.two"))).id();
        officers.as(
                officers.national(),
                () ->
                        subjects.judge(
                                        new JudgeLink(
                                                quiet.mention(), news, Verdict.SAME, "Same words"))
                                .orThrow());
        assertThat(page(quiet).clearSince()).isEqualTo(today());
        assertThat(due()).doesNotContain(quiet.subject().value());
        assertThat(delete(one(), quiet)).containsExactly("NOT_CLEAR");
    }

    @Test
    void somebodyWronglySuspectedIsDueAtOnce() {
        var kept = reported("kept.exonerated");
        officers.as(
                one(),
                () ->
                        exonerations
                                .exonerate(
                                        new Exonerate(
                                                kept.subject(),
                                                Sensitive.of("Occupant 1"),
                                                Sensitive.of("The port was misread")))
                                .orThrow());
        assertThat(due()).contains(kept.subject().value());
        assertThat(page(kept).category()).isEqualTo(RetentionCategory.WRONGLY_SUSPECTED.title());
    }

    @Test
    void keepingNeedsAReasonAndADayThatTheScheduleAllows() throws SQLException {
        var kept = quiet("kept.retained");
        assertThat(review(one(), kept, Decided.RETAIN, " ", null))
                .containsExactly("WHY_MISSING", "UNTIL_MISSING");
        assertThat(review(one(), kept, Decided.RETAIN, "Others are linked", today().plusYears(9)))
                .containsExactly("UNTIL_TOO_LATE");
        assertThat(review(one(), kept, Decided.RETAIN, "Others are linked", today().plusYears(2)))
                .isEmpty();
        assertThat(page(kept).reviewOn()).isEqualTo(today().plusYears(2));
        assertThat(due()).doesNotContain(kept.subject().value());
        assertThat(audited(kept))
                .containsExactly(
                        "REVIEW_RETENTION REFUSED",
                        "REVIEW_RETENTION REFUSED",
                        "REVIEW_RETENTION DONE");
    }

    @Test
    void aDeletionNeedsASecondPerson() throws SQLException {
        var kept = quiet("kept.deleted");
        assertThat(confirm(two(), kept)).containsExactly("NOTHING_TO_CONFIRM");
        assertThat(delete(one(), kept)).isEmpty();
        assertThat(delete(two(), kept)).containsExactly("ALREADY_DECIDED");
        assertThat(confirm(one(), kept)).containsExactly("DECIDED_BY_YOU");
        assertThat(page(kept).mayConfirm()).isFalse();
        assertThatThrownBy(() -> asAdmin(confirmation(kept, "r.decided_by")))
                .hasMessageContaining("deletion_confirmed_by_another");
        assertThatThrownBy(
                        () -> asAdmin(confirmation(kept, "gen_random_uuid()", "gen_random_uuid()")))
                .hasMessageContaining("deletion_of_a_review");

        assertThat(confirm(two(), kept)).isEmpty();
        assertThat(page(kept).confirmed()).isTrue();
        assertThat(due()).doesNotContain(kept.subject().value());
        assertThat(review(one(), kept, Decided.RETAIN, "Too late", today().plusYears(1)))
                .containsExactly("DELETION_CONFIRMED");
        assertThat(audited(kept)).contains("CONFIRM_DELETION DONE", "CONFIRM_DELETION REFUSED");
    }

    private static String confirmation(Kept kept, String by) {
        return confirmation(kept, "r.decided_by", by);
    }

    /** A confirmation past the front door. */
    private static String confirmation(Kept kept, String decider, String by) {
        return """
        insert into retention.deletion
               (id, held_by, review_id, subject_id, decided, decider, confirmed_by, confirmed_at)
        select gen_random_uuid(), r.held_by, r.id, r.subject_id, r.decided, %s, %s, r.decided_at
          from retention.review r where r.subject_id = '%s' order by r.decided_at desc limit 1
        """
                .formatted(decider, by, kept.subject().value());
    }

    @Test
    void aLegalHoldBlocksADeletion() {
        var kept = quiet("kept.held");
        assertThat(delete(one(), kept)).isEmpty();
        assertThat(hold(kept)).isEmpty();
        assertThat(confirm(two(), kept)).containsExactly("UNDER_HOLD");
        assertThatThrownBy(() -> asAdmin(confirmation(kept, "gen_random_uuid()")))
                .hasMessageContaining("A legal hold keeps this person");
        assertThatThrownBy(() ->
                        asAdmin(
                                """
                                insert into retention.review
                                       (id, held_by, subject_id, category, decided, why, decided_by, decided_at)
                                select gen_random_uuid(), h.held_by, h.subject_id, 'REPORTED', 'DELETE', 'No',
                                       h.placed_by, h.placed_at
                                  from retention.hold h where h.subject_id = '%s'
                                """
                                        .formatted(kept.subject().value())))
                .hasMessageContaining("A legal hold keeps this person");
        assertThat(page(kept).mayConfirm()).isFalse();

        assertThat(
                        officers.as(
                                one(),
                                () -> reasons(retention.lift(kept.subject(), "It was heard"))))
                .isEmpty();
        assertThat(confirm(two(), kept)).isEmpty();
        assertThat(
                        officers.as(
                                one(),
                                () -> reasons(retention.lift(kept.subject(), "It was heard"))))
                .containsExactly("NO_HOLD");
    }

    @Test
    void aHoldEndsWithItsDay() {
        var kept = quiet("kept.held.past");
        assertThat(hold(kept)).isEmpty();
        assertThat(delete(one(), kept)).containsExactly("UNDER_HOLD");
        clock.setTo(clock.realTime().plus(SEVEN_YEARS).plus(Duration.ofDays(31)));
        assertThat(delete(one(), kept)).isEmpty();
    }

    @Test
    void whatWasDecidedIsNeverChanged() {
        var kept = quiet("kept.appended");
        assertThat(delete(one(), kept)).isEmpty();
        for (var change :
                List.of(
                        "update retention.review set why = 'another'",
                        "delete from retention.review",
                        "update retention.deletion set confirmed_at = now()",
                        "delete from retention.deletion")) {
            assertThatThrownBy(() -> asAdmin(change))
                    .as(change)
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void onlyASupervisorOfTheDeskSeesIt() {
        var kept = quiet("kept.hidden");
        for (var officer : List.of(officers.national(), officers.forceSupervisor("kent"))) {
            assertThat(pages.get(officer, kept.path()).status()).isEqualTo(404);
            assertThat(pages.get(officer, "/retention").status()).isEqualTo(404);
            assertThat(
                            pages.post(
                                            officer,
                                            kept.path() + "/hold",
                                            Map.of("holdWhy", "No", "holdUntil", ""))
                                    .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void walksFromTheListToADecision() {
        var kept = quiet("kept.pages");
        assertThat(pages.get(one(), "/retention").html())
                .contains(kept.path(), "Due now", "MoPI group 3", "10 years");
        assertThat(pages.get(one(), "/subjects/" + kept.subject().value()).html())
                .contains(kept.path());
        var refused = pages.post(one(), kept.path() + "/review", Map.of("why", "", "until", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Choose whether to keep or to delete.");
        var held =
                pages.post(
                        one(),
                        kept.path() + "/hold",
                        Map.of(
                                "holdWhy",
                                "An appeal",
                                "holdUntil",
                                today().plusDays(9).toString()));
        assertThat(held.status()).isEqualTo(303);
        assertThat(pages.get(one(), kept.path()).html())
                .contains("An appeal", "Lift the legal hold");
        assertThat(
                        pages.post(one(), kept.path() + "/lift", Map.of("liftWhy", "Withdrawn"))
                                .status())
                .isEqualTo(303);
        var decided =
                pages.post(
                        one(),
                        kept.path() + "/review",
                        Map.of("decided", "DELETE", "why", "Nothing was heard", "until", ""));
        assertThat(decided.status()).isEqualTo(303);
        assertThat(pages.get(two(), kept.path()).html()).contains("Confirm the deletion");
        assertThat(pages.post(two(), kept.path() + "/confirm", Map.of()).status()).isEqualTo(303);
        assertThat(pages.get(one(), kept.path()).html())
                .contains("Two supervisors have decided that this person is deleted.");
    }
}
