package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
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
    @Autowired Deconfliction deconfliction;
    @Autowired TestOfficers officers;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;

    @Test
    void sealsACopyThatSaysAllAndIsAlwaysTheSameText() {
        var operation = UUID.randomUUID();
        var id = fixtures.checked(fixtures.subjectAt("seal", "SO15 2CI"), operation);
        fixtures.approve(id);

        var approved = national(() -> intelligence.approved(id)).orElseThrow();
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
                .isEqualTo("By the sector: no unit can end so");
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
        assertThat(national(() -> intelligence.approved(id)).orElseThrow().copy())
                .isEqualTo(approved.copy());
    }

    private static JsonNode json(ApprovedPackage approved) {
        return JsonMapper.builder().build().readTree(approved.copy().value());
    }

    @Test
    void givesEveryReasonAgainstApprovalAtOnce() {
        var id = fixtures.draft(fixtures.subject("reasons"), null);
        var refused = officers.as(officers.nationalSupervisor(), () -> approvals.approve(id, 1));
        assertThat(reasons(refused))
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
        assertThat(reasons(unchecked))
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

        assertThat(reasons(officers.as(writer, () -> approvals.check(quality(id)))))
                .containsExactly("CHECKER_IS_AUTHOR");
        assertThat(reasons(officers.as(officers.national(), () -> approvals.check(quality(id)))))
                .containsExactly("CHECKER_IS_AUTHOR");
        fixtures.check(id);
        assertThat(reasons(officers.as(writer, () -> approvals.approve(id, fixtures.version(id)))))
                .containsExactly("APPROVER_IS_AUTHOR");
        assertThat(
                        reasons(
                                officers.as(
                                        officers.nationalTwo(),
                                        () -> approvals.approve(id, fixtures.version(id)))))
                .containsExactly("NOT_PERMITTED");
    }

    private CheckPackage quality(PackageId id) {
        return PackageFixtures.quality(id, fixtures.version(id));
    }

    @Test
    void refusesWhatIsAboveTheCeilingAndKeepsNoneOfIt() {
        var id = fixtures.draft(fixtures.subject("ceiling"), null);
        assertThat(reasons(addItem(id, "Plain words", "SECRET"))).containsExactly("ABOVE_CEILING");
        assertThat(reasons(addItem(id, "SECRET: from an intercept", "OFFICIAL")))
                .containsExactly("ABOVE_CEILING", "INTERCEPT_OR_COVERT_SOURCE");
        var empty =
                new AddItem(
                        id,
                        ItemKind.FACT,
                        Sensitive.of(" "),
                        Sensitive.of(""),
                        new Grade(
                                Grade.Source.RELIABLE,
                                Grade.Information.NOT_KNOWN,
                                Grade.Handling.C),
                        Sensitive.of(""),
                        "OFFICIAL",
                        1);
        assertThat(reasons(national(() -> drafts.addItem(empty))))
                .containsExactly("STATEMENT_MISSING", "SOURCE_MISSING", "CONDITIONS_MISSING");
        assertThat(count(officers.national(), "item where package_id = '" + id.value() + "'"))
                .isZero();
    }

    private Decision<PackageId> addItem(PackageId id, String statement, String marking) {
        return national(() -> drafts.addItem(fixtures.item(id, statement, marking)));
    }

    @Test
    void takesOnlyAddressesThatMayLeave() {
        var subject = fixtures.subject("address");
        var id = fixtures.draft(subject, null);
        assertThat(reasons(addAddress(id, "9 Nowhere Row"))).containsExactly("ADDRESS_NOT_REACHED");
        fixtures.register(subject, "9 Nowhere Row", "SO15 2CI");
        addAddress(id, "9 Nowhere Row").orThrow();
        assertThat(reasons(addAddress(id, "9 Nowhere Row"))).containsExactly("ADDRESS_HERE");
    }

    private Decision<PackageId> addAddress(PackageId id, String address) {
        return national(() ->
                drafts.addAddress(new AddAddress(id, Sensitive.of(address), fixtures.version(id))));
    }

    @Test
    void routesByTheFirstAddressUnlessAnOfficerNamesTheForce() {
        var subject = fixtures.subject("route");
        var id = fixtures.draft(subject, null);
        assertThat(force(id)).isNull();
        fixtures.register(subject, "1 Nowhere Row", "ZZ9 9ZZ");
        addAddress(id, "1 Nowhere Row").orThrow();
        assertThat(force(id)).as("no such postcode").isNull();
        fixtures.register(subject, "2 Quenby Row", "SO15 2CI");
        addAddress(id, "2 Quenby Row").orThrow();
        assertThat(force(id)).isEqualTo("hampshire");
        assertThat(reasons(nameForce(id, "no-such-force", " ")))
                .containsExactly("FORCE_UNKNOWN", "NO_REASON");
        nameForce(id, "cumbria", "Has moved there").orThrow();
        assertThat(force(id)).isEqualTo("cumbria");
    }

    private Decision<PackageId> nameForce(PackageId id, String force, String why) {
        return national(() ->
                drafts.nameForce(
                        new NameForce(id, force, Sensitive.of(why), fixtures.version(id))));
    }

    private @Nullable String force(PackageId id) {
        return national(() -> intelligence.summary(id)).orElseThrow().responsibleForce();
    }

    @Test
    void supersedesWithANewVersion() {
        var first = fixtures.approved(fixtures.subjectAt("versions", "SO15 2CI"));
        assertThat(reasons(national(() -> drafts.draft(new DraftPackage(subjectOf(first), null)))))
                .containsExactly("PACKAGE_EXISTS");
        var second =
                national(() ->
                        approvals
                                .revise(first, Sensitive.of("New facts"), fixtures.version(first))
                                .orThrow());
        assertThat(
                        reasons(
                                national(() ->
                                        approvals.revise(
                                                first,
                                                Sensitive.of("Again"),
                                                fixtures.version(first)))))
                .containsExactly("OPEN_VERSION_EXISTS");
        assertThat(national(() -> intelligence.approved(first))).isPresent();
        addItem(second, "Another line.", "OFFICIAL").orThrow();
        fixtures.check(second);
        fixtures.approve(second);

        assertThat(national(() -> intelligence.approved(first))).isEmpty();
        var approved = national(() -> intelligence.approved(second)).orElseThrow();
        assertThat(approved.version()).isEqualTo(2);
        assertThat(json(approved).at("/items")).hasSize(2);
        assertThat(json(approved).at("/addresses")).hasSize(1);
    }

    private SubjectId subjectOf(PackageId id) {
        return national(() -> intelligence.summary(id)).orElseThrow().subject();
    }

    @Test
    void sendsBackToADraftThatCanBeWrittenInAgain() {
        var id = fixtures.checked(fixtures.subject("back"), null);
        assertThat(reasons(sendBack(id, " "))).containsExactly("NO_REASON");
        sendBack(id, "The source is not clear").orThrow();
        assertThat(national(() -> intelligence.summary(id)).orElseThrow().state())
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

    private long count(Officer officer, String table) {
        return officers.as(
                officer,
                () ->
                        commands.read(() ->
                                jdbc.sql("select count(*) from intelligence." + table)
                                        .query(Long.class)
                                        .single()));
    }

    private <T> T national(Supplier<T> work) {
        return officers.as(officers.national(), work::get);
    }

    private static List<String> reasons(Decision<?> decision) {
        return switch (decision) {
            case Decision.Done<?> _ -> List.of();
            case Decision.Refused<?>(var reasons) -> reasons.stream().map(Refusal::name).toList();
        };
    }
}
