package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.AcknowledgeRecall;
import org.wardline.dissemination.Dissemination;
import org.wardline.dissemination.DisseminationId;
import org.wardline.dissemination.ExoneratePerson;
import org.wardline.dissemination.Handover;
import org.wardline.dissemination.PutRight;
import org.wardline.dissemination.RecallDissemination;
import org.wardline.dissemination.Remedies;
import org.wardline.dissemination.RemedyKind;
import org.wardline.dissemination.SendPackage;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Decision;

/** What is put right when a force had acted on what was recalled. */
@WardlineTest
class RecallChainTests {
    private static final String FORCE = TestCases.FORCE;
    private static final String WHO = "Occupant 1";
    private static final String WHY = "The address was resolved with one digit wrong";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestCases cases;
    @Autowired PackageFixtures packages;
    @Autowired Dissemination dissemination;
    @Autowired Handover handover;
    @Autowired Remedies remedies;
    @Autowired Investigation investigation;
    @Autowired Restricting restricting;
    @Autowired Commands commands;
    @Autowired OperationClock clock;
    @Autowired JdbcClient jdbc;

    /** A recalled package on which somebody was arrested. */
    private record Recalled(
            PackageId ofPackage,
            DisseminationId sent,
            InvestigationId opened,
            UUID person,
            UUID subject) {}

    private Recalled recalled(String account) {
        var subject = packages.subjectAt(account, "SO15 2CI");
        var ofPackage = packages.approved(subject);
        var sent =
                officers.as(
                        officers.nationalSupervisor(),
                        () ->
                                dissemination
                                        .send(new SendPackage(ofPackage, FORCE, "Visit", 1))
                                        .orThrow());
        var opened =
                officers.as(
                        cases.officer(),
                        () -> {
                            handover.acknowledge(sent, 1).orThrow();
                            handover.accept(sent, 2).orThrow();
                            return investigation.open(sent).orThrow();
                        });
        var person = cases.suspect(opened, sent, 40, 1);
        cases.arrest(opened, person, clock.instant(), "A child was in the home", 2).orThrow();
        officers.as(
                officers.nationalSupervisor(),
                () -> handover.recall(new RecallDissemination(sent, WHY, 3)).orThrow());
        return new Recalled(ofPackage, sent, opened, person, subject.value());
    }

    private void acted(Recalled on) {
        officers.as(
                cases.officer(),
                () ->
                        handover.acknowledgeRecall(
                                        new AcknowledgeRecall(on.sent(), true, "One arrest", 4))
                                .orThrow());
    }

    private List<String> owed(Officer officer, Recalled on) {
        return officers.as(officer, remedies::owed).stream()
                .filter(each -> each.dissemination().equals(on.sent()))
                .map(Remedies.Owed::title)
                .toList();
    }

    private Decision<DisseminationId> putRight(
            Officer officer, Recalled on, RemedyKind kind, String told) {
        return officers.as(
                officer, () -> remedies.putRight(new PutRight(on.sent(), kind, told, "")));
    }

    private Decision<DisseminationId> exonerate(Officer officer, Recalled on, String who) {
        return officers.as(
                officer, () -> remedies.exonerate(new ExoneratePerson(on.sent(), who, WHY)));
    }

    @Test
    void alertsBothSidesOnceTheForceSaysThatItActed() {
        var on = recalled("recall.alert");
        var desk = officers.nationalSupervisor();
        var force = officers.forceSupervisor(FORCE);
        assertThat(owed(desk, on)).isEmpty();
        acted(on);
        assertThat(owed(desk, on))
                .containsExactlyInAnyOrder(
                        RemedyKind.NATIONAL_SUPERVISOR_ALERTED.title(),
                        RemedyKind.PERSON_EXONERATED.title(),
                        RemedyKind.ACQUIRER_TOLD.title());
        assertThat(owed(force, on))
                .containsExactlyInAnyOrder(
                        RemedyKind.FORCE_SUPERVISOR_ALERTED.title(),
                        RemedyKind.CHILDRENS_SERVICES_TOLD.title(),
                        RemedyKind.RECORD_RESTRICTED.title());
        assertThat(owed(officers.forceSupervisor("cumbria"), on)).isEmpty();
        assertThat(pages.get(desk, "/recalls").html())
                .contains("Acted on", RemedyKind.CHILDRENS_SERVICES_TOLD.title());
    }

    @Test
    void takesEachRemedyFromTheSideThatOwesItAndOnce() {
        var on = recalled("recall.sides");
        acted(on);
        var desk = officers.nationalSupervisor();
        var force = officers.forceSupervisor(FORCE);
        assertThat(reasons(putRight(force, on, RemedyKind.ACQUIRER_TOLD, "The provider")))
                .containsExactly("REMEDY_NOT_YOURS");
        assertThat(reasons(putRight(desk, on, RemedyKind.ACQUIRER_TOLD, " ")))
                .containsExactly("TOLD_MISSING");
        assertThat(reasons(putRight(desk, on, RemedyKind.PERSON_EXONERATED, "")))
                .containsExactly("REMEDY_MISSING");
        assertThat(reasons(putRight(cases.officer(), on, RemedyKind.FORCE_SUPERVISOR_ALERTED, "")))
                .containsExactly("NOT_PERMITTED");
        putRight(desk, on, RemedyKind.ACQUIRER_TOLD, "Single point of contact, DEMO/1").orThrow();
        assertThat(reasons(putRight(desk, on, RemedyKind.ACQUIRER_TOLD, "Again")))
                .containsExactly("REMEDY_DONE");
        putRight(force, on, RemedyKind.CHILDRENS_SERVICES_TOLD, "Southampton").orThrow();
        assertThat(pages.get(desk, "/disseminations/" + on.sent().value()).html())
                .contains("Told: Southampton", "Told: Single point of contact, DEMO/1");
    }

    @Test
    void showsAnExonerationWhereverThePersonIsShown() {
        var on = recalled("recall.exonerated");
        acted(on);
        var desk = officers.nationalSupervisor();
        assertThat(reasons(exonerate(officers.forceSupervisor(FORCE), on, WHO)))
                .containsExactly("NOT_PERMITTED");
        assertThat(reasons(exonerate(desk, on, " "))).containsExactly("WHO_MISSING");
        exonerate(desk, on, WHO).orThrow();
        var words = WHO + ". " + WHY;
        for (var path :
                List.of(
                        "/subjects/" + on.subject(),
                        "/subjects/" + on.subject() + "/leads",
                        "/disseminations/" + on.sent().value())) {
            assertThat(pages.get(desk, path).html()).as(path).contains("Exonerated", words);
        }
        for (var path :
                List.of(
                        "/investigations/" + on.opened().value(),
                        "/disseminations/" + on.sent().value())) {
            assertThat(pages.get(cases.officer(), path).html())
                    .as(path)
                    .contains("Exonerated", words);
        }
        assertThat(
                        officers.as(
                                officers.forceOfficer("cumbria"),
                                () -> remedies.exonerated(List.of(on.subject()))))
                .as("a force that was sent nothing learns nothing")
                .isEmpty();
        assertThat(owed(desk, on)).doesNotContain(RemedyKind.PERSON_EXONERATED.title());
    }

    @Test
    void printsAnExonerationOnWhatIsSentLater() {
        var on = recalled("recall.later");
        exonerate(officers.nationalSupervisor(), on, WHO).orThrow();
        var again =
                officers.as(
                        officers.nationalSupervisor(),
                        () ->
                                dissemination
                                        .send(
                                                new SendPackage(
                                                        on.ofPackage(),
                                                        "dorset",
                                                        "Visit",
                                                        1,
                                                        "Moved there",
                                                        null))
                                        .orThrow());
        assertThat(
                        pages.get(
                                        officers.forceOfficer("dorset"),
                                        "/disseminations/" + again.value())
                                .html())
                .contains(WHO + ". " + WHY);
    }

    @Test
    void restrictsTheRecordOfTheInnocentToSupervisors() {
        var on = recalled("recall.restricted");
        acted(on);
        var force = officers.forceSupervisor(FORCE);
        var command = new RestrictPerson(on.opened(), on.person(), WHY, 3);
        assertThat(reasons(officers.as(cases.officer(), () -> restricting.restrict(command))))
                .containsExactly("NOT_PERMITTED");
        officers.as(force, () -> restricting.restrict(command).orThrow());
        assertThat(owed(force, on)).doesNotContain(RemedyKind.RECORD_RESTRICTED.title());
        assertThat(named(force, on)).containsExactly("Occupant 1");
        assertThat(named(cases.officer(), on)).as("also by statement").isEmpty();
        var path = "/investigations/" + on.opened().value();
        assertThat(pages.get(force, path).html()).contains("Restricted to supervisors");
        assertThat(pages.get(cases.officer(), path).html())
                .contains("Arrested on suspicion of")
                .doesNotContain("Occupant 1");
    }

    private List<String> named(Officer officer, Recalled on) {
        return officers.as(
                officer,
                () ->
                        commands.read(() ->
                                jdbc.sql("select name from investigation.person where id = :id")
                                        .param("id", on.person())
                                        .query(String.class)
                                        .list()));
    }

    @Test
    void restrictsNobodyWhileNothingIsRecalled() {
        var opened = cases.open(UUID.randomUUID(), UUID.randomUUID());
        var person = cases.suspect(opened, null, 40, 1);
        assertThat(
                        reasons(
                                officers.as(
                                        officers.forceSupervisor(FORCE),
                                        () ->
                                                restricting.restrict(
                                                        new RestrictPerson(
                                                                opened, person, " ", 2)))))
                .containsExactly("NOTHING_RECALLED", "REASON_MISSING");
    }

    @Test
    void isPutRightOnThePageOfWhatWasRecalled() {
        var on = recalled("recall.page");
        acted(on);
        var desk = officers.nationalSupervisor();
        var path = "/disseminations/" + on.sent().value();
        var refused =
                pages.post(
                        desk,
                        path + "/put-right",
                        Map.of("version", "5", "remedy", "ACQUIRER_TOLD"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Say who was told");
        assertThat(
                        pages.post(
                                        desk,
                                        path + "/exonerate",
                                        Map.of(
                                                "version", "5",
                                                "exoneratedWho", WHO,
                                                "exoneratedWhy", WHY))
                                .location())
                .isEqualTo(path);
        assertThat(pages.get(officers.forceSupervisor(FORCE), path).html()).contains(WHY);
    }

    @Test
    void knowsTheSameRemediesInTheDatabase() {
        assertThat(
                        officers.as(
                                officers.nationalSupervisor(),
                                () ->
                                        commands.read(() ->
                                                Constraints.words(
                                                        jdbc,
                                                        "dissemination",
                                                        "remedy_kind_known"))))
                .isEqualTo(Constraints.names(RemedyKind.values()));
    }

    private static List<String> reasons(Decision<?> decision) {
        return TestCases.reasons(decision);
    }
}
