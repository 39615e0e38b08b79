package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WardlineTest
class PackageTests {
    @Autowired PackageFixtures fixtures;
    @Autowired Drafts drafts;
    @Autowired Approvals approvals;
    @Autowired Intelligence intelligence;
    @Autowired TestOfficers officers;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;

    @Test
    void sealsACopyThatSaysAllAndIsAlwaysTheSameText() {
        var operation = UUID.randomUUID();
        var id = fixtures.checked(fixtures.subjectAt("seal", "SO15 2CI"), operation);
        fixtures.approve(id);

        var approved = fixtures.national(() -> intelligence.approved(id)).orElseThrow();
        var copy = json(approved);

        assertThat(approved.responsibleForce()).isEqualTo("hampshire");
        assertThat(approved.operation()).isEqualTo(operation.toString());
        assertThat(approved.copy().value()).doesNotContain(operation.toString());
        assertThat(copy.propertyNames())
                .containsExactly(
                        "marking",
                        "reference",
                        "version",
                        "subject",
                        "responsibleForce",
                        "priority",
                        "recommendedAction",
                        "nextExpiry",
                        "items",
                        "researchChecks",
                        "material",
                        "addresses",
                        "quality");
        assertThat(copy.at("/marking").asString()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(copy.at("/responsibleForce/found").asString())
                .isEqualTo(
                        "By the postcode sector: the end of this postcode is not a possible one");
        assertThat(copy.at("/items/0/grade").asString()).isEqualTo("2AC");
        assertThat(copy.at("/items/0/conditions").asString())
                .isEqualTo("Not to be told to the subject");
        assertThat(copy.at("/researchChecks")).hasSize(ResearchCheck.values().length);
        assertThat(copy.at("/addresses/0/way").asString()).contains("Electoral register");
        assertThat(copy.at("/addresses/0/tie").asString()).isNotBlank();
        assertThat(copy.at("/material/0/files").asInt()).isEqualTo(3);
        assertThat(copy.at("/quality/checkedBy").asString()).isEqualTo("Officer national.two");
        assertThat(copy.at("/quality/approvedBy").asString())
                .isEqualTo("Officer national.supervisor");
        assertThat(copy.at("/priority/urgency").asInt()).isBetween(1, 4);
        assertThat(fixtures.national(() -> intelligence.approved(id)).orElseThrow().copy())
                .isEqualTo(approved.copy());
    }

    private static JsonNode json(ApprovedPackage approved) {
        return JsonMapper.builder().build().readTree(approved.copy().value());
    }

    @Test
    void givesEveryReasonAgainstApprovalAtOnce() {
        var id = fixtures.draft(fixtures.subject("reasons"), null);
        var refused = officers.as(officers.nationalSupervisor(), () -> approvals.approve(id, 1));
        assertThat(PackageFixtures.reasons(refused))
                .containsExactly(
                        "NOT_CHECKED",
                        "NO_ITEM",
                        "CHECKS_MISSING",
                        "FORCE_MISSING",
                        "ACTION_MISSING");
        var unchecked =
                officers.as(
                        officers.national(),
                        () ->
                                approvals.check(
                                        new CheckPackage(
                                                id, true, false, true, true, Sensitive.of(""), 1)));
        assertThat(PackageFixtures.reasons(unchecked))
                .containsExactly(
                        "CHECKER_IS_AUTHOR",
                        "QUALITY_NOT_CONFIRMED",
                        "NO_ITEM",
                        "CHECKS_MISSING",
                        "FORCE_MISSING",
                        "ACTION_MISSING");
    }

    @Test
    void letsNobodyWhoWroteInItCheckOrApprove() {
        var writer =
                officers.officer(
                        "national.writer",
                        null,
                        Role.INTELLIGENCE_OFFICER,
                        Role.NATIONAL_SUPERVISOR);
        var id = fixtures.complete(fixtures.subject("four.eyes"), null);
        officers.as(
                writer,
                () -> drafts.addItem(fixtures.item(id, "One more line.", "OFFICIAL")).orThrow());

        assertThat(PackageFixtures.reasons(officers.as(writer, () -> approvals.check(quality(id)))))
                .containsExactly("CHECKER_IS_AUTHOR");
        assertThat(
                        PackageFixtures.reasons(
                                officers.as(
                                        officers.national(), () -> approvals.check(quality(id)))))
                .containsExactly("CHECKER_IS_AUTHOR");
        fixtures.check(id);
        assertThat(
                        PackageFixtures.reasons(
                                officers.as(
                                        writer, () -> approvals.approve(id, fixtures.version(id)))))
                .containsExactly("APPROVER_IS_AUTHOR");
        assertThat(
                        PackageFixtures.reasons(
                                officers.as(
                                        officers.nationalTwo(),
                                        () -> approvals.approve(id, fixtures.version(id)))))
                .containsExactly("NOT_PERMITTED");
    }

    private CheckPackage quality(PackageId id) {
        return PackageFixtures.quality(id, fixtures.version(id));
    }

    private Decision<PackageId> addItem(PackageId id, String statement, String marking) {
        return fixtures.national(() -> drafts.addItem(fixtures.item(id, statement, marking)));
    }

    @Test
    void supersedesWithANewVersion() {
        var first = fixtures.approved(fixtures.subjectAt("versions", "SO15 2CI"));
        assertThat(
                        PackageFixtures.reasons(
                                fixtures.national(() ->
                                        drafts.draft(new DraftPackage(subjectOf(first), null)))))
                .containsExactly("PACKAGE_EXISTS");
        var second =
                fixtures.national(() ->
                        approvals
                                .revise(first, Sensitive.of("New facts"), fixtures.version(first))
                                .orThrow());
        assertThat(
                        PackageFixtures.reasons(
                                fixtures.national(() ->
                                        approvals.revise(
                                                first,
                                                Sensitive.of("Again"),
                                                fixtures.version(first)))))
                .containsExactly("OPEN_VERSION_EXISTS");
        assertThat(fixtures.national(() -> intelligence.approved(first))).isPresent();
        addItem(second, "Another line.", "OFFICIAL").orThrow();
        fixtures.check(second);
        fixtures.approve(second);

        assertThat(fixtures.national(() -> intelligence.approved(first))).isEmpty();
        var approved = fixtures.national(() -> intelligence.approved(second)).orElseThrow();
        assertThat(approved.version()).isEqualTo(2);
        assertThat(json(approved).at("/items")).hasSize(2);
        assertThat(json(approved).at("/addresses")).hasSize(1);
    }

    private SubjectId subjectOf(PackageId id) {
        return fixtures.national(() -> intelligence.summary(id)).orElseThrow().subject();
    }

    @Test
    void walksEveryMoveOfTheTableAndNoOther() {
        var first = fixtures.checked(fixtures.subject("walk"), null);
        sendBack(first, "Once more").orThrow();
        fixtures.check(first);
        fixtures.approve(first);
        var next =
                fixtures.national(() ->
                        approvals
                                .revise(first, Sensitive.of("More"), fixtures.version(first))
                                .orThrow());
        fixtures.check(next);
        fixtures.approve(next);
        withdraw(next).orThrow();
        withdraw(fixtures.draft(fixtures.subject("walk.draft"), null)).orThrow();
        withdraw(fixtures.checked(fixtures.subject("walk.checked"), null)).orThrow();

        var walked =
                fixtures.national(() ->
                        commands.read(() ->
                                jdbc.sql(
                                                """
                                                select distinct from_state || ' to ' || to_state
                                                  from intelligence.package_event
                                                 where from_state is not null
                                                """)
                                        .query(String.class)
                                        .set()));
        var allowed = new HashSet<String>();
        for (var from : PackageState.values()) {
            from.next().forEach(to -> allowed.add(from + " to " + to));
        }
        assertThat(walked).isEqualTo(allowed);
    }

    private Decision<PackageId> withdraw(PackageId id) {
        return fixtures.national(
                () -> approvals.withdraw(id, Sensitive.of("Not needed"), fixtures.version(id)));
    }

    @Test
    void sendsBackToADraftThatCanBeWrittenInAgain() {
        var id = fixtures.checked(fixtures.subject("back"), null);
        assertThat(PackageFixtures.reasons(sendBack(id, " "))).containsExactly("NO_REASON");
        sendBack(id, "The source is not clear").orThrow();
        assertThat(fixtures.national(() -> intelligence.summary(id)).orElseThrow().state())
                .isEqualTo(PackageState.DRAFT);
        addItem(id, "A clearer line.", "OFFICIAL").orThrow();
    }

    private Decision<PackageId> sendBack(PackageId id, String why) {
        return officers.as(
                officers.nationalTwo(),
                () -> approvals.sendBack(id, Sensitive.of(why), fixtures.version(id)));
    }

    @Test
    void refusesAStaleVersion() {
        var id = fixtures.complete(fixtures.subject("stale"), null);
        assertThatThrownBy(() ->
                        officers.as(
                                officers.nationalTwo(),
                                () -> approvals.check(PackageFixtures.quality(id, 1))))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE));
    }
}
