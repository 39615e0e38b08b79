package org.wardline.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.ServiceException;

/** Telling a force by telephone what cannot wait, and the written package that follows. */
@WardlineTest
class TelephoneReleaseTests {
    private static final String SAID = "The account was used from the address this evening.";
    private static final String POSTCODE = "SO15 2CI";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired PackageFixtures packages;
    @Autowired TelephoneReleases releases;
    @Autowired Dissemination dissemination;
    @Autowired DisseminationStore store;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;

    private static ReleaseByTelephone toHampshire(PackageId id) {
        return new ReleaseByTelephone(
                id, "hampshire", "Control room inspector", SAID, "A child is in the home tonight");
    }

    private TelephoneReleaseId released(PackageId id) {
        return officers.as(
                officers.nationalSupervisor(), () -> releases.release(toHampshire(id)).orThrow());
    }

    private boolean waits(Officer officer, TelephoneReleaseId id) {
        return officers.as(officer, releases::unwritten).stream()
                .anyMatch(each -> each.id().equals(id));
    }

    @Test
    void keepsWhatWasMissingAndPrintsItOnTheCopyThatFollows() {
        var id = packages.complete(packages.subjectAt("spoken.first", POSTCODE), null);
        var release = released(id);
        var row =
                officers.as(officers.forceOfficer("hampshire"), () -> releases.look(release))
                        .orElseThrow();
        assertThat(row.missing())
                .containsExactly(
                        "No second person has checked its quality.", "Nobody has approved it.");
        assertThat(row.writtenBy()).isEqualTo(row.releasedAt().plus(Duration.ofHours(4)));
        assertThat(row.overdue(row.writtenBy().plusSeconds(1))).isTrue();
        assertThat(waits(officers.nationalSupervisor(), release)).isTrue();
        assertThat(waits(officers.forceOfficer("hampshire"), release)).isTrue();

        packages.check(id);
        packages.approve(id);
        var sent =
                officers.as(
                        officers.nationalSupervisor(),
                        () ->
                                dissemination
                                        .send(
                                                new SendPackage(
                                                        id, "hampshire", "Protect the child", 1))
                                        .orThrow());
        var copy =
                officers.as(
                        officers.forceOfficer("hampshire"),
                        () -> commands.read(() -> store.find(sent)).orElseThrow().parcel().copy());
        assertThat(copy.value())
                .contains(
                        "releasedByTelephone",
                        SAID,
                        "Officer national.supervisor",
                        "Nobody has approved it.");
        assertThat(waits(officers.nationalSupervisor(), release)).isFalse();
        assertThat(
                        pages.get(
                                        officers.forceOfficer("hampshire"),
                                        "/disseminations/" + sent.value())
                                .html())
                .contains("Released by telephone", SAID, "No second person has checked");
    }

    @Test
    void namesEveryCheckThatANewPackageLacks() {
        var id = packages.draft(packages.subject("spoken.empty"), null);
        var release = released(id);
        var row =
                officers.as(officers.nationalSupervisor(), () -> releases.look(release))
                        .orElseThrow();
        assertThat(row.missing())
                .contains(
                        "Not checked: Police National Computer.",
                        "Not checked: Children in the household.",
                        "No statement is written and graded.",
                        "The responsible force is not known.");
    }

    @Test
    void refusesWhatSaysNothingOrMayNotBeSaid() {
        var id = packages.draft(packages.subject("spoken.nothing"), null);
        var refused =
                officers.as(
                        officers.nationalSupervisor(),
                        () -> releases.release(new ReleaseByTelephone(id, "nowhere", " ", "", "")));
        assertThat(PackageFixtures.reasons(refused))
                .containsExactly(
                        "SPOKEN_TO_MISSING", "SAID_MISSING", "WHY_NOW_MISSING", "FORCE_UNKNOWN");
        var above =
                officers.as(
                        officers.nationalSupervisor(),
                        () ->
                                releases.release(
                                        new ReleaseByTelephone(
                                                id, "hampshire", "Inspector", "SECRET", "Now")));
        assertThat(PackageFixtures.reasons(above)).containsExactly("ABOVE_CEILING");
        var approved = packages.approved(packages.subjectAt("spoken.late", POSTCODE));
        assertThat(
                        PackageFixtures.reasons(
                                officers.as(
                                        officers.nationalSupervisor(),
                                        () -> releases.release(toHampshire(approved)))))
                .containsExactly("APPROVED_SO_SEND");
    }

    @Test
    void isTheSupervisorsAloneAndOtherForcesNeverSeeIt() {
        var id = packages.draft(packages.subject("spoken.secret"), null);
        assertThat(
                        PackageFixtures.reasons(
                                officers.as(
                                        officers.national(),
                                        () -> releases.release(toHampshire(id)))))
                .containsExactly("NOT_PERMITTED");
        var stranger = officers.forceSupervisor("cumbria");
        assertThatThrownBy(() -> officers.as(stranger, () -> releases.release(toHampshire(id))))
                .isInstanceOf(ServiceException.class);
        var release = released(id);
        assertThat(officers.as(stranger, () -> releases.look(release))).isEmpty();
        assertThat(waits(stranger, release)).isFalse();
        assertThat(pages.get(stranger, "/telephone-releases/" + release.value()).status())
                .isEqualTo(404);
        assertThat(pages.get(stranger, "/packages/" + id.value() + "/telephone").status())
                .isEqualTo(403);
        assertThatThrownBy(() -> reword(officers.nationalSupervisor(), release))
                .as("what was said stays as it was written down")
                .isInstanceOf(DataAccessException.class);
    }

    private int reword(Officer officer, TelephoneReleaseId release) {
        return officers.as(
                officer,
                () ->
                        commands.read(() ->
                                jdbc.sql(
                                                "update dissemination.telephone_release set said = 'x' where id = :id")
                                        .param("id", release.value())
                                        .update()));
    }

    @Test
    void isWrittenDownOnItsPageAndShownToTheForce() {
        var id = packages.draft(packages.subject("spoken.page"), null);
        var supervisor = officers.nationalSupervisor();
        var path = "/packages/" + id.value() + "/telephone";
        assertThat(pages.get(supervisor, "/packages/" + id.value()).html()).contains(path);
        assertThat(pages.get(supervisor, path).html())
                .contains("Not checked: Police National Computer");
        var refused = pages.post(supervisor, path, Map.of("force", "hampshire", "said", SAID));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Say who took the call", SAID);
        var done =
                pages.post(
                        supervisor,
                        path,
                        Map.of(
                                "force", "hampshire",
                                "spokenTo", "Control room inspector",
                                "said", SAID,
                                "whyNow", "A child is in the home tonight"));
        var page = Objects.requireNonNull(done.location());
        assertThat(pages.get(supervisor, page).html()).contains("Written package to follow");
        var force = officers.forceOfficer("hampshire");
        assertThat(pages.get(supervisor, path).html())
                .as("what was released before stands on the form")
                .contains(page, "the written package is to follow");
        assertThat(pages.get(force, "/inbox").html()).contains(page);
        assertThat(pages.get(force, page).html()).contains(SAID, "Nobody has approved it");
    }
}
