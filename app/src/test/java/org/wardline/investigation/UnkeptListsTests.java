package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.AccountRequests;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.governance.UnkeptLists;

/** A list outlives the accounts on it: nothing is locked for good, and administrators learn nothing of it. */
@WardlineTest
class UnkeptListsTests {
    private static final String FORCE = TestCases.FORCE;

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestCases cases;
    @Autowired TestCaseLists lists;
    @Autowired AccountRequests requests;
    @Autowired UnkeptLists unkept;
    @Autowired Commands commands;
    @Autowired Groups groups;

    private Officer auditor() {
        return officers.officer("national.auditor", null, Role.AUDITOR);
    }

    private Officer keeper(String name) {
        return officers.officer("hampshire." + name, FORCE, Role.FORCE_SUPERVISOR);
    }

    /** A case kept to a supervisor of its own and one other officer. */
    private InvestigationId restricted(Officer keeper, Officer other) {
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        var fields = Map.of("officers", other.username(), "why", "A colleague knows the family");
        assertThat(lists.step(keeper, id, "restrict", fields).status()).isEqualTo(303);
        return id;
    }

    private void becomes(Officer officer, Role role) {
        var second = officers.secondAdministrator();
        var asked =
                officers.as(
                        officers.administrator(),
                        () -> requests.changeRoles(officer.id(), Set.of(role)).orThrow());
        officers.as(second, () -> requests.confirm(asked.request()).orThrow());
    }

    private List<String> rows(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    private GroupId circle(InvestigationId id) throws SQLException {
        return new GroupId(
                UUID.fromString(
                        Objects.requireNonNull(
                                rows("select held_by::text from investigation.investigation where id = '%s'"
                                                .formatted(id.value()))
                                        .getFirst())));
    }

    private Answer name(Officer officer, GroupId circle, Officer... named) {
        var usernames = List.of(named).stream().map(Officer::username).toList();
        return pages.post(
                officer,
                "/audit/alerts/list",
                Map.of("list", circle.value().toString(), "officers", String.join(" ", usernames)));
    }

    private String toLookInto() {
        return pages.get(auditor(), "/audit/alerts").html();
    }

    @Test
    void anAuditorNamesWhoTakesOverWithoutLearningWhatItIs() throws SQLException {
        var keeper = keeper("keeper-one");
        var id = restricted(keeper, lists.named());
        var circle = circle(id);
        assertThat(toLookInto()).doesNotContain(circle.value().toString());
        becomes(keeper, Role.FORCE_OFFICER);
        assertThat(toLookInto())
                .contains(circle.value().toString(), "Hampshire")
                .doesNotContain(id.value().toString(), keeper.username(), "knows the family");
        assertThat(pages.get(keeper, TestCaseLists.path(id) + "/list").html())
                .contains("Nobody on the list keeps it any longer");
        var standards = lists.standards("heir");
        assertThat(name(auditor(), circle, standards).location()).isEqualTo("/audit/alerts");
        assertThat(toLookInto()).doesNotContain(circle.value().toString());
        assertThat(pages.get(standards, TestCaseLists.path(id) + "/list").html())
                .contains("Nobody on the list kept it", "Change the list");
        assertThat(pages.get(auditor(), TestCaseLists.path(id)).status()).isEqualTo(404);
    }

    @Test
    void onlyProfessionalStandardsOfTheForceAreNamed() throws SQLException {
        var keeper = keeper("keeper-two");
        var circle = circle(restricted(keeper, lists.named()));
        assertThat(name(auditor(), circle, lists.standards("early")).html())
                .as("while somebody keeps it")
                .contains("Somebody keeps this list");
        becomes(keeper, Role.FORCE_OFFICER);
        var elsewhere =
                officers.officer("surrey.standards-one", "surrey", Role.PROFESSIONAL_STANDARDS);
        for (var unsuitable :
                List.of(lists.supervisor(), elsewhere, officers.nationalSupervisor(), auditor())) {
            assertThat(name(auditor(), circle, unsuitable).html())
                    .as(unsuitable.username())
                    .contains("Name professional standards officers of the force");
        }
        assertThat(name(auditor(), circle, officers.administrator()).html())
                .contains("Check the sign-in names");
        assertThat(name(auditor(), circle).html()).contains("Two at least must be on the list");
        assertThat(name(lists.supervisor(), circle, lists.standards("early")).status())
                .isEqualTo(403);
    }

    @Test
    void whoMaySeeNoCaseIsOnNoListAndTheLastLeftPutsAnotherOn() throws SQLException {
        var keeper = keeper("keeper-three");
        var other = officers.officer("desk.leaves", null, Role.INTELLIGENCE_OFFICER);
        var id = restricted(keeper, other);
        becomes(other, Role.PRESS_OFFICER);
        assertThat(
                        rows(
                                "select officer_id::text from governance.membership where until_at is null and group_id = '%s'"
                                        .formatted(circle(id).value())))
                .containsExactly(keeper.id().value().toString());
        assertThat(pages.get(keeper, TestCaseLists.path(id) + "/list").html())
                .contains("One officer alone", "The account may see no case any longer");
        assertThat(toLookInto()).doesNotContain(circle(id).value().toString());
        var fields = Map.of("officer", lists.named().username(), "changeWhy", "Works on it");
        assertThat(lists.step(keeper, id, "add", fields).status()).isEqualTo(303);
        assertThat(pages.get(lists.named(), TestCaseLists.path(id)).status()).isEqualTo(200);
    }

    /** One who has left keeps nothing: professional standards take over from two who are gone. */
    @Test
    void whoHasLeftKeepsNoList() throws SQLException {
        var keeper = keeper("keeper-four");
        var other = officers.officer("hampshire.leaves", FORCE, Role.FORCE_OFFICER);
        var circle = circle(restricted(keeper, other));
        rows(
                "update governance.officer set active = false where username in ('%s', '%s') returning username"
                        .formatted(keeper.username(), other.username()));
        assertThat(toLookInto()).contains(circle.value().toString());
        assertThat(name(auditor(), circle, lists.standards("heir")).html())
                .as("nobody locks it up alone")
                .contains("Two at least must be on the list");
        assertThat(
                        name(auditor(), circle, lists.standards("heir"), lists.standards("second"))
                                .status())
                .isEqualTo(303);
    }

    @Test
    void aSmallerListFallsToASupervisorOfTheDesk() throws SQLException {
        var supervisor = officers.officer("desk.keeper", null, Role.NATIONAL_SUPERVISOR);
        var other = officers.officer("desk.other", null, Role.INTELLIGENCE_OFFICER);
        var circle =
                officers.as(
                        supervisor,
                        () ->
                                commands.read(() ->
                                        groups.openList(
                                                UUID.randomUUID(),
                                                List.of(supervisor.id(), other.id()),
                                                Instant.EPOCH)));
        becomes(supervisor, Role.PRESS_OFFICER);
        assertThat(toLookInto())
                .as("somebody on it still sees what it keeps")
                .doesNotContain(circle.value().toString());
        becomes(other, Role.PRESS_OFFICER);
        assertThat(toLookInto()).contains(circle.value().toString(), "The national desk");
        var second = officers.officer("desk.second", null, Role.NATIONAL_SUPERVISOR);
        assertThat(name(auditor(), circle, officers.nationalSupervisor(), second).status())
                .isEqualTo(303);
    }

    @Test
    void anOperationsListStaysWithinTheOperation() throws SQLException {
        var supervisor = officers.officer("covert.keeper", null, Role.NATIONAL_SUPERVISOR);
        var coordinator = officers.coordinator();
        var operation =
                officers.as(
                        coordinator,
                        () ->
                                commands.read(() ->
                                        groups.openForOperation(UUID.randomUUID(), Instant.EPOCH)));
        brief(operation, supervisor);
        var other = officers.officer("covert.other", null, Role.INTELLIGENCE_OFFICER);
        brief(operation, other);
        var circle =
                officers.as(
                        supervisor,
                        () ->
                                commands.read(() ->
                                        groups.openList(
                                                UUID.randomUUID(),
                                                List.of(supervisor.id(), other.id()),
                                                Instant.EPOCH)));
        becomes(supervisor, Role.PRESS_OFFICER);
        becomes(other, Role.PRESS_OFFICER);
        var heirs =
                List.of(
                        officers.officer("covert.heir-one", null, Role.NATIONAL_SUPERVISOR),
                        officers.officer("covert.heir-two", null, Role.NATIONAL_SUPERVISOR));
        assertThat(name(auditor(), circle, heirs.get(0), heirs.get(1)).status()).isEqualTo(422);
        heirs.forEach(heir -> brief(operation, heir));
        assertThat(name(auditor(), circle, heirs.get(0), heirs.get(1)).status()).isEqualTo(303);
        assertThat(officers.as(auditor(), () -> unkept.all().orElseThrow()))
                .extracting(UnkeptLists.Unkept::id)
                .doesNotContain(circle);
    }

    private void brief(GroupId operation, Officer officer) {
        officers.as(
                officers.coordinator(),
                () ->
                        commands.read(() -> {
                            groups.briefIn(operation, officer.id(), Instant.EPOCH);
                            return true;
                        }));
    }
}
