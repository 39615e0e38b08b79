package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.Masks;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.TestWorld;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.BreakGlass;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** What a case is opened for is asked once for each case, day and officer, and stands in the audit log from then on. */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePurposeTests {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestWorld world;
    @Autowired TestReports reports;
    @Autowired BreakGlass glass;
    @Autowired OperationClock clock;

    private String investigation = "";
    private String dissemination = "";
    private String child = "";
    private String others = "";

    @BeforeAll
    void makeAWorld() throws SQLException {
        world.desk("purpose");
        world.force("hampshire");
        world.force("kent");
        investigation = "/investigations/" + held("investigation.investigation", "hampshire");
        others = "/investigations/" + held("investigation.investigation", "kent");
        dissemination =
                "/disseminations/"
                        + one(
                                """
                                select o.dissemination_id from investigation.origin o
                                 where o.investigation_id = '%s'
                                """
                                        .formatted(id(investigation)));
        child = "/children/" + held("safeguarding.child", "hampshire");
    }

    private String held(String table, String force) throws SQLException {
        return one(
                """
                select t.id from %s t join governance.need_group g on g.id = t.held_by where g.key = '%s'
                 order by t.id limit 1
                """
                        .formatted(table, force));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> rows(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    private String one(String query) throws SQLException {
        return rows(query).getFirst();
    }

    private Officer officer(String name) {
        return officers.officer("asked." + name, "hampshire", Role.FORCE_OFFICER);
    }

    private Answer open(Officer officer, String path) {
        return pages.getAsItComes(officer, path);
    }

    private boolean asks(Officer officer, String path) {
        return TestPages.asks(open(officer, path));
    }

    private Answer say(Officer officer, String to, String reason, String words) {
        return pages.post(
                officer, "/case-purpose", Map.of("to", to, "reason", reason, "words", words));
    }

    private List<String> purposes(Officer officer, String actions) throws SQLException {
        return rows(
                """
                select distinct e.purpose from audit.entry e
                 where e.actor = '%s' and e.action ~ '%s' order by 1
                """
                        .formatted(officer.id().value(), actions));
    }

    @Test
    void isAskedOnceForAllOfACase() throws SQLException {
        var officer = officer("once");
        var asked = open(officer, investigation + "/person?asked=yes");
        assertThat(TestPages.asks(asked)).isTrue();
        assertThat(asked.html())
                .contains(
                        "What do you open this case for?",
                        "value=\"" + investigation + "/person?asked=yes\"")
                .doesNotContain("Occupant 1");
        assertThat(asked.headers()).containsEntry("Cache-Control", "no-store");

        var onward = say(officer, investigation + "/person?asked=yes", "SUPERVISING", "");
        assertThat(onward.status()).isEqualTo(303);
        assertThat(onward.location()).isEqualTo(investigation + "/person?asked=yes");
        for (var path : List.of(investigation, investigation + "/person", dissemination, child)) {
            assertThat(open(officer, path).status()).as(path).isEqualTo(200);
        }
        assertThat(purposes(officer, "^(VIEW_(INVESTIGATION|DISSEMINATION|CHILD)|STATE_)"))
                .containsExactly("Supervising or checking it");
    }

    @Test
    void isAskedOfTheDesksSubjectOnceForItsPackagesAndLeads() throws SQLException {
        var officer =
                officers.officer(
                        "asked.desk", null, Role.REFERRAL_OFFICER, Role.INTELLIGENCE_OFFICER);
        var written = "/packages/" + one("select id from intelligence.package limit 1");
        var subject =
                one(
                        "select subject_id from intelligence.package where id = '%s'"
                                .formatted(id(written)));
        assertThat(asks(officer, written)).isTrue();
        assertThat(say(officer, written, "OWN_WORK", "").location()).isEqualTo(written);
        assertThat(open(officer, "/subjects/" + subject).status()).isEqualTo(200);
        assertThat(open(officer, "/subjects/" + subject + "/leads").status()).isEqualTo(200);

        var lead =
                one("""
                select l.id || ' ' || a.subject_id
                  from resolution.lead l join subjects.assignment a on a.mention_id = l.mention_id limit 1
                """)
                        .split(" ");
        assertThat(asks(officer, "/leads/" + lead[0])).as("another case").isTrue();
        assertThat(say(officer, "/leads/" + lead[0], "COVERING", "").status()).isEqualTo(303);
        assertThat(open(officer, "/leads/" + lead[0]).status()).isEqualTo(200);
        assertThat(open(officer, "/subjects/" + lead[1]).status()).isEqualTo(200);
        assertThat(purposes(officer, "^VIEW_RESOLUTION"))
                .contains("Handing over or covering for a colleague");
    }

    @Test
    void isAskedOfAReferralAsOfTheSubjectItStandsUnder() throws SQLException {
        var officer =
                officers.officer(
                        "asked.referrals", null, Role.REFERRAL_OFFICER, Role.NATIONAL_SUPERVISOR);
        var under =
                one("""
                select a.subject_id || ' ' || m.referral_id || ' ' || m.id
                  from subjects.assignment a join intake.mention m on m.id = a.mention_id
                 where a.until_at is null order by a.id limit 1
                """)
                        .split(" ");
        var referral = "/referrals/" + under[1];
        assertThat(asks(officer, referral)).isTrue();
        assertThat(asks(officer, referral + "/original")).isTrue();
        assertThat(say(officer, referral, "OWN_WORK", "").location()).isEqualTo(referral);
        for (var path :
                List.of(
                        referral,
                        referral + "/original",
                        "/mentions/" + under[2] + "/links",
                        "/subjects/" + under[0],
                        "/retention/" + under[0])) {
            assertThat(open(officer, path).status()).as(path).isEqualTo(200);
        }
        assertThat(purposes(officer, "^(VIEW_(REFERRAL|ORIGINAL|SUBJECT|RETENTION))$"))
                .contains("My work on this case");
    }

    @Test
    void aReferralUnderNoSubjectIsNoCaseYet() {
        var officer = officers.officer("asked.alone", null, Role.REFERRAL_OFFICER);
        var received = reports.reported(reports.receive(Said.about("purpose.alone")));
        for (var path :
                List.of(
                        "/referrals/" + received.referral().value(),
                        "/mentions/" + received.id().value() + "/links",
                        "/referrals",
                        "/referrals/new",
                        "/queue")) {
            assertThat(asks(officer, path)).as(path).isFalse();
        }
    }

    @Test
    void isAskedOfAnotherCaseOnAnotherDayAndOfAnotherOfficer() {
        var officer = officer("anew");
        assertThat(say(officer, investigation, "OWN_WORK", "").status()).isEqualTo(303);
        assertThat(asks(officer, investigation)).isFalse();
        assertThat(asks(officer, world.ownCase("hampshire"))).as("another case").isTrue();
        assertThat(clock.at(clock.instant().plus(A_DAY), () -> asks(officer, investigation)))
                .as("the next day")
                .isTrue();
        assertThat(asks(officer("another"), investigation)).as("another officer").isTrue();
        pages.forget(officer);
        assertThat(asks(officer, investigation)).as("another session").isFalse();
    }

    @Test
    void aFormThatIsSentAfterMidnightTakesWhatWasSaidTheDayBefore() throws SQLException {
        var officer = officer("late");
        var own = world.ownCase("hampshire");
        assertThat(say(officer, own, "OTHER", "covering the night shift").status()).isEqualTo(303);
        var sent =
                clock.at(
                        clock.instant().plus(A_DAY),
                        () ->
                                pages.post(
                                        officer,
                                        own + "/person",
                                        Map.of(
                                                "version", "2",
                                                "name", "Occupant 2",
                                                "believedAge", "38",
                                                "role", "REPORTED_PERSON")));
        assertThat(sent.status()).isIn(302, 303);
        assertThat(purposes(officer, "^RECORD_ENFORCEMENT"))
                .containsExactly("covering the night shift");
    }

    @Test
    void aFormIsNeverHeldUp() throws SQLException {
        var officer = officer("posting");
        var sent =
                pages.post(
                        officer,
                        investigation + "/person",
                        Map.of("version", "999", "name", "", "about", id(dissemination)));
        assertThat(TestPages.asks(sent)).isFalse();
        assertThat(purposes(officer, "^RECORD_ENFORCEMENT")).containsExactly(ActingFilter.PURPOSE);
    }

    @Test
    void isNotAskedOfWhatTheOfficerDoesNotSee() throws SQLException {
        var officer = officer("apart");
        for (var kind : List.of("investigations", "subjects", "packages", "children")) {
            var nothing = "/" + kind + "/" + UUID.randomUUID();
            var hidden = "/" + kind + "/" + id(others);
            var answer = open(officer, hidden);
            assertThat(answer.status()).isIn(403, 404);
            assertThat(TestPages.asks(answer)).isFalse();
            assertThat(Masks.plain(answer).replace(id(hidden), "ID"))
                    .isEqualTo(Masks.plain(open(officer, nothing)).replace(id(nothing), "ID"));
            var said = say(officer, hidden, "OWN_WORK", "");
            assertThat(said.status()).isEqualTo(404);
            assertThat(Masks.plain(said).replace(id(hidden), "ID"))
                    .isEqualTo(
                            Masks.plain(say(officer, nothing, "OWN_WORK", ""))
                                    .replace(id(nothing), "ID"));
        }
        assertThat(
                        rows(
                                "select id from governance.case_purpose where officer_id = '%s'"
                                        .formatted(officer.id().value())))
                .isEmpty();
    }

    @Test
    void isNotAskedWhereTheRoleDoesNotLook() throws SQLException {
        var subject = "/subjects/" + one("select id from subjects.subject order by id limit 1");
        assertThat(asks(officers.coordinator(), subject)).isFalse();
    }

    @Test
    void somethingElseIsSaidInThreeWords() {
        var officer = officer("words");
        for (var words : List.of("", "two words", "one two\u0000three")) {
            var refused = say(officer, investigation, "OTHER", words);
            assertThat(refused.status()).as(words).isEqualTo(422);
            assertThat(refused.html())
                    .contains("This was not done", "value=\"" + investigation + "\"");
        }
        assertThat(say(officer, investigation, "", "").html())
                .contains("Choose what you open the case for");
        assertThat(say(officer, investigation, "NO_SUCH", "").status()).isEqualTo(422);
        assertThat(asks(officer, investigation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.invalid%s",
                "//elsewhere.invalid%s",
                "/\\elsewhere.invalid%s",
                "\\\\elsewhere.invalid%s",
                "javascript:alert(1)//%s",
                "/sign-out",
                "/",
                ""
            })
    void leadsToPagesOfCasesAlone(String to) {
        var answer = say(officer("onward"), to.formatted(investigation), "OWN_WORK", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.location()).isNull();
    }

    @Test
    void breakGlassSaysItAlready() throws SQLException {
        var officer = officers.officer("asked.glass", "kent", Role.FORCE_OFFICER);
        officers.as(
                        officer,
                        () ->
                                glass.enter(
                                        "hampshire",
                                        "a child may be at risk",
                                        Duration.ofMinutes(30)))
                .orThrow();
        assertThat(open(officer, investigation).status()).isEqualTo(200);
        assertThat(purposes(officer, "^VIEW_INVESTIGATION"))
                .singleElement()
                .asString()
                .contains("break-glass", "a child may be at risk");
        assertThat(asks(officer, others)).as("in the own circle").isTrue();
    }

    @Test
    void goesToTheCircleOfARestrictedCase() throws SQLException {
        var own = world.ownCase("hampshire");
        var keeper = world.keeper("hampshire");
        assertThat(say(keeper, own, "OWN_WORK", "").status()).isEqualTo(303);
        pages.post(
                keeper,
                own + "/list/restrict",
                Map.of(
                        "version", "2",
                        "officers", world.listed("hampshire").username(),
                        "why", "A colleague knows the family"));
        assertThat(
                        rows(
                                """
                                select distinct g.kind
                                  from governance.case_purpose p join governance.need_group g on g.id = p.held_by
                                 where p.case_id = '%s'
                                """
                                        .formatted(id(own))))
                .containsExactly("LIST");
        assertThat(open(keeper, own).status()).isEqualTo(200);
    }
}
