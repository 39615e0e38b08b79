package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.deconfliction.InterestKey;
import org.wardline.deconfliction.TestInterests;
import org.wardline.dissemination.DisseminationId;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.AuditEntry;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditPurpose;
import org.wardline.governance.AuditQuery;
import org.wardline.governance.BreakGlass;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.Restrictions;
import org.wardline.governance.Role;

/** A restricted case is there for the officers on its list, and for nobody else. */
@WardlineTest
class CaseListsTests {
    private static final String FORCE = TestCases.FORCE;
    private static final String WHY = "A colleague knows the family";

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestCases cases;
    @Autowired TestCaseLists lists;
    @Autowired TestDisseminations disseminations;
    @Autowired TestInterests interests;
    @Autowired Investigation investigation;
    @Autowired Deconfliction deconfliction;
    @Autowired Restrictions restrictions;
    @Autowired Commands commands;
    @Autowired BreakGlass glass;
    @Autowired AuditLog log;

    private final UUID subject = UUID.randomUUID();
    private final UUID operation = UUID.randomUUID();

    private Officer supervisor() {
        return lists.supervisor();
    }

    private Officer named() {
        return lists.named();
    }

    private static String path(InvestigationId id) {
        return TestCaseLists.path(id);
    }

    private Answer step(
            Officer officer, InvestigationId id, String step, Map<String, String> fields) {
        return lists.step(officer, id, step, fields);
    }

    private Answer restrict(InvestigationId id, String others) {
        return step(supervisor(), id, "restrict", Map.of("officers", others, "why", WHY));
    }

    private InvestigationId restricted() {
        var id = cases.open(subject, operation);
        cases.suspect(id, null, 41, 1);
        assertThat(restrict(id, named().username()).status()).isEqualTo(303);
        return id;
    }

    private int status(Officer officer, String path) {
        return pages.get(officer, path).status();
    }

    private List<String> rows(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    private @Nullable String circle(InvestigationId id) throws SQLException {
        return rows("select held_by::text from investigation.investigation where id = '%s'"
                        .formatted(id.value()))
                .getFirst();
    }

    @Test
    void isThereForTheListAlone() {
        var before = pages.get(cases.officer(), "/investigations").html();
        var id = restricted();
        for (var officer : List.of(supervisor(), named())) {
            assertThat(pages.get(officer, path(id)).html()).contains("Restricted", "Occupant 1");
            assertThat(pages.get(officer, "/investigations").html())
                    .contains(id.value().toString());
        }
        for (var route : List.of("", "/list", "/person", "/arrest")) {
            assertThat(status(cases.officer(), path(id) + route)).as(route).isEqualTo(404);
        }
        assertThat(pages.get(cases.officer(), "/investigations").html().length())
                .as("a list as long as before")
                .isEqualTo(before.length());
    }

    @Test
    void takesWhatHangsOnItAlong() throws SQLException {
        var id = cases.open(subject, operation);
        var sent =
                rows("select dissemination_id from investigation.origin where investigation_id = '%s'"
                                .formatted(id.value()))
                        .getFirst();
        var child = child(id.value().toString());
        var childBefore = child(sent);
        restrict(id, named().username());
        for (var route : List.of("/disseminations/" + sent, child, childBefore)) {
            assertThat(status(cases.officer(), route)).as(route).isEqualTo(404);
            assertThat(status(named(), route)).as(route).isEqualTo(200);
        }
        for (var list : List.of("/inbox", "/children", "/investigations")) {
            assertThat(pages.get(cases.officer(), list).html())
                    .as(list)
                    .doesNotContain(sent, id.value().toString(), child, childBefore);
        }
        assertThat(pages.get(named(), "/inbox").html()).contains(sent);
        assertThat(status(officers.nationalSupervisor(), "/disseminations/" + sent))
                .as("the sender's side stays")
                .isEqualTo(200);
    }

    private String child(String recordedIn) {
        return Objects.requireNonNull(
                pages.post(
                                cases.officer(),
                                "/children",
                                Map.of(
                                        "recordedIn", recordedIn,
                                        "label", "Child 1",
                                        "ageBand", "UNDER_5",
                                        "risk", "OTHER"))
                        .location());
    }

    @Test
    void nobodyLocksItUpAlone() {
        var id = cases.open(subject, operation);
        assertThat(restrict(id, "").html()).contains("Two at least must be on the list");
        assertThat(restrict(id, "nobody.such").html()).contains("Check the sign-in names");
        assertThat(restrict(id, officers.administrator().username()).html())
                .contains("Check the sign-in names");
        assertThat(
                        pages.post(
                                        cases.officer(),
                                        path(id) + "/list/restrict",
                                        Map.of(
                                                "version",
                                                "1",
                                                "officers",
                                                named().username(),
                                                "why",
                                                WHY))
                                .html())
                .contains("Your role does not allow this");
        assertThat(restrict(id, named().username()).status()).isEqualTo(303);
        assertThat(list(id, "remove", named().username()).html())
                .contains("Two at least must be on the list");
        assertThat(list(id, "add", cases.officer().username()).status()).isEqualTo(303);
        assertThat(status(cases.officer(), path(id))).isEqualTo(200);
        assertThat(list(id, "remove", named().username()).status()).isEqualTo(303);
        assertThat(status(named(), path(id))).isEqualTo(404);
        assertThat(list(id, "remove", supervisor().username()).html())
                .as("whoever keeps the list stays while nobody else does")
                .contains("Two at least must be on the list");
    }

    private Answer list(InvestigationId id, String step, String officer) {
        return step(supervisor(), id, step, Map.of("officer", officer, "changeWhy", "Works on it"));
    }

    @Test
    void theDatabaseKeepsTwoOnTheList() {
        var id = restricted();
        assertThatThrownBy(() ->
                        officers.as(
                                supervisor(),
                                () ->
                                        commands.read(() -> {
                                            var list = restrictions.of(id.value()).orElseThrow();
                                            restrictions.change(
                                                    list,
                                                    named().id(),
                                                    false,
                                                    "No longer",
                                                    Instant.EPOCH);
                                            return true;
                                        })))
                .rootCause()
                .hasMessageContaining("Two at least are on a list");
    }

    @Test
    void breakGlassDoesNotOpenIt() {
        var id = restricted();
        var other = officers.forceSupervisor("surrey");
        officers.as(
                other,
                () -> glass.enter(FORCE, "a child may be at risk tonight", Duration.ofHours(1)));
        assertThat(status(other, path(id))).isEqualTo(404);
        officers.as(other, () -> glass.leave());
    }

    @Test
    void goesOnCountingInFigures() {
        var id = cases.open(subject, operation);
        var person = cases.suspect(id, null, 41, 1);
        cases.arrest(id, person, Instant.EPOCH, "It could not wait", 2).orThrow();
        assertThat(cases.counted(operation, "ARREST")).hasSize(1);
        restrict(id, named().username());
        assertThat(cases.counted(operation, "ARREST")).hasSize(1);
    }

    @Test
    void whatIsSentLaterGoesToTheList() {
        var id = restricted();
        var later = disseminations.sent(FORCE, subject, operation);
        assertThat(status(cases.officer(), "/disseminations/" + later.value())).isEqualTo(404);
        assertThat(pages.get(cases.officer(), "/inbox").html())
                .doesNotContain(later.value().toString());
        assertThat(pages.get(named(), "/inbox").html()).contains(later.value().toString());
        assertThat(status(officers.nationalSupervisor(), "/disseminations/" + later.value()))
                .isEqualTo(200);
        assertThat(status(named(), path(id))).isEqualTo(200);
    }

    private InvestigationId ownReferral(InterestKey key) {
        return officers.as(
                cases.officer(),
                () ->
                        investigation
                                .open(
                                        new OpenOwnReferral(
                                                "A neighbour rang about a visitor.",
                                                List.of(key),
                                                "Desk of hampshire",
                                                "01632 960100"))
                                .orThrow());
    }

    @Test
    void itsInterestsAreSilent() {
        var key = TestInterests.key();
        var id = ownReferral(key);
        restrict(id, named().username());
        var theirs = interests.register(officers.forceSupervisor("kent"), "kent", false, key);
        assertThat(matches(officers.forceSupervisor("kent"), theirs)).isZero();
        assertThat(matches(cases.officer(), id.value())).isZero();
        assertThat(matches(named(), id.value())).isEqualTo(1);
        step(supervisor(), id, "lift", Map.of("liftWhy", "The colleague has left"));
        assertThat(matches(officers.forceSupervisor("kent"), theirs)).isEqualTo(1);
    }

    private int matches(Officer officer, UUID owner) {
        return officers.as(officer, () -> deconfliction.matchesOf("investigation", owner).size());
    }

    @Test
    void comesBackWhole() throws SQLException {
        var id = cases.open(subject, operation);
        child(id.value().toString());
        restrict(id, named().username());
        var circle = circle(id);
        var page = pages.get(supervisor(), path(id)).html();
        assertThat(page).contains("Child 1");
        assertThat(step(supervisor(), id, "lift", Map.of("liftWhy", "It is over")).location())
                .isEqualTo(path(id) + "/list");
        assertThat(pages.get(cases.officer(), path(id)).html()).contains("Child 1");
        for (var column :
                rows(
                        """
                        select c.oid::regclass::text || ' ' || a.attname
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                         where c.relkind = 'r' and a.attname in ('held_by', 'origin_group', 'recipient_group')
                           and c.relnamespace not in ('audit'::regnamespace, 'governance'::regnamespace)
                        """)) {
            var parts = column.split(" ");
            assertThat(
                            rows(
                                    "select 1::text from %s where %s = '%s'"
                                            .formatted(parts[0], parts[1], circle)))
                    .as(column)
                    .isEmpty();
        }
    }

    @Test
    void theLogIsReadByTheListAlone() {
        var id = restricted();
        var auditor = officers.officer("national.auditor", null, Role.AUDITOR);
        assertThat(told(auditor, id)).as("entries from before and after").isEmpty();
        assertThat(list(id, "add", auditor.username()).status()).isEqualTo(303);
        assertThat(told(auditor, id)).contains("OPEN_INVESTIGATION", "RESTRICT_CASE");
    }

    private List<String> told(Officer auditor, InvestigationId id) {
        var wanted = new AuditQuery(null, id.value(), null, null, null, null, false, 1);
        return officers
                .as(auditor, () -> log.read(wanted, AuditPurpose.LAWFULNESS).orElseThrow())
                .stream()
                .filter(entry -> !entry.actor().equals(auditor.id()))
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void opensAnotherCaseOnTheSameDisseminationWithinTheList() throws SQLException {
        var id = restricted();
        var sent =
                new DisseminationId(
                        UUID.fromString(
                                rows("select dissemination_id from investigation.origin where investigation_id = '%s'"
                                                .formatted(id.value()))
                                        .getFirst()));
        var second = officers.as(named(), () -> investigation.open(sent).orThrow());
        assertThat(status(cases.officer(), path(second))).isEqualTo(404);
        step(supervisor(), id, "lift", Map.of("liftWhy", "It is over"));
        assertThat(status(cases.officer(), path(second))).isEqualTo(200);
    }
}
