package org.wardline.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.WardlineTest;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;

/** Inside a visible package and its disseminations: sensitive items, recipients who know nothing of each other, hidden ones. */
@WardlineTest
class NeedToKnowTests {
    private static final String STATEMENT = "An account was used from the office of a colleague.";
    private static final String HAMPSHIRE = "hampshire";
    private static final String KENT = "kent";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired PackageFixtures packages;

    private final UUID ofThisTest = UUID.randomUUID();
    private PackageId approved = new PackageId(new UUID(0, 0));

    @BeforeEach
    void approveAPackage() {
        approved = packages.approved(packages.subjectAt("known." + ofThisTest, "SO15 2CI"));
    }

    private String path() {
        return "/packages/" + approved.value();
    }

    private Answer write(Officer author, String officer) {
        return pages.post(
                author,
                path() + "/sensitive",
                Map.ofEntries(
                        Map.entry("version", "1"),
                        Map.entry("kind", "FACT"),
                        Map.entry("statement", STATEMENT),
                        Map.entry("source", "A colleague"),
                        Map.entry("sourceEvaluation", "RELIABLE"),
                        Map.entry("information", "KNOWN_DIRECTLY"),
                        Map.entry("handling", "P"),
                        Map.entry("conditions", ""),
                        Map.entry("itemMarking", "OFFICIAL"),
                        Map.entry("officers", officer),
                        Map.entry("why", "It tells who the colleague is")));
    }

    private Answer send(Officer sender, String force, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("version", "1");
        fields.put("force", force);
        fields.put("purpose", "Investigate and protect");
        fields.put("otherForceReason", "The office lies there");
        return pages.post(sender, path() + "/send", fields);
    }

    private String sent(Officer sender, String force, Map<String, String> more) {
        var answer = send(sender, force, more);
        assertThat(answer.location()).as(answer.html()).isNotNull();
        return Objects.requireNonNull(answer.location());
    }

    private String html(Officer officer, String path) {
        return pages.get(officer, path).html();
    }

    private String item(Officer officer) {
        return html(officer, path() + "/sensitive")
                .replaceFirst("(?s).*name=\"item\" value=\"([0-9a-f-]{36})\".*", "$1");
    }

    @Test
    void aSensitiveItemIsSeenByTheNamedAlone() {
        var named = officers.nationalSupervisor();
        var other = officers.national();
        var before = html(other, path());
        assertThat(write(officers.nationalTwo(), "").html())
                .contains("Two at least must be on the list");
        assertThat(write(officers.nationalTwo(), named.username()).status()).isEqualTo(303);
        assertThat(html(named, path() + "/sensitive")).contains(STATEMENT);
        assertThat(html(other, path() + "/sensitive"))
                .contains("There is none for which you are named.")
                .doesNotContain(STATEMENT);
        assertThat(html(other, path()).length()).isEqualTo(before.length());
        assertThat(html(named, path())).doesNotContain(STATEMENT);
    }

    @Test
    void itLeavesWithNothingUnlessAnotherIncludesIt() {
        var supervisor = officers.nationalSupervisor();
        write(officers.nationalTwo(), supervisor.username());
        var plain = sent(supervisor, HAMPSHIRE, Map.of());
        assertThat(html(officers.forceOfficer(HAMPSHIRE), plain)).doesNotContain(STATEMENT);

        var item = item(supervisor);
        assertThat(send(supervisor, KENT, Map.of("sensitive", item)).html())
                .contains("Say why this recipient needs the sensitive item.");
        var choice = Map.of("sensitive", item, "includeWhy", "They protect the colleague");
        assertThat(send(officers.nationalTwo(), KENT, choice).html())
                .contains("Somebody other than its author includes a sensitive item.");
        assertThat(send(officers.national(), KENT, choice).html())
                .contains("One of the sensitive items is not there any more.");
        var annexed = sent(supervisor, KENT, choice);
        assertThat(html(officers.forceOfficer(KENT), annexed))
                .contains(STATEMENT, "for this recipient alone");
        assertThat(html(supervisor, annexed)).contains(STATEMENT);
        assertThat(html(officers.national(), annexed)).doesNotContain(STATEMENT);
    }

    @Test
    void anAnnexIsNotPassedOn() {
        var supervisor = officers.nationalSupervisor();
        write(officers.nationalTwo(), supervisor.username());
        var annexed =
                sent(
                        supervisor,
                        KENT,
                        Map.of(
                                "sensitive",
                                item(supervisor),
                                "includeWhy",
                                "They protect the colleague"));
        var force = officers.forceSupervisor(KENT);
        pages.post(force, annexed + "/acknowledge", Map.of("version", "1"));
        pages.post(
                force,
                annexed + "/transfer",
                Map.of(
                        "version",
                        "2",
                        "transferTo",
                        "surrey",
                        "transferReason",
                        "They live there"));
        var inbox = html(officers.forceOfficer("surrey"), "/inbox");
        var next = inbox.replaceFirst("(?s).*href=\"(/disseminations/[0-9a-f-]{36})\".*", "$1");
        assertThat(html(officers.forceOfficer("surrey"), next))
                .contains("The package as it was sent")
                .doesNotContain(STATEMENT);
    }

    @Test
    void oneRecipientLearnsNothingOfAnother() {
        var supervisor = officers.nationalSupervisor();
        var draft = packages.complete(packages.subjectAt("told." + ofThisTest, "SO15 2CI"), null);
        pages.post(
                supervisor,
                "/packages/" + draft.value() + "/telephone",
                Map.of(
                        "force", KENT,
                        "spokenTo", "Night inspector",
                        "said", "The account was used this evening.",
                        "whyNow", "A child is in the home tonight"));
        packages.check(draft);
        packages.approve(draft);
        approved = draft;
        var here = sent(supervisor, HAMPSHIRE, Map.of());
        var there = sent(supervisor, KENT, Map.of());
        assertThat(html(officers.forceOfficer(HAMPSHIRE), here))
                .contains("The account was used this evening.")
                .doesNotContain("Night inspector", "Kent", there);
        assertThat(html(officers.forceOfficer(KENT), there))
                .contains("Night inspector")
                .doesNotContain(here);
        assertThat(pages.get(officers.forceOfficer(HAMPSHIRE), there).status()).isEqualTo(404);
    }

    @Test
    void aHiddenRecipientIsSeenByTheNamedAlone() {
        var supervisor = officers.nationalSupervisor();
        var before = html(officers.national(), path() + "/send");
        assertThat(send(supervisor, KENT, Map.of("keptTo", "nobody.such")).html())
                .contains("Check the sign-in names");
        var hidden = sent(supervisor, KENT, Map.of("keptTo", officers.nationalTwo().username()));
        for (var officer :
                List.of(supervisor, officers.nationalTwo(), officers.forceOfficer(KENT))) {
            assertThat(pages.get(officer, hidden).status()).isEqualTo(200);
        }
        assertThat(pages.get(officers.national(), hidden).status()).isEqualTo(404);
        assertThat(html(officers.national(), path() + "/send").length()).isEqualTo(before.length());
        assertThat(html(supervisor, path() + "/send")).contains(hidden);
        assertThat(
                        pages.post(
                                        supervisor,
                                        hidden + "/recall",
                                        Map.of("version", "1", "recallReason", "A wrong digit"))
                                .location())
                .as("those who know of it recall it")
                .isEqualTo(hidden);
    }

    @Test
    void anExonerationReachesAHiddenRecipientToo() {
        var supervisor = officers.nationalSupervisor();
        officers.officer("hidden.supervisor", null, Role.NATIONAL_SUPERVISOR);
        var hidden = sent(officers.nationalTwo(), KENT, Map.of("keptTo", "hidden.supervisor"));
        var open = sent(supervisor, HAMPSHIRE, Map.of());
        pages.post(
                supervisor,
                open + "/recall",
                Map.of("version", "1", "recallReason", "A wrong digit"));
        var exonerated =
                pages.post(
                        supervisor,
                        open + "/exonerate",
                        Map.of(
                                "version", "2",
                                "exoneratedWho", "The occupant",
                                "exoneratedWhy", "The address had a wrong digit"));
        assertThat(exonerated.location()).isEqualTo(open);
        assertThat(pages.get(supervisor, hidden).status()).isEqualTo(404);
        assertThat(html(officers.forceOfficer(KENT), hidden))
                .contains("The address had a wrong digit");
    }

    private Officer standards(String name) {
        return officers.officer(name, HAMPSHIRE, Role.PROFESSIONAL_STANDARDS);
    }

    @Test
    void whatIsSentForProfessionalStandardsIsSeenByNobodyElseInTheForce() {
        var supervisor = officers.nationalSupervisor();
        assertThat(send(supervisor, "dorset", Map.of("forStandards", "yes")).html())
                .contains("fewer than two professional standards officers");
        var one = standards("hampshire.standards-one");
        standards("hampshire.standards-two");
        var sent = sent(supervisor, HAMPSHIRE, Map.of("forStandards", "yes"));
        var officer = officers.forceOfficer(HAMPSHIRE);
        for (var other : List.of(officer, officers.forceSupervisor(HAMPSHIRE))) {
            assertThat(pages.get(other, sent).status()).isEqualTo(404);
            assertThat(html(other, "/inbox")).doesNotContain(sent);
        }
        assertThat(html(one, "/inbox")).contains(sent);
        pages.post(one, sent + "/acknowledge", Map.of("version", "1"));
        pages.post(one, sent + "/accept", Map.of("version", "2"));
        var opened =
                Objects.requireNonNull(
                        pages.post(
                                        one,
                                        "/investigations",
                                        Map.of("dissemination", sent.replaceFirst(".*/", "")))
                                .location());
        assertThat(pages.get(officer, opened).status()).isEqualTo(404);
        assertThat(html(one, opened + "/list"))
                .contains("Somebody in the case works in policing", "hampshire.standards-two");
        pages.post(
                one,
                opened + "/list/add",
                Map.of(
                        "version", "1",
                        "officer", officer.username(),
                        "changeWhy", "Runs the enquiry"));
        assertThat(pages.get(officer, opened).status()).isEqualTo(200);
        assertThat(pages.get(officer, sent).status()).isEqualTo(200);
        pages.post(one, opened + "/list/lift", Map.of("version", "2", "liftWhy", "It was not so"));
        for (var path : List.of(sent, opened)) {
            assertThat(pages.get(officers.forceSupervisor(HAMPSHIRE), path).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatFollowsGoesToProfessionalStandardsToo() {
        standards("hampshire.standards-one");
        standards("hampshire.standards-two");
        var supervisor = officers.nationalSupervisor();
        sent(supervisor, HAMPSHIRE, Map.of("forStandards", "yes"));
        pages.post(
                officers.national(),
                path() + "/revise",
                Map.of("version", version(officers.national()), "reviseReason", "More is known"));
        var revised =
                html(officers.national(), path())
                        .replaceFirst(
                                "(?s).*?Version 2.*?href=\"/packages/([0-9a-f-]{36})\".*", "$1");
        approved = new PackageId(UUID.fromString(revised));
        packages.check(approved);
        packages.approve(approved);
        var later = sentVersion(supervisor, "2");
        assertThat(pages.get(officers.forceOfficer(HAMPSHIRE), later).status()).isEqualTo(404);
        assertThat(pages.get(standards("hampshire.standards-one"), later).status()).isEqualTo(200);
    }

    private String version(Officer officer) {
        return html(officer, path())
                .replaceFirst("(?s).*?name=\"version\" value=\"([0-9]+)\".*", "$1");
    }

    private String sentVersion(Officer sender, String version) {
        var answer =
                pages.post(
                        sender,
                        path() + "/send",
                        Map.of(
                                "version", version,
                                "force", HAMPSHIRE,
                                "purpose", "Investigate and protect"));
        assertThat(answer.location()).as(answer.html()).isNotNull();
        return Objects.requireNonNull(answer.location());
    }
}
