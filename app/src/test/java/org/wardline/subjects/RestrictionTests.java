package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.On;
import org.wardline.intake.HeldMention;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;

/** A restriction on request: said where links are judged, lifted by a supervisor, and on record afterwards. */
@WardlineTest
class RestrictionTests {
    private static final String WHY = "The address was found to be right.";
    private static final String TOLD = "By letter on 3 March.";

    @Autowired Subjects subjects;
    @Autowired RestrictedSubjects restrictions;
    @Autowired RestrictedSubjects.RestrictedSubjectStore store;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired TestOfficers officers;
    @Autowired KeptSubject kept;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;

    private Officer supervisor() {
        return officers.nationalSupervisor();
    }

    private HeldMention received(String account, String mail) {
        return reports.reported(
                reports.receive(Said.about(account).withEmail(mail + "@example.invalid")));
    }

    private SubjectId developed(HeldMention mention) {
        return officers.as(
                officers.national(),
                () -> subjects.develop(mention.id(), "Worth developing").orThrow());
    }

    private SubjectId restricted(HeldMention mention, String request) {
        var subject = developed(mention);
        officers.as(supervisor(), () -> restrictions.restrict(subject, request).orThrow());
        return subject;
    }

    private String shown(Officer officer, String path) {
        var answer = pages.get(officer, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.html();
    }

    private static Map<String, String> lifting(String request, String why, String told) {
        return Map.of("request", request, "why", why, "told", told);
    }

    @Test
    void isLiftedByASupervisorWithAReasonAndStaysOnRecord() {
        var subject = restricted(received("lifted.one", "lifted"), "Q-22LFT");
        var path = "/subjects/" + subject.value();
        var form = path + "/restriction";
        var leads = path + "/leads";
        assertThat(shown(officers.national(), path))
                .contains("Restricted on request.", "Q-22LFT")
                .doesNotContain(form);
        assertThat(shown(officers.national(), leads)).contains("Q-22LFT");
        assertThat(pages.get(officers.national(), form).status()).isEqualTo(403);
        assertThat(shown(supervisor(), path)).contains(form);
        assertThat(shown(supervisor(), form)).contains("Q-22LFT", "s.48(10)");

        var unsaid = pages.post(supervisor(), form, lifting("Q-22222", " ", ""));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.html())
                .contains(
                        SubjectRefusal.NO_RESTRICTION.sentence(),
                        SubjectRefusal.WHY_LIFTED_MISSING.sentence(),
                        SubjectRefusal.TOLD_MISSING.sentence());
        assertThat(pages.post(officers.national(), form, lifting("Q-22LFT", WHY, TOLD)).status())
                .isEqualTo(403);
        assertThat(pages.post(supervisor(), form, lifting("Q-22LFT", WHY, TOLD)).status())
                .isEqualTo(303);

        assertThat(shown(officers.national(), path))
                .contains("Restricted before", "Q-22LFT", WHY, TOLD, "Officer national.supervisor")
                .doesNotContain("Restricted on request.");
        assertThat(shown(supervisor(), form)).contains("No restriction binds.");
        assertThat(pages.post(supervisor(), form, lifting("Q-22LFT", WHY, TOLD)).status())
                .isEqualTo(422);
        assertThatThrownBy(() -> reword(subject))
                .as("who lifted it and why stays")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isNotLiftedTwice() {
        var subject = restricted(received("twice.one", "twice"), "Q-22TWC");
        assertThat(lifted(subject)).isTrue();
        assertThat(lifted(subject)).as("a second supervisor who saw it bind").isFalse();
    }

    private boolean lifted(SubjectId subject) {
        var lifting =
                new RestrictedSubjects.Lifting(
                        supervisor().id(),
                        Instant.parse("2026-03-03T10:00:00Z"),
                        Sensitive.of(WHY),
                        Sensitive.of(TOLD));
        return officers.as(
                supervisor(),
                () ->
                        commands.run(
                                        Action.LIFT_SUBJECT_RESTRICTION,
                                        On.one(
                                                "subject",
                                                subject,
                                                subjects.heldBy(subject).orElseThrow()),
                                        null,
                                        () ->
                                                Decision.done(
                                                        store.lift(subject, "Q-22TWC", lifting)))
                                .orThrow());
    }

    private int reword(SubjectId subject) {
        return officers.as(
                supervisor(),
                () ->
                        commands.read(() ->
                                jdbc.sql(
                                                "update subjects.restriction set lifted_why = 'x' where subject_id = :id")
                                        .param("id", subject.value())
                                        .update()));
    }

    @Test
    void isSaidWhereALinkIsJudged() {
        var one = received("judged.one", "judged");
        var other = received("judged.two", "judged");
        subjects.linkNew(100);
        var fromOne = "/mentions/" + one.id().value() + "/links";
        var fromOther = "/mentions/" + other.id().value() + "/links";
        var words = "Say in your reason why it is lawful to go on.";
        developed(one);
        assertThat(shown(officers.national(), fromOther)).doesNotContain(words);
        restricted(one, "Q-22JDG");
        assertThat(shown(officers.national(), fromOne)).contains("Q-22JDG", words);
        assertThat(shown(officers.national(), fromOther)).contains(words).doesNotContain("Q-22JDG");
    }

    @Test
    void bindsTheSubjectThatStandsForIt() {
        var one = received("standing.one", "standing");
        var subject = developed(one);
        var other = received("standing.two", "standing");
        restricted(other, "Q-22STD");
        assertThat(binding(subject)).isZero();
        officers.as(
                officers.national(),
                () ->
                        subjects.judge(
                                        new JudgeLink(
                                                one.id(), other.id(), Verdict.SAME, "Same person"))
                                .orThrow());
        assertThat(binding(subject)).isOne();
        assertThat(
                        pages.post(
                                        supervisor(),
                                        "/subjects/" + subject.value() + "/restriction",
                                        lifting("Q-22STD", WHY, TOLD))
                                .status())
                .isEqualTo(303);
        assertThat(binding(subject)).isZero();
    }

    private int binding(SubjectId subject) {
        return officers.as(officers.national(), () -> restrictions.binding(subject)).size();
    }

    @Test
    void goesAlongToAListAndBack() {
        var whole = kept.whole("restricted.kept");
        for (var request : List.of("Q-22ONE", "Q-22TWO")) {
            officers.as(
                    supervisor(), () -> restrictions.restrict(whole.subject(), request).orThrow());
        }
        var form = "/subjects/" + whole.subject().value() + "/restriction";
        assertThat(pages.post(supervisor(), form, lifting("Q-22ONE", WHY, TOLD)).status())
                .isEqualTo(303);
        kept.keep(whole.subject());
        assertThat(requests(officers.national(), whole.subject())).isEmpty();
        assertThat(requests(officers.nationalTwo(), whole.subject()))
                .containsExactly("Q-22ONE", "Q-22TWO");
        assertThat(shown(officers.forceOfficer("hampshire"), whole.sent()))
                .contains("Restrict your copy likewise");
        kept.lift(whole.subject());
        assertThat(requests(officers.national(), whole.subject()))
                .containsExactly("Q-22ONE", "Q-22TWO");
    }

    private List<String> requests(Officer officer, SubjectId subject) {
        return officers.as(officer, () -> restrictions.of(subject)).stream()
                .map(RestrictedSubjects.Restriction::request)
                .toList();
    }

    @Test
    void showsAForceNothing() {
        var subject = restricted(received("outside.one", "outside"), "Q-22OUT");
        var force = officers.forceSupervisor("hampshire");
        var form = "/subjects/" + subject.value() + "/restriction";
        assertThat(pages.get(force, form).status()).isEqualTo(403);
        assertThat(pages.post(force, form, lifting("Q-22OUT", WHY, TOLD)).status()).isEqualTo(404);
        assertThat(officers.as(force, () -> restrictions.of(subject))).isEmpty();
        assertThat(officers.as(force, () -> restrictions.among(List.of(subject)))).isEmpty();
    }
}
