package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;

@WardlineTest
class ReferralPagesTests {
    @Autowired Ingest ingest;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired Environment environment;
    @TempDir Path folder;

    private TestDatabase database;
    private String referral = "";

    @BeforeEach
    void receive() {
        database = new TestDatabase(environment);
        Submissions.write(
                folder,
                "7600001/report.xml",
                Submissions.report("acc-6001")
                        .replace(
                                "</report>",
                                "<victim><victimPerson><firstName>Ilva</firstName><email>ilva@example.invalid</email></victimPerson></victim></report>"));
        Submissions.write(
                folder,
                "7600001/fileDetails.xml",
                Submissions.fileDetails("7600001", "f1", "198.18.4.1"));
        Submissions.write(folder, "broken.xml", "<report>\n<wrong");
        Submissions.write(folder, "picture.png", Submissions.PNG);
        officers.as(
                officers.national(),
                () -> ingest.ingest(List.of(folder), null, Ingest.Progress.none()));
        referral =
                database.column("select id from intake.referral where report_id = '7600001'")
                        .getFirst();
    }

    private TestPages.Answer get(String path) {
        return pages.get(officers.national(), path);
    }

    private TestPages.Answer search(String words, String task, boolean protecting) {
        return pages.post(
                officers.national(),
                "/search",
                protecting
                        ? Map.of("words", words, "task", task, "protectingAChild", "true")
                        : Map.of("words", words, "task", task));
    }

    @Test
    void listsReferralsNewestFirst() {
        var list = get("/referrals");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.html()).contains("/referrals/" + referral, "Online grooming");
        assertThat(get("/referrals?outcome=VIRAL").html()).doesNotContain(referral);
    }

    @Test
    void showsAReferralWithWhereEachFieldCameFrom() {
        var page = get("/referrals/" + referral).html();
        assertThat(page)
                .contains(
                        "Online Enticement of Children for Sexual Acts",
                        "Online grooming",
                        "/report/incidentSummary/incidentType",
                        "acc-6001@example[.]invalid",
                        "B2",
                        "/links",
                        "Record the decision")
                .doesNotContain("acc-6001@example.invalid");
    }

    @Test
    void showsTheOriginalLineByLineAndGivesItAsPlainText() {
        var page = get("/referrals/" + referral + "/original");
        assertThat(page.html())
                .contains("&lt;report&gt;", "Yes: the bytes have this digest", "id=\"line-2\"");
        var document =
                database.column(
                                "select original_id from intake.referral where id = '"
                                        + referral
                                        + "'")
                        .getFirst();
        var download = get("/referrals/" + referral + "/original/" + document + "/download");
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.contentType()).startsWith("text/plain");
        assertThat(download.headers().get("Content-Disposition")).startsWith("attachment");
        assertThat(download.html()).startsWith("<?xml").contains("acc-6001");
        assertThat(
                        database.count(
                                "select count(*) from audit.entry where action = 'VIEW_ORIGINAL' and object_id = '"
                                        + referral
                                        + "'"))
                .isGreaterThanOrEqualTo(2);
        assertThat(
                        get("/referrals/"
                                        + referral
                                        + "/original/"
                                        + UUID.randomUUID()
                                        + "/download")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void recordsADecisionAndRefusesOneWithoutReason() {
        var version =
                database.column("select version from intake.referral where id = '" + referral + "'")
                        .getFirst();
        var refused =
                pages.post(
                        officers.national(),
                        "/referrals/" + referral + "/decide",
                        Map.of("outcome", "INSUFFICIENT", "why", " ", "version", version));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("This was not done");
        var done =
                pages.post(
                        officers.national(),
                        "/referrals/" + referral + "/decide",
                        Map.of(
                                "outcome",
                                "INSUFFICIENT",
                                "why",
                                "Nothing to go on",
                                "version",
                                version));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/referrals/" + referral);
        assertThat(get("/referrals/" + referral).html())
                .contains("Nothing to go on", "Insufficient");
        assertThat(
                        pages.post(
                                        officers.national(),
                                        "/referrals/" + referral + "/decide",
                                        Map.of(
                                                "outcome",
                                                "RECEIVED",
                                                "why",
                                                "Too late",
                                                "version",
                                                version))
                                .status())
                .as("stale")
                .isEqualTo(409);
        var opened =
                pages.post(
                        officers.national(),
                        "/referrals/" + referral + "/decide",
                        Map.of(
                                "outcome",
                                "RECEIVED",
                                "why",
                                "For the next test",
                                "version",
                                String.valueOf(Integer.parseInt(version) + 1)));
        assertThat(opened.status()).isEqualTo(303);
    }

    @Test
    void entersAReferralByHand() {
        assertThat(get("/referrals/new").status()).isEqualTo(200);
        var empty =
                pages.post(
                        officers.national(),
                        "/referrals/new",
                        Map.of("sender", "A partner", "source", "PARTNER_POLICE"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("A partner", "at least one thing to follow");
        var done =
                pages.post(
                        officers.national(),
                        "/referrals/new",
                        Map.of(
                                "sender",
                                "A partner",
                                "source",
                                "PARTNER_POLICE",
                                "email",
                                "typed@example.invalid"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(get(String.valueOf(done.location())).html())
                .contains("Partner police", "typed@example[.]invalid");
    }

    @Test
    void showsQuarantineAndRefusedMedia() {
        assertThat(get("/quarantine").html()).contains("broken[.]xml");
        var id =
                database.column("select id from intake.quarantine where place like '%broken.xml'")
                        .getFirst();
        assertThat(get("/quarantine/" + id).html()).contains("kept as received");
        assertThat(get("/quarantine/" + id + "/download").html()).isEqualTo("<report>\n<wrong");
        assertThat(get("/refused-media").html()).contains(Digests.sha256(Submissions.PNG));
    }

    @Test
    void searchesForATaskOnly() {
        assertThat(get("/search").status()).isEqualTo(200);
        assertThat(search("acc-6001@example.invalid", "", false).status()).isEqualTo(422);
        assertThat(search("ACC-6001@example.invalid", "Task one of testing", false).html())
                .contains(referral);
        var reference =
                database.column(
                                "select reference from intake.referral where id = '"
                                        + referral
                                        + "'")
                        .getFirst();
        assertThat(search(reference.toLowerCase(Locale.ROOT), "Task one of testing", false).html())
                .contains(referral);
        assertThat(search("nobody@example.invalid", "Task one of testing", false).html())
                .contains("Nothing that you may see");
        assertThat(
                        database.count(
                                "select count(*) from audit.entry where action = 'SEARCH' and reason = 'Task one of testing'"))
                .isPositive();
    }

    @Test
    void findsAVictimOnlyToProtectAChild() {
        assertThat(search("ilva@example.invalid", "Task two of testing", false).html())
                .doesNotContain(referral);
        assertThat(search("ilva@example.invalid", "Task two of testing", true).html())
                .contains(referral);
    }

    @Test
    void showsAForceOfficerNothing() {
        var force = officers.forceOfficer("hampshire");
        assertThat(pages.get(force, "/referrals/" + referral).status()).isEqualTo(404);
        assertThat(pages.get(force, "/referrals/" + referral + "/original").status())
                .isEqualTo(404);
        assertThat(pages.get(force, "/referrals").html()).doesNotContain(referral);
        assertThat(pages.get(force, "/quarantine").status()).isEqualTo(403);
        var found =
                pages.post(
                        force,
                        "/search",
                        Map.of(
                                "words",
                                "acc-6001@example.invalid",
                                "task",
                                "Task three of testing"));
        assertThat(found.html()).contains("Nothing that you may see");
        assertThat(pages.get(officers.coordinator(), "/referrals").status()).isEqualTo(403);
    }
}
