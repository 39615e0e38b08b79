package org.wardline.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.WardlineTest;
import org.wardline.governance.Officer;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.subjects.RestrictedSubjects;

/** Nothing is begun, approved, sent or said about somebody who is restricted on request without a reason that stays. */
@WardlineTest
class RestrictedOnRequestTests {
    private static final String HERE = "hampshire";
    private static final String POSTCODE = "SO15 2CI";
    private static final String NEEDS_REASON = "RESTRICTED_NEEDS_REASON";
    private static final String FIELD = "name=\"restrictedReason\"";
    private static final String LAWFUL = "A child lives there; it is evidence in the case.";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired PackageFixtures packages;
    @Autowired RestrictedPeople people;
    @Autowired RestrictedSubjects restrictions;
    @Autowired Dissemination dissemination;

    private Officer supervisor() {
        return officers.nationalSupervisor();
    }

    private String shown(Officer officer, String path) {
        var answer = pages.get(officer, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.html();
    }

    private Answer refused(Officer officer, String path, Map<String, String> fields) {
        var answer = pages.post(officer, path, fields);
        assertThat(answer.status()).as(answer.html()).isEqualTo(422);
        assertThat(answer.html())
                .contains(DisseminationRefusal.RESTRICTED_NEEDS_REASON.sentence(), FIELD);
        return answer;
    }

    private String done(Officer officer, String path, Map<String, String> fields) {
        var answer = pages.post(officer, path, fields);
        assertThat(answer.location()).as(answer.html()).isNotNull();
        return Objects.requireNonNull(answer.location());
    }

    private static Map<String, String> with(Map<String, String> fields, String reason) {
        var more = new HashMap<>(fields);
        more.put("restrictedReason", reason);
        return more;
    }

    private String version(PackageId id) {
        return officers.as(supervisor(), () -> Integer.toString(packages.version(id)));
    }

    private static SendPackage toHampshire(PackageId id) {
        return new SendPackage(id, HERE, "Investigate and protect", 1);
    }

    @Test
    void sendsNothingWithoutAReasonThatGoesAlong() {
        var subject = packages.subjectAt("restricted.sent", POSTCODE);
        var path = "/packages/" + packages.approved(subject).value() + "/send";
        assertThat(shown(supervisor(), path)).doesNotContain(FIELD);
        people.restrict(subject, "Q-22SNT");
        assertThat(shown(supervisor(), path)).contains("Restricted on request.", "Q-22SNT", FIELD);
        var fields = Map.of("version", "1", "force", HERE, "purpose", "Investigate and protect");
        refused(supervisor(), path, fields);
        assertThat(refused(supervisor(), path, with(fields, " ")).html())
                .as("what was typed comes back")
                .contains("Investigate and protect");
        var sent = done(supervisor(), path, with(fields, LAWFUL));
        assertThat(shown(supervisor(), sent)).contains(LAWFUL);
        assertThat(shown(officers.forceOfficer(HERE), sent))
                .as("whoever has a copy is told of the restriction")
                .contains(LAWFUL, "Restrict your copy likewise");
        assertThat(pages.get(officers.forceOfficer("kent"), sent).status()).isEqualTo(404);
    }

    @Test
    void saysNothingByTelephoneWithoutAReason() {
        var subject = packages.subjectAt("restricted.spoken", POSTCODE);
        var path = "/packages/" + packages.complete(subject, null).value() + "/telephone";
        assertThat(shown(supervisor(), path)).doesNotContain(FIELD);
        people.restrict(subject, "Q-22TEL");
        var fields =
                Map.of(
                        "force", HERE,
                        "spokenTo", "Control room",
                        "said", "The account was used this evening.",
                        "whyNow", "A child is in the home tonight");
        refused(supervisor(), path, fields);
        var said = done(supervisor(), path, with(fields, LAWFUL));
        for (var reader : List.of(supervisor(), officers.forceOfficer(HERE))) {
            assertThat(shown(reader, said)).contains(LAWFUL, "Restrict your copy likewise");
        }
        assertThat(spokenInInbox(HERE, said)).contains("Restricted on request");
        people.lift(subject, "Q-22TEL");
        assertThat(spokenInInbox(HERE, said)).doesNotContain("Restricted on request");
    }

    /** The row of a release in a force's inbox. */
    private String spokenInInbox(String force, String release) {
        var inbox = shown(officers.forceOfficer(force), "/inbox");
        var from = inbox.indexOf(release);
        assertThat(from).isPositive();
        return inbox.substring(from, inbox.indexOf("</tr>", from));
    }

    @Test
    void tellsWhoeverHadACopyBeforeAndLetsThemPassItOn() {
        var subject = packages.subjectAt("restricted.later", POSTCODE);
        var id = packages.approved(subject);
        var command = new SendPackage(id, "surrey", "Investigate", 1, "Lives there", null);
        var sent =
                officers.as(supervisor(), () -> dissemination.send(command).orThrow())
                        .value()
                        .toString();
        var force = officers.forceSupervisor("surrey");
        var path = "/disseminations/" + sent;
        assertThat(shown(force, path)).doesNotContain("Restrict your copy");
        assertThat(shown(force, "/inbox")).doesNotContain("Restricted on request");
        people.restrict(subject, "Q-22LTR");
        assertThat(shown(force, "/inbox")).contains("Restricted on request");
        assertThat(shown(officers.forceOfficer("cumbria"), "/inbox"))
                .doesNotContain("Restricted on request");
        assertThat(shown(force, path)).contains("Restrict your copy likewise");
        done(force, path + "/acknowledge", Map.of("version", "1"));
        done(force, path + "/accept", Map.of("version", "2"));
        done(
                force,
                path + "/transfer",
                Map.of("version", "3", "transferTo", "cumbria", "transferReason", "Lives there"));
    }

    @Test
    void beginsAndApprovesNoPackageWithoutAReasonInItsHistory() throws SQLException {
        var subject = packages.subjectAt("restricted.begun", POSTCODE);
        people.restrict(subject, "Q-22NEW");
        var begin = "/packages/new?subject=" + subject.value();
        assertThat(shown(officers.national(), begin))
                .contains("Restricted on request.", "Q-22NEW", FIELD);
        var about = Map.of("subject", subject.value().toString());
        refused(officers.national(), "/packages", about);
        var begun = done(officers.national(), "/packages", with(about, LAWFUL));
        assertThat(shown(officers.national(), begun)).contains("Restricted on request.", LAWFUL);

        var later = packages.subjectAt("restricted.approved", POSTCODE);
        var checked = packages.checked(later, null);
        people.restrict(later, "Q-22APP");
        var path = "/packages/" + checked.value();
        assertThat(shown(supervisor(), path)).contains("Restricted on request.", "Q-22APP", FIELD);
        var version = Map.of("version", version(checked));
        refused(supervisor(), path + "/approve", version);
        done(supervisor(), path + "/approve", with(version, LAWFUL));
        assertThat(shown(supervisor(), path)).contains("Approved", LAWFUL);
    }

    @Test
    void bindsWhateverIsKnownToBeTheSamePerson() {
        var older = packages.subjectAt("restricted.older", POSTCODE);
        var younger = packages.subjectAt("restricted.younger", POSTCODE);
        var approved = packages.approved(older);
        people.restrict(younger, "Q-22SAM");
        assertThat(reasonsOfSending(approved)).isEmpty();
        var judged = people.same(older, younger);
        var other = packages.subjectAt("restricted.other", POSTCODE);
        var path = "/packages/" + packages.approved(other).value() + "/send";
        assertThat(shown(supervisor(), path)).doesNotContain(FIELD);
        people.same(older, other);
        assertThat(shown(supervisor(), path)).contains("Q-22SAM", FIELD);
        refused(supervisor(), path, Map.of("version", "1", "force", HERE, "purpose", "Protect"));
        assertThat(shown(officers.national(), "/judgements/" + judged.value() + "/withdraw"))
                .contains("both halves stay restricted");
        people.withdraw(judged);
        assertThat(shown(supervisor(), path))
                .as("nobody can tell which half had asked")
                .contains("Q-22SAM", FIELD);
        people.lift(other, "Q-22SAM");
        assertThat(shown(supervisor(), path)).doesNotContain(FIELD);
        assertThat(people.binding(younger)).as("the other half").hasSize(1);
    }

    private List<String> reasonsOfSending(PackageId id) {
        return PackageFixtures.reasons(
                officers.as(supervisor(), () -> dissemination.send(toHampshire(id))));
    }

    @Test
    void aRestrictionThatTheOfficerCannotSeeBindsAllTheSame() throws SQLException {
        var sendable = packages.subjectAt("restricted.unseen", POSTCODE);
        var ready = packages.approved(sendable);
        var writing = packages.subjectAt("restricted.unseen.draft", POSTCODE);
        var draft = packages.complete(writing, null);
        var fresh = packages.subjectAt("restricted.unseen.fresh", POSTCODE);
        for (var subject : List.of(sendable, writing, fresh)) {
            people.restrict(subject, "Q-22HID");
            people.hide(subject);
            assertThat(officers.as(supervisor(), () -> restrictions.of(subject))).isEmpty();
        }
        var sending = "/packages/" + ready.value() + "/send";
        var fields = Map.of("version", "1", "force", HERE, "purpose", "Investigate and protect");
        assertThat(shown(supervisor(), sending)).doesNotContain(FIELD);
        refused(supervisor(), sending, fields);
        assertThat(shown(supervisor(), done(supervisor(), sending, with(fields, LAWFUL))))
                .contains(LAWFUL);

        var call =
                Map.of(
                        "force", HERE,
                        "spokenTo", "Control room",
                        "said", "The account was used this evening.",
                        "whyNow", "A child is in the home tonight");
        var telephone = "/packages/" + draft.value() + "/telephone";
        refused(supervisor(), telephone, call);
        done(supervisor(), telephone, with(call, LAWFUL));

        packages.check(draft);
        var path = "/packages/" + draft.value();
        var version = Map.of("version", version(draft));
        refused(supervisor(), path + "/approve", version);
        done(supervisor(), path + "/approve", with(version, LAWFUL));
        var revising = Map.of("version", version(draft), "reviseReason", "New facts");
        refused(officers.national(), path + "/revise", revising);
        done(officers.national(), path + "/revise", with(revising, LAWFUL));

        var about = Map.of("subject", fresh.value().toString());
        refused(officers.national(), "/packages", about);
        done(officers.national(), "/packages", with(about, LAWFUL));
    }

    @Test
    void aNewVersionNeedsAReasonBesideWhatHasChanged() {
        var subject = packages.subjectAt("restricted.revised", POSTCODE);
        var id = packages.approved(subject);
        var path = "/packages/" + id.value();
        assertThat(shown(officers.national(), path)).doesNotContain(FIELD);
        people.restrict(subject, "Q-22REV");
        assertThat(shown(officers.national(), path)).contains(FIELD);
        var changed = Map.of("version", version(id), "reviseReason", "A new address.");
        refused(officers.national(), path + "/revise", changed);
        var next = done(officers.national(), path + "/revise", with(changed, LAWFUL));
        assertThat(shown(officers.national(), next)).contains("A new address.", LAWFUL);
    }

    @Test
    void keepsNoReasonWhereNothingIsRestricted() {
        var draft = packages.checked(packages.subjectAt("restricted.not", POSTCODE), null);
        var path = "/packages/" + draft.value();
        var call =
                Map.of(
                        "force", HERE,
                        "spokenTo", "Control room",
                        "said", "The account was used this evening.",
                        "whyNow", "A child is in the home tonight");
        var said = done(supervisor(), path + "/telephone", with(call, LAWFUL));
        assertThat(shown(supervisor(), said)).doesNotContain(LAWFUL);
        var version = Map.of("version", version(draft));
        done(supervisor(), path + "/approve", with(version, LAWFUL));
        assertThat(shown(supervisor(), path)).contains("Approved").doesNotContain(LAWFUL);
        var fields = Map.of("version", "1", "force", HERE, "purpose", "Investigate and protect");
        var sent = done(supervisor(), path + "/send", with(fields, LAWFUL));
        assertThat(shown(supervisor(), sent)).doesNotContain(LAWFUL);
    }

    @Test
    void takesNoReasonAboveTheCeiling() {
        var subject = packages.subjectAt("restricted.ceiling", POSTCODE);
        var path = "/packages/" + packages.approved(subject).value() + "/send";
        people.restrict(subject, "Q-22TOP");
        var fields = Map.of("version", "1", "force", HERE, "purpose", "Investigate and protect");
        var answer = pages.post(supervisor(), path, with(fields, "It is TOP SECRET."));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("Nothing marked above OFFICIAL-SENSITIVE");
    }

    @Test
    void asksForEveryReasonAtOnce() {
        var subject = packages.subjectAt("restricted.at.once", POSTCODE);
        var id = packages.approved(subject);
        people.restrict(subject, "Q-22ALL");
        assertThat(
                        PackageFixtures.reasons(
                                officers.as(
                                        supervisor(),
                                        () ->
                                                dissemination.send(
                                                        new SendPackage(id, "cumbria", " ", 1)))))
                .containsExactly("PURPOSE_MISSING", "OTHER_FORCE_NEEDS_REASON", NEEDS_REASON);
    }
}
