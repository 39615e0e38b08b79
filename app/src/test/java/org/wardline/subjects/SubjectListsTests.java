package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.TestWorld;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.AuditEntry;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditPurpose;
import org.wardline.governance.AuditQuery;
import org.wardline.governance.BreakGlass;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.subjects.KeptSubject.Whole;
import org.wardline.triage.Triage;

/** A subject that is kept to a list is there for the officers on it, with all that hangs on it, and for nobody else. */
@WardlineTest
class SubjectListsTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired KeptSubject kept;
    @Autowired TestWorld world;
    @Autowired Subjects subjects;
    @Autowired Triage triage;
    @Autowired AuditLog log;
    @Autowired BreakGlass glass;
    @Autowired OperationClock clock;

    private Officer supervisor() {
        return officers.nationalSupervisor();
    }

    private Officer named() {
        return officers.nationalTwo();
    }

    /** Somebody else at the desk. */
    private Officer colleague() {
        return officers.national();
    }

    private Whole keptWhole(String word) {
        var whole = kept.whole(word);
        assertThat(kept.keep(whole.subject()).status()).isEqualTo(303);
        return whole;
    }

    private int status(Officer officer, String path) {
        return pages.get(officer, path).status();
    }

    private List<String> rows(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    /** Every row that the officer can read in any table, as text, by its table. */
    private Map<String, List<String>> readBy(Officer officer) throws SQLException {
        var found = new LinkedHashMap<String, List<String>>();
        try (var app = actingFor(officer)) {
            for (var table : tables(app)) {
                found.put(
                        table,
                        TestConnections.column(
                                app, "select t::text from " + table + " t order by 1"));
            }
        }
        return found;
    }

    private Connection actingFor(Officer officer) throws SQLException {
        var app = connections.app();
        var until = clock.realTime().plus(Duration.ofMinutes(5)).getEpochSecond();
        var claim = officer.id().value() + "." + UUID.randomUUID() + "." + until;
        try (var statement = app.createStatement()) {
            statement.execute(
                    "select set_config('wardline.actor', '%s', false)"
                            .formatted(connections.signed(claim)));
        }
        return app;
    }

    private static List<String> tables(Connection app) throws SQLException {
        return TestConnections.column(
                app,
                """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'audit', 'demo')
                   and has_schema_privilege(n.oid, 'USAGE') and has_table_privilege(c.oid, 'SELECT')
                 order by 1
                """);
    }

    @Test
    void isThereForTheListAlone() {
        var whole = keptWhole("list.alone");
        for (var path : whole.pages()) {
            assertThat(status(colleague(), path)).as(path).isEqualTo(404);
            assertThat(status(named(), path)).as(path).isEqualTo(200);
            assertThat(status(supervisor(), path)).as(path).isEqualTo(200);
        }
        for (var list : List.of("/queue", "/referrals", "/packages")) {
            assertThat(pages.get(colleague(), list).html())
                    .as(list)
                    .doesNotContain(whole.ids().toArray(String[]::new));
        }
        assertThat(pages.get(named(), "/packages").html())
                .contains(whole.ofPackage().value().toString());
        assertThat(pages.get(named(), "/subjects/" + whole.subject().value()).html())
                .contains("Kept to a list");
    }

    @Test
    void noRowThatOthersReadTellsOfIt() throws SQLException {
        var whole = kept.whole("list.rows");
        var hidden = new TreeSet<>(whole.ids());
        hidden.addAll(
                rows(
                        "select m.id from intake.mention m where m.referral_id in ('%s', '%s')"
                                .formatted(
                                        whole.mention().referral().value(),
                                        whole.second().value())));
        assertThat(telling(colleague(), hidden))
                .as("tables before it is kept")
                .hasSizeGreaterThan(25);
        kept.keep(whole.subject());
        assertThat(telling(colleague(), hidden)).as("tables that tell of it").isEmpty();
        assertThat(telling(named(), hidden)).hasSizeGreaterThan(25);
        assertThat(status(officers.forceOfficer("hampshire"), whole.sent()))
                .as("the force that has it")
                .isEqualTo(200);
    }

    private Set<String> telling(Officer officer, Set<String> hidden) throws SQLException {
        var telling = new TreeSet<String>();
        readBy(officer)
                .forEach((table, rows) -> {
                    if (rows.stream().anyMatch(row -> hidden.stream().anyMatch(row::contains))) {
                        telling.add(table);
                    }
                });
        return telling;
    }

    @Test
    void comesBackWhole() throws SQLException {
        var whole = kept.whole("list.back");
        var before = readBy(colleague());
        kept.keep(whole.subject());
        assertThat(kept.lift(whole.subject()).location())
                .isEqualTo("/subjects/" + whole.subject().value() + "/list");
        var after = readBy(colleague());
        before.forEach((table, rows) -> {
            // What was silent is registered anew; memberships, grants and lists of their own are
            // governance's.
            if (!table.startsWith("deconfliction.") && !table.startsWith("governance.")) {
                assertThat(after.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows);
            }
        });
        assertThat(
                        rows(
                                "select 1::text from deconfliction.interest where owner_id = '%s' and ended_at is null and not covert"
                                        .formatted(whole.ofPackage().value())))
                .hasSize(1);
    }

    @Test
    void nobodyLocksItUpAlone() {
        var whole = kept.whole("list.two");
        var id = whole.subject();
        assertThat(kept.keep(id, "").html()).contains("Two at least must be on the list");
        assertThat(kept.keep(id, "nobody.such").html()).contains("Check the sign-in names");
        assertThat(
                        kept.step(
                                        colleague(),
                                        id.value(),
                                        "restrict",
                                        Map.of("officers", named().username(), "why", "Because"))
                                .html())
                .contains("Your role does not allow this");
        assertThat(kept.keep(id).status()).isEqualTo(303);
        assertThat(kept.keep(id).html()).contains("kept to a list already");
        assertThat(list(id, "remove", named()).html()).contains("Two at least must be on the list");
        assertThat(list(id, "add", colleague()).status()).isEqualTo(303);
        assertThat(status(colleague(), "/subjects/" + id.value())).isEqualTo(200);
        assertThat(list(id, "remove", named()).status()).isEqualTo(303);
        assertThat(status(named(), "/subjects/" + id.value())).isEqualTo(404);
        var standards =
                officers.officer("hampshire.standards", "hampshire", Role.PROFESSIONAL_STANDARDS);
        assertThat(list(id, "add", standards).status()).isEqualTo(303);
        assertThat(list(id, "remove", supervisor()).html())
                .as("who cannot keep a list of the desk")
                .contains("Two at least must be on the list");
        assertThat(pages.get(supervisor(), "/subjects/" + id.value() + "/list").html())
                .as("services that work for the desk are not named")
                .doesNotContain("service.");
    }

    private TestPages.Answer list(SubjectId id, String step, Officer officer) {
        return kept.step(
                supervisor(),
                id.value(),
                step,
                Map.of("officer", officer.username(), "changeWhy", "Works on it"));
    }

    @Test
    void takesWhoeverStandsInItsReferralsAlong() {
        var both = kept.whole("list.along");
        var other =
                reports.receive(
                        Said.about("list.along.three")
                                .withEmail("list.other@example.invalid")
                                .aboutVictim("list.along.victim@example.invalid"));
        assertThat(pages.get(supervisor(), "/subjects/" + both.subject().value() + "/list").html())
                .contains("2 referrals go along", "no other subject");
        kept.keep(both.subject());
        assertThat(status(colleague(), "/referrals/" + other.value()))
                .as("another report, about somebody else with the same victim")
                .isEqualTo(200);
    }

    @Test
    void breakGlassDoesNotOpenIt() {
        var whole = keptWhole("list.glass");
        var other = officers.forceSupervisor("surrey");
        officers.as(
                other,
                () -> glass.enter("desk", "a child may be at risk tonight", Duration.ofHours(1)));
        assertThat(status(other, whole.pages().getFirst())).isEqualTo(404);
        officers.as(other, () -> glass.leave());
    }

    @Test
    void itsInterestsAreSilent() throws SQLException {
        var whole = keptWhole("list.silent");
        assertThat(
                        rows(
                                """
                                select k.findable::text from deconfliction.interest_key k
                                  join deconfliction.interest i on i.id = k.interest_id
                                 where i.owner_id = '%s'
                                """
                                        .formatted(whole.ofPackage().value())))
                .isNotEmpty()
                .containsOnly("false");
    }

    @Test
    void theLogIsReadByTheListAlone() {
        var whole = keptWhole("list.log");
        var auditor = officers.officer("national.auditor", null, Role.AUDITOR);
        for (var id : whole.ids()) {
            assertThat(told(auditor, UUID.fromString(id))).as(id).isEmpty();
        }
        assertThat(list(whole.subject(), "add", auditor).status()).isEqualTo(303);
        assertThat(told(auditor, whole.subject().value())).contains("KEEP_SUBJECT_TO_LIST");
        assertThat(told(auditor, whole.second().value())).contains("RECEIVE_REFERRAL");
    }

    private List<String> told(Officer auditor, UUID object) {
        var wanted = new AuditQuery(null, object, null, null, null, null, false, 1);
        return officers
                .as(auditor, () -> log.read(wanted, AuditPurpose.LAWFULNESS).orElseThrow())
                .stream()
                .filter(entry -> !entry.actor().equals(auditor.id()))
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void theDatabaseLetsNobodyHandItOver() {
        var whole = kept.whole("list.database");
        for (var statement :
                List.of(
                        "update subjects.subject set held_by = gen_random_uuid()",
                        "update intake.referral set held_by = gen_random_uuid()",
                        "select governance.begin_hand_over(gen_random_uuid(), gen_random_uuid(), false, now())",
                        "select subjects.hand_over('{}', '{}', '{}', gen_random_uuid(), gen_random_uuid())",
                        "select subjects.keep_to_list(gen_random_uuid(), '%s', 'NEED_TO_KNOW', 'x', '{}', now())"
                                .formatted(whole.subject().value()),
                        "select subjects.bring_to_list('%s', gen_random_uuid(), now())"
                                .formatted(whole.mention().id().value()))) {
            assertThatThrownBy(
                            () -> {
                                try (var app = connections.app();
                                        var sql = app.createStatement()) {
                                    sql.execute(statement);
                                }
                            })
                    .as(statement)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatIsDoneWhileItIsKeptBelongsToTheList() throws SQLException {
        var whole = kept.whole("list.while");
        var reference =
                rows("select reference from intake.referral where id = '%s'"
                                .formatted(whole.second().value()))
                        .getFirst();
        world.request("list.while");
        var request =
                "/requests/"
                        + rows("select id from requests.request where name = 'Requester list.while'")
                                .getFirst();
        pages.post(colleague(), request + "/tie", Map.of("reference", reference));
        assertThat(pages.get(colleague(), request).html()).contains(reference);
        kept.keep(whole.subject());
        assertThat(pages.get(colleague(), request).html())
                .as("a tie made before")
                .doesNotContain(reference);
        var subject =
                rows("select reference from subjects.subject where id = '%s'"
                                .formatted(whole.subject().value()))
                        .getFirst();
        pages.post(supervisor(), request + "/tie", Map.of("reference", subject));
        pages.post(
                supervisor(),
                "/children",
                Map.of(
                        "recordedIn", whole.ofPackage().value().toString(),
                        "label", "Child of the list",
                        "ageBand", "UNDER_5",
                        "risk", "OTHER"));
        assertThat(pages.get(supervisor(), request).html()).contains(subject);
        assertThat(pages.get(colleague(), request).html()).doesNotContain(subject);
        assertThat(telling(colleague(), Set.of(subject, reference, "Child of the list")))
                .as("tables that tell of what was done meanwhile")
                .isEmpty();
        kept.lift(whole.subject());
        assertThat(pages.get(colleague(), request).html()).contains(subject, reference);
    }

    @Test
    void whoeverLookedBeforeWritesToTheList() throws SQLException {
        var whole = keptWhole("list.stale");
        try (var app = actingFor(named());
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute(
                    """
                    insert into triage.grade
                           (id, held_by, subject_id, grade, tool, tool_version, assessed_on, why, recorded_at, recorded_by)
                    values (gen_random_uuid(), governance.group_of('NATIONAL', 'desk'), '%s', 'HIGH', 'KIRAT', '3',
                            '2026-01-05', 'Tested', now(), governance.actor_id())
                    """
                            .formatted(whole.subject().value()));
            assertThat(
                            TestConnections.column(
                                    app,
                                    """
                                    select distinct g.kind from triage.grade t join governance.need_group g on g.id = t.held_by
                                     where t.subject_id = '%s' and t.why = 'Tested'
                                    """
                                            .formatted(whole.subject().value())))
                    .containsExactly("LIST");
            app.rollback();
        }
    }

    @Test
    void everyAuditorReadsWhatWasDoneOnceItIsLifted() {
        var whole = keptWhole("list.lifted");
        kept.lift(whole.subject());
        var auditor = officers.officer("national.auditor.two", null, Role.AUDITOR);
        assertThat(told(auditor, whole.subject().value()))
                .filteredOn("KEEP_SUBJECT_TO_LIST"::equals)
                .as("keeping it and lifting it")
                .hasSize(2);
    }
}
