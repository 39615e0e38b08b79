package org.wardline.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.Masks;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.TestWorld;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.deconfliction.InterestKey;
import org.wardline.deconfliction.TestInterests;
import org.wardline.governance.GroupId;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/** A request about somebody's own data, from its receipt to its answer, through the pages. */
@WardlineTest
class RequestsPageTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestWorld world;
    @Autowired TestInterests interests;
    @Autowired PackageFixtures packages;
    @Autowired OperationClock clock;

    @BeforeEach
    void goByRealTime() {
        clock.setTo(clock.realTime());
    }

    private Officer one() {
        return officers.nationalSupervisor();
    }

    private Officer two() {
        return officers.officer("national.supervisor.two", null, Role.NATIONAL_SUPERVISOR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private void nextDay() {
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
    }

    private Map<String, String> form(String kind, String name) {
        var form = new HashMap<String, String>();
        form.put("kind", kind);
        form.put("way", "LETTER");
        form.put("receivedOn", today().toString());
        form.put("name", name);
        form.put("asks", "What do you keep about me?");
        return form;
    }

    private String recorded(Map<String, String> form) {
        return Objects.requireNonNull(
                done(pages.post(officers.national(), "/requests", form)).location());
    }

    /** Of somebody whose identity was checked. */
    private String certain(Map<String, String> form) {
        var path = recorded(form);
        identify(path);
        return path;
    }

    private void identify(String path) {
        var seen = Map.of("how", "Passport", "on", today().toString());
        step(officers.national(), path, "identity", seen);
    }

    private void step(Officer officer, String path, String step, Map<String, String> fields) {
        done(pages.post(officer, path + "/" + step, fields));
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
        return answer;
    }

    private void refused(
            Officer officer,
            String path,
            String step,
            Map<String, String> fields,
            RequestRefusal... why) {
        var answer = pages.post(officer, path + "/" + step, fields);
        assertThat(answer.status()).as(answer.html()).isEqualTo(422);
        for (var each : why) {
            assertThat(answer.html()).contains(each.sentence());
        }
    }

    private static Map<String, String> granting(String told) {
        return Map.of("outcome", "FULL", "told", told);
    }

    private static Map<String, String> withholding(String outcome) {
        return Map.of(
                "outcome", outcome, "ground", "CRIME", "necessity", "It would warn the person");
    }

    private List<String> asAdmin(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    private String reference(String path) throws SQLException {
        return asAdmin("select reference from requests.request where id = '%s'".formatted(id(path)))
                .getFirst();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String tied(String path, SubjectId subject) throws SQLException {
        var reference =
                asAdmin(
                                "select reference from subjects.subject where id = '%s'"
                                        .formatted(subject.value()))
                        .getFirst();
        step(officers.national(), path, "tie", Map.of("reference", reference));
        return reference;
    }

    @Test
    void walksFromALetterToItsAnswer() throws SQLException {
        var path = recorded(form("ACCESS", "Anselby Troth"));
        assertThat(pages.get(officers.national(), "/requests").html())
                .contains(path, "days left")
                .doesNotContain("Anselby Troth");
        refused(
                officers.national(),
                path,
                "propose",
                granting("One report"),
                RequestRefusal.IDENTITY_NOT_CHECKED);
        identify(path);
        var subject = packages.subject("request.access");
        var tied = tied(path, subject);
        refused(
                officers.national(),
                path,
                "tie",
                Map.of("reference", tied),
                RequestRefusal.TIED_ALREADY);
        refused(
                officers.national(),
                path,
                "tie",
                Map.of("reference", "S-22222"),
                RequestRefusal.REFERENCE_UNKNOWN);
        step(officers.national(), path, "propose", granting("We keep one report."));
        refused(one(), path, "answer", Map.of(), RequestRefusal.PROPOSED_TODAY);
        nextDay();
        assertThat(pages.get(one(), path).html())
                .contains("We keep one report.", "Give this answer");
        step(one(), path, "answer", Map.of());
        assertThat(pages.get(one(), path).html())
                .contains("We keep one report.", "Information Commissioner");
        for (var other : List.of(officers.national(), two())) {
            assertThat(pages.get(other, path).html())
                    .contains("It was answered")
                    .doesNotContain("We keep one report.");
        }
        refused(two(), path, "answer", Map.of(), RequestRefusal.ANSWERED);
        assertThat(
                        asAdmin(
                                """
                                select kind || ' ' || action || ' ' || outcome from audit.entry
                                 where object_id = '%s' and action in ('RECORD_REQUEST', 'ANSWER_REQUEST')
                                 order by xid, id
                                """
                                        .formatted(id(path))))
                .containsExactly(
                        "COLLECTION RECORD_REQUEST DONE",
                        "DISCLOSURE ANSWER_REQUEST REFUSED",
                        "DISCLOSURE ANSWER_REQUEST DONE",
                        "DISCLOSURE ANSWER_REQUEST REFUSED");
    }

    @Test
    void nobodyGivesTheAnswerTheyProposed() throws SQLException {
        var path = certain(form("ACCESS", "Berrow Quennet"));
        step(one(), path, "propose", Map.of("outcome", "NO_DATA"));
        nextDay();
        refused(one(), path, "answer", Map.of(), RequestRefusal.AUTHOR_IS_APPROVER);
        assertThatThrownBy(() ->
                        asAdmin(
                                """
                                insert into requests.answer
                                       (request_id, held_by, proposal_id, outcome, proposer, letter, approved_by, approved_at)
                                select request_id, held_by, id, outcome, proposed_by, 'x', proposed_by, proposed_at
                                  from requests.proposal where request_id = '%s' returning 1
                                """
                                        .formatted(id(path))))
                .hasMessageContaining("answer_approved_by_another");
        step(two(), path, "answer", Map.of());
    }

    @Test
    void whatIsWithheldNeedsAGroundThatFitsAndItsNecessity() {
        var path = certain(form("ACCESS", "Cresley Vann"));
        var officer = officers.national();
        refused(
                officer,
                path,
                "propose",
                Map.of("outcome", "NEITHER"),
                RequestRefusal.GROUND_MISSING,
                RequestRefusal.NECESSITY_MISSING);
        refused(
                officer,
                path,
                "propose",
                Map.of("outcome", "REFUSED", "ground", "NOT_DUE", "necessity", "None"),
                RequestRefusal.GROUND_MISSING);
        refused(officer, path, "propose", withholding("NO_DATA"), RequestRefusal.NOTHING_WITHHELD);
        refused(officer, path, "propose", Map.of("outcome", "FULL"), RequestRefusal.TOLD_MISSING);
        var erasing = certain(form("ERASURE", "Cresley Vann"));
        refused(officer, erasing, "propose", granting("It is erased."), RequestRefusal.NOBODY_TIED);
        step(officer, path, "propose", withholding("REFUSED"));
    }

    @Test
    void aRequestIsRecordedWhole() {
        var answer =
                pages.post(
                        officers.national(),
                        "/requests",
                        Map.of("receivedOn", today().plusDays(1).toString(), "name", "Someone"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains(
                        RequestRefusal.KIND_MISSING.sentence(),
                        RequestRefusal.WAY_MISSING.sentence(),
                        RequestRefusal.DAY_MISSING.sentence(),
                        RequestRefusal.ASKS_MISSING.sentence())
                .doesNotContain(RequestRefusal.NAME_MISSING.sentence());
        var doubted = form("ACCESS", "Dunmere Oxley");
        doubted.put("identityAskedOn", today().toString());
        assertThat(pages.get(officers.national(), recorded(doubted)).html())
                .contains("Waits for the identity");
    }

    @Test
    void aSearchCanBeForTheRequest() throws SQLException {
        var path = recorded(form("ACCESS", "Elstow Fenning"));
        var reference = reference(path);
        assertThat(pages.get(officers.national(), "/search?about=" + reference).html())
                .contains("value=\"" + reference + "\"");
        assertThat(
                        pages.post(
                                        officers.national(),
                                        "/search",
                                        Map.of(
                                                "words",
                                                "elstow@example.invalid",
                                                "about",
                                                reference))
                                .status())
                .isEqualTo(200);
        assertThat(
                        asAdmin(
                                "select reason from audit.entry where action = 'SEARCH' and reason like 'Q-%'"))
                .contains(reference);
    }

    @Test
    void anUpheldErasureIsDecidedAndWaitsForASecondSupervisor() throws SQLException {
        var subject = packages.subject("request.erasure");
        var path = certain(form("ERASURE", "Farnholt Pryde"));
        tied(path, subject);
        step(officers.national(), path, "propose", granting("We erase what we keep."));
        nextDay();
        step(one(), path, "answer", Map.of());
        var retention = "/retention/" + subject.value();
        assertThat(pages.get(two(), "/retention").html())
                .contains("Asked for by the person", retention);
        assertThat(pages.get(two(), retention).html()).contains("Confirm the deletion");
        assertThat(pages.post(one(), retention + "/confirm", Map.of()).status()).isEqualTo(422);
        assertThat(pages.post(two(), retention + "/confirm", Map.of()).status()).isEqualTo(303);
        assertThat(pages.get(one(), retention + "/certificate").html())
                .contains("Request " + reference(path), "intake.identifier");
    }

    @Test
    void aLegalHoldComesBeforeARequestedErasure() throws SQLException {
        var subject = packages.subject("request.held");
        var path = certain(form("ERASURE", "Garrick Lowth"));
        tied(path, subject);
        step(officers.national(), path, "propose", granting("We erase what we keep."));
        nextDay();
        assertThat(
                        pages.post(
                                        two(),
                                        "/retention/" + subject.value() + "/hold",
                                        Map.of(
                                                "holdWhy",
                                                "An appeal",
                                                "holdUntil",
                                                today().plusDays(9).toString()))
                                .status())
                .isEqualTo(303);
        refused(one(), path, "answer", Map.of(), RequestRefusal.ERASURE_NOT_POSSIBLE);
        assertThat(
                        asAdmin(
                                "select count(*) from requests.answer where request_id = '%s'"
                                        .formatted(id(path))))
                .containsExactly("0");
    }

    @Test
    void anUpheldRestrictionIsSaidWhereTheSubjectIsShown() throws SQLException {
        var subject = packages.subject("request.restriction");
        var path = certain(form("RESTRICTION", "Hartlow Senn"));
        tied(path, subject);
        step(officers.national(), path, "propose", granting("We restrict what we keep."));
        nextDay();
        assertThat(pages.get(one(), "/subjects/" + subject.value()).html())
                .doesNotContain("Restricted on request.");
        step(one(), path, "answer", Map.of());
        assertThat(pages.get(officers.national(), "/subjects/" + subject.value()).html())
                .contains("Restricted on request.", reference(path));
    }

    @Test
    void aCovertOperationDecidesWithoutAHint() throws SQLException {
        var inside = officers.officer("quiet.supervisor.one", null, Role.NATIONAL_SUPERVISOR);
        var insideToo = officers.officer("quiet.supervisor.two", null, Role.NATIONAL_SUPERVISOR);
        world.operation("quiet-request", List.of(inside, insideToo));
        var circle =
                new GroupId(
                        UUID.fromString(
                                asAdmin(
                                                "select held_by from operations.operation where slug = 'quiet-request'")
                                        .getFirst()));
        var form = form("ACCESS", "Inskey Marrow");
        form.put("email", "inskey.marrow@example.invalid");
        interests.registerIn(
                inside,
                circle,
                "operation",
                true,
                new InterestKey("EMAIL", Sensitive.of("inskey.marrow@example.invalid")));
        var path = certain(form);
        step(officers.national(), path, "propose", granting("We keep one report."));
        assertThat(pages.get(inside, path).html()).contains("covert interest in this person");
        // What was just done is said once, each thing in turn.
        for (var step = 0; step < 3; step++) {
            seen(path);
        }
        var before = seen(path);
        step(inside, path, "propose", withholding("NEITHER"));
        assertThat(seen(path)).as("seen outside the operation").isEqualTo(before);
        nextDay();
        step(insideToo, path, "answer", Map.of());
        assertThat(pages.get(insideToo, path).html())
                .contains("whether or not we hold personal data about you")
                .doesNotContain("We keep one report.");
        for (var other : List.of(officers.national(), one())) {
            assertThat(pages.get(other, path).html())
                    .contains("It was answered")
                    .doesNotContain("covert", "Neither", "whether or not");
        }
    }

    private List<String> seen(String path) {
        return List.of(
                Masks.plain(pages.get(officers.national(), path)),
                Masks.plain(pages.get(one(), path)),
                Masks.plain(pages.get(one(), "/requests")));
    }
}
