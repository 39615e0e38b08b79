package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Officer;

@WardlineTest
class ForcePagesTests {
    private static final String HERE = "hampshire";
    private static final String ELSEWHERE = "cumbria";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestDisseminations disseminations;

    @Test
    void takesADisseminationFromTheInboxToAnAcceptedOne() {
        var id = disseminations.sent(HERE, UUID.randomUUID(), null).value();
        var officer = officers.forceOfficer(HERE);
        var path = "/disseminations/" + id;
        assertThat(pages.get(officer, "/inbox").html()).contains(path);
        var page = pages.get(officer, path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Handling conditions", "C: no further use without the sender")
                .doesNotContain("Checked before sending");
        assertThat(pages.post(officer, path + "/acknowledge", Map.of("version", "1")).status())
                .isBetween(302, 303);
        var early = pages.post(officer, path + "/close", Map.of("version", "2"));
        assertThat(early.status()).isEqualTo(422);
        pages.post(officer, path + "/accept", Map.of("version", "2"));
        assertThat(pages.get(officer, path).html())
                .contains("Accepted", "/investigations/new?dissemination=" + id);
        assertThat(pages.post(officer, path + "/accept", Map.of("version", "1")).status())
                .isIn(409, 422);
    }

    @Test
    void hasNoInboxOrCasesForOfficersOfNoForce() {
        for (var path : new String[] {"/inbox", "/investigations"}) {
            assertThat(pages.get(officers.nationalSupervisor(), path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void showsAChildRecordedBeforeTheCaseWasOpened() {
        var accepted = disseminations.accepted(HERE, UUID.randomUUID(), null).value().toString();
        var officer = officers.forceOfficer(HERE);
        pages.post(
                officer,
                "/children",
                Map.of(
                        "recordedIn",
                        accepted,
                        "label",
                        "Child 7",
                        "ageBand",
                        "UNDER_5",
                        "risk",
                        "OTHER"));
        var opened = pages.post(officer, "/investigations", Map.of("dissemination", accepted));
        assertThat(pages.get(officer, Objects.requireNonNull(opened.location())).html())
                .contains("Child 7");
    }

    @Test
    void answersPlainlyWhatCannotBeRead() {
        var accepted = disseminations.accepted(HERE, UUID.randomUUID(), null).value().toString();
        var officer = officers.forceOfficer(HERE);
        var opened = pages.post(officer, "/investigations", Map.of("dissemination", accepted));
        var path = Objects.requireNonNull(opened.location());
        for (var wrong :
                Map.of("believedAge", "ten", "bornOn", "yesterday", "about", "somebody")
                        .entrySet()) {
            var fields = new HashMap<String, String>();
            fields.put("version", "1");
            fields.put(wrong.getKey(), wrong.getValue());
            assertThat(pages.post(officer, path + "/person", fields).status())
                    .as(wrong.getKey())
                    .isEqualTo(400);
        }
        assertThat(pages.get(officer, path + "/nothing-such").status()).isEqualTo(404);
    }

    @Test
    void showsTheSenderWhatWasChecked() {
        var id = disseminations.sent(HERE, UUID.randomUUID(), null).value();
        assertThat(pages.get(officers.nationalSupervisor(), "/disseminations/" + id).html())
                .contains("Checked before sending", "Recall");
    }

    @Test
    void keepsTheReturnFormsNoteWhenItIsRefused() {
        var id = disseminations.sent(HERE, UUID.randomUUID(), null).value();
        var supervisor = officers.forceSupervisor(HERE);
        var path = "/disseminations/" + id;
        pages.post(supervisor, path + "/acknowledge", Map.of("version", "1"));
        var refused =
                pages.post(
                        supervisor,
                        path + "/return",
                        Map.of("version", "2", "returnNote", "Moved away in June"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Choose why you return it", "Moved away in June");
    }

    @Test
    void walksACaseFromOpeningToASafeguardedChild() {
        var accepted = disseminations.accepted(HERE, UUID.randomUUID(), null).value();
        var officer = officers.forceOfficer(HERE);
        assertThat(pages.get(officer, "/investigations/new?dissemination=" + accepted).status())
                .isEqualTo(200);
        var opened =
                pages.post(
                        officer, "/investigations", Map.of("dissemination", accepted.toString()));
        var path = Objects.requireNonNull(opened.location());
        for (var form :
                new String[] {
                    "person",
                    "role",
                    "work",
                    "arrest",
                    "bail",
                    "release",
                    "charge",
                    "outcome",
                    "withdraw"
                }) {
            assertThat(pages.get(officer, path + "/" + form).status()).as(form).isEqualTo(200);
        }
        record(
                path,
                "person",
                Map.of(
                        "name",
                        "Occupant 1",
                        "about",
                        accepted.toString(),
                        "believedAge",
                        "41",
                        "role",
                        "SUSPECT"));
        var suspect = option(path + "/arrest", "Occupant 1, Suspect");
        var refused =
                pages.post(
                        officer,
                        path + "/arrest",
                        Map.of("version", version(path), "person", suspect, "offence", "086/02"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("welfare plan", "Occupant 1");
        record(path, "work", Map.of("kind", "WELFARE_PLAN", "at", "2026-01-05T09:00"));
        record(
                path,
                "arrest",
                Map.of(
                        "person",
                        suspect,
                        "offence",
                        "086/02",
                        "registered",
                        "no",
                        "at",
                        "2026-01-10T06:30"));
        var arrest = option(path + "/bail", "Occupant 1, 2026-01-10");
        record(
                path,
                "bail",
                Map.of(
                        "arrest",
                        arrest,
                        "step",
                        "STANDARD_INITIAL",
                        "at",
                        "2026-01-10T15:00",
                        "authorisedBy",
                        "CUSTODY_OFFICER",
                        "authoriser",
                        "7741"));
        record(path, "charge", Map.of("person", suspect, "offence", "086/02", "way", "CHARGE"));
        var page = pages.get(officer, path).html();
        assertThat(page)
                .contains(
                        "Arrested on suspicion of", "2026-04-10", "Inspector or above", "Charged");

        var recordedIn = path.substring(path.lastIndexOf('/') + 1);
        assertThat(pages.get(officer, "/children/new?recordedIn=" + recordedIn).status())
                .isEqualTo(200);
        var child =
                Objects.requireNonNull(
                        pages.post(
                                        officer,
                                        "/children",
                                        Map.of(
                                                "recordedIn",
                                                recordedIn,
                                                "label",
                                                "Child 1",
                                                "ageBand",
                                                "FROM_5_TO_9",
                                                "risk",
                                                "OTHER"))
                                .location());
        assertThat(pages.get(officer, child).html()).contains("Not yet");
        pages.post(
                officer,
                child + "/tell",
                Map.of("version", "1", "toldTo", "Southampton", "toldBy", "PC 7741"));
        pages.post(
                officer,
                child + "/protect",
                Map.of(
                        "version",
                        "2",
                        "action",
                        "ADULT_LEFT_HOME",
                        "knownTo",
                        "Southampton",
                        "doneBy",
                        "PC 7741"));
        assertThat(pages.get(officer, child).html()).contains("Since");
        assertThat(pages.get(officer, path).html()).contains("Child 1");
        assertThat(
                        pages.post(
                                        officers.forceSupervisor(HERE),
                                        child + "/accept",
                                        Map.of("version", "3"))
                                .status())
                .isBetween(302, 303);

        for (var outsider :
                new Officer[] {
                    officers.forceSupervisor(ELSEWHERE), officers.nationalSupervisor()
                }) {
            for (var hidden : new String[] {path, path + "/arrest", child}) {
                assertThat(pages.get(outsider, hidden).status()).as(hidden).isEqualTo(404);
            }
        }
        assertThat(
                        pages.get(
                                        officers.forceSupervisor(ELSEWHERE),
                                        "/disseminations/" + accepted)
                                .status())
                .isEqualTo(404);
    }

    private void record(String path, String form, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", version(path));
        var answer = pages.post(officers.forceOfficer(HERE), path + "/" + form, all);
        assertThat(answer.status()).as(form).isBetween(302, 303);
    }

    private String version(String path) {
        var found = VERSION.matcher(pages.get(officers.forceOfficer(HERE), path + "/work").html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String option(String path, String text) {
        var html = pages.get(officers.forceOfficer(HERE), path).html();
        var found =
                Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + Pattern.quote(text))
                        .matcher(html);
        assertThat(found.find()).as("an option on the form").isTrue();
        return found.group(1);
    }
}
