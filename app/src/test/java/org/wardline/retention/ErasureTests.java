package org.wardline.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.Inventory;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestWorld;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.database.TestDatabases;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.subjects.KeptSubject;
import org.wardline.subjects.SubjectId;

/** After an erasure no column of any table and no file of the home, outside the database's own, holds what was erased. */
@WardlineTest
class ErasureTests {
    private static final List<String> VALUES =
            List.of(
                    "wexlamithra",
                    "erased.account",
                    "erased.mail@example.invalid",
                    "198.51.100.77",
                    "41 Erasable Row",
                    ErasedPeople.LAWFUL,
                    ErasedPeople.LIFTED,
                    ErasedPeople.TOLD,
                    "An account was used from the office.",
                    PackageFixtures.ADDRESS,
                    PackageFixtures.STATEMENT);

    /** The sealed copy is the force's: it is told, and the sender sees it no more. */
    private static final Set<String> KEPT_BY_THE_FORCE = Set.of("dissemination.dissemination.copy");

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired ErasedPeople people;
    @Autowired TestWorld world;
    @Autowired KeptSubject kept;

    private Officer one() {
        return officers.nationalSupervisor();
    }

    /** Where a value stands, as table and column. */
    private static Set<String> places(Connection admin, String value) throws SQLException {
        var found = new TreeSet<String>();
        for (var table : Inventory.tables(admin)) {
            for (var column : table.columns()) {
                var test =
                        column.type().equals("bytea")
                                ? "position(convert_to('%s', 'UTF8') in %s) > 0"
                                : "position(lower('%s') in lower(%s::text)) > 0";
                var query =
                        "select 1 from %s t where %s limit 1"
                                .formatted(
                                        table.full(),
                                        test.formatted(
                                                value.replace("'", "''"), "t." + column.name()));
                if (!TestConnections.column(admin, query).isEmpty()) {
                    found.add(table.full() + "." + column.name());
                }
            }
        }
        return found;
    }

    private List<String> asAdmin(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    private Set<String> places(String value) throws SQLException {
        try (var admin = connections.admin()) {
            return places(admin, value);
        }
    }

    @Test
    void leavesNothingOfThePersonBehind() throws SQLException, IOException {
        var subject = people.person("whole");
        people.waitForTheClearPeriod();
        for (var value : VALUES) {
            assertThat(places(value)).as("before, value %d", VALUES.indexOf(value)).isNotEmpty();
        }
        people.erase(subject);
        for (var value : VALUES) {
            var left = places(value);
            left.removeAll(KEPT_BY_THE_FORCE);
            assertThat(left).as("after, value %d", VALUES.indexOf(value)).isEmpty();
        }
        assertThat(
                        asAdmin(
                                """
                                select kind || ' ' || outcome || ' ' || coalesce(reason, 'nothing')
                                  from audit.entry
                                 where object_id = '%s' and action = 'CONFIRM_DELETION'
                                """
                                        .formatted(subject.value())))
                .containsExactly("ERASURE DONE nothing");
        assertThat(
                        asAdmin(
                                """
                                select distinct size > 0 and sha256 <> '' and octet_length(bytes) = 0
                                  from intake.original where erased_at is not null
                                """))
                .containsExactly("t");
        filesOfTheHome();
        pagesStillOpen(subject);
    }

    private void pagesStillOpen(SubjectId subject) throws SQLException {
        var referral =
                asAdmin(
                                """
                                select m.referral_id from intake.mention m
                                  join subjects.assignment a on a.mention_id = m.id
                                 where a.subject_id = '%s'
                                """
                                        .formatted(subject.value()))
                        .getFirst();
        assertThat(pages.get(one(), "/referrals/" + referral + "/original").html())
                .contains("as two supervisors decided")
                .doesNotContain("Download as plain text");
        var sealed =
                asAdmin(
                                "select id from intelligence.package where subject_id = '%s'"
                                        .formatted(subject.value()))
                        .getFirst();
        for (var path :
                List.of(
                        "/referrals/" + referral,
                        "/packages/" + sealed,
                        "/subjects/" + subject.value(),
                        "/retention/" + subject.value(),
                        "/queue?show=all",
                        "/packages")) {
            assertThat(pages.get(one(), path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theCertificateSaysHowMuchWentAndNeverWhat() throws SQLException {
        var subject = people.person("certified");
        var path = "/retention/" + subject.value() + "/certificate";
        assertThat(pages.get(one(), path).html()).contains("has not been erased");
        people.waitForTheClearPeriod();
        people.erase(subject);
        var page = pages.get(one(), path).html();
        assertThat(page)
                .contains(
                        "intake.identifier", "Hampshire", "Erased: nobody described in it is kept")
                .contains("Officer national.supervisor", "Officer national.supervisor.two");
        var file = pages.get(one(), path + ".json").html();
        for (var value : VALUES) {
            assertThat(page + file).as("value %d", VALUES.indexOf(value)).doesNotContain(value);
        }
        var body = file.substring("{\"certificate\":".length(), file.lastIndexOf(",\"sha256\":"));
        assertThat(
                        asAdmin(
                                "select encode(sha256(convert_to(body, 'UTF8')), 'hex') from retention.certificate where body = '%s'"
                                        .formatted(body.replace("'", "''"))))
                .hasSize(1)
                .allSatisfy(digest -> assertThat(file).contains("\"sha256\":\"" + digest + "\"}"));
        assertThat(pages.get(officers.national(), path).status()).isEqualTo(404);
        assertThat(pages.get(officers.forceSupervisor("hampshire"), path).status()).isEqualTo(404);
    }

    @Test
    void whoeverHasACopyIsToldAndTheSenderSeesItNoMore() throws SQLException {
        var subject = people.person("sent");
        var sent =
                "/disseminations/"
                        + asAdmin(
                                        "select id from dissemination.dissemination where subject_id = '%s'"
                                                .formatted(subject.value()))
                                .getFirst();
        var force = officers.forceOfficer("hampshire");
        assertThat(pages.get(one(), sent).status()).isEqualTo(200);
        assertThat(pages.get(force, sent).html()).doesNotContain("The sender has erased");
        assertThat(
                        pages.post(force, sent + "/acknowledge-erasure", Map.of("version", "0"))
                                .status())
                .isEqualTo(422);
        people.restrict(subject, "Q-22CPY");
        assertThat(pages.get(force, sent).html()).contains("Restrict your copy likewise");
        people.waitForTheClearPeriod();
        people.erase(subject);
        assertThat(pages.get(one(), sent).status()).isEqualTo(404);
        assertThat(pages.get(officers.forceOfficer("kent"), sent).status()).isEqualTo(404);
        assertThat(told(force)).contains(sent).doesNotContain("Restricted on request");
        assertThat(pages.get(force, sent).html())
                .contains("The sender has erased this person", PackageFixtures.STATEMENT)
                .doesNotContain("Restrict your copy likewise");
        assertThat(
                        pages.post(force, sent + "/acknowledge-erasure", Map.of("version", "0"))
                                .status())
                .isEqualTo(303);
        assertThat(told(force)).doesNotContain(sent);
        assertThat(pages.get(force, sent).html())
                .contains("Acknowledged by Officer hampshire.officer");
    }

    @Test
    void whatNamedOfficersSentIsToldOfAndCountedForNobodyElse() throws SQLException {
        var cumbria = officers.forceOfficer("cumbria");
        var subject = people.person("named");
        var approved =
                asAdmin(
                                "select id from intelligence.package where subject_id = '%s'"
                                        .formatted(subject.value()))
                        .getFirst();
        world.hiddenRecipient(new PackageId(UUID.fromString(approved)), "cumbria");
        var hidden =
                "/disseminations/"
                        + asAdmin(
                                        "select id from dissemination.dissemination where subject_id = '%s' and force = 'cumbria'"
                                                .formatted(subject.value()))
                                .getFirst();
        assertThat(pages.get(officers.nationalTwo(), hidden).status()).isEqualTo(200);
        people.waitForTheClearPeriod();
        people.erase(subject);
        for (var officer : List.of(one(), officers.nationalTwo())) {
            assertThat(pages.get(officer, hidden).status()).isEqualTo(404);
        }
        assertThat(pages.get(cumbria, hidden).html()).contains("The sender has erased this person");
        var path = "/retention/" + subject.value() + "/certificate";
        assertThat(pages.get(one(), path).html()).contains("Cumbria");
        var other = officers.officer("national.supervisor.two", null, Role.NATIONAL_SUPERVISOR);
        assertThat(pages.get(other, path).html() + pages.get(other, path + ".json").html())
                .contains("Hampshire")
                .doesNotContainIgnoringCase("cumbria")
                .doesNotContain("sensitive_item");
    }

    @Test
    void whatIsKeptToAListIsErasedWithinIt() throws SQLException {
        var two = officers.officer("national.supervisor.two", null, Role.NATIONAL_SUPERVISOR);
        var subject = people.person("kept");
        assertThat(kept.keep(subject, two.username()).status()).isEqualTo(303);
        people.waitForTheClearPeriod();
        people.erase(subject);
        for (var value : VALUES) {
            var left = places(value);
            left.removeAll(KEPT_BY_THE_FORCE);
            assertThat(left).as("after, value %d", VALUES.indexOf(value)).isEmpty();
        }
        var path = "/retention/" + subject.value() + "/certificate";
        var three = officers.officer("national.supervisor.three", null, Role.NATIONAL_SUPERVISOR);
        assertThat(pages.get(two, path).status()).isEqualTo(200);
        assertThat(pages.get(three, path).status()).isEqualTo(404);
        kept.lift(subject);
        assertThat(pages.get(three, path).status()).isEqualTo(200);
    }

    @Test
    void whoWasToldByTelephoneAloneIsToldToo() throws SQLException {
        people.startNow();
        var force = officers.forceOfficer("surrey");
        world.spoken("erased.spoken", "surrey");
        var release =
                asAdmin(
                                "select id || ' ' || subject_id from dissemination.telephone_release where force = 'surrey'")
                        .getFirst()
                        .split(" ");
        var path = "/telephone-releases/" + release[0];
        assertThat(pages.get(force, path).html()).doesNotContain("the sender keeps nothing");
        var subject = people.restrict(new SubjectId(UUID.fromString(release[1])), "Q-22SPK");
        people.waitForTheClearPeriod();
        people.erase(subject);
        assertThat(pages.get(force, path).html())
                .contains("the sender keeps nothing")
                .doesNotContain("Restrict your copy likewise");
        assertThat(pages.get(one(), path).status()).isEqualTo(404);
    }

    /** The part of a force's inbox about what senders erased; empty where there is none. */
    private String told(Officer force) {
        var inbox = pages.get(force, "/inbox").html();
        var from = inbox.indexOf("Erased by the sender");
        return from < 0 ? "" : inbox.substring(from, inbox.indexOf("</table>", from));
    }

    @Test
    void anOriginalAboutSomebodyElseTooIsRestrictedUntilNobodyInItIsKept() throws SQLException {
        var two = people.twoInOneReport();
        people.waitForTheClearPeriod();
        people.erase(two.getFirst());
        assertThat(places("Tarnquoss")).containsExactly("intake.restricted_original.bytes");
        assertThat(places("shared.account")).containsExactly("intake.restricted_original.bytes");
        assertThat(places("staying.account")).contains("intake.identifier.raw");
        var referral =
                asAdmin("select referral_id from intake.identifier where raw = 'staying.account'")
                        .getFirst();
        var original =
                asAdmin(
                                "select original_id from intake.referral where id = '%s'"
                                        .formatted(referral))
                        .getFirst();
        var path = "/referrals/" + referral + "/original";
        assertThat(pages.get(one(), path).html())
                .contains("Nobody opens it here")
                .doesNotContainIgnoringCase("tarnquoss");
        assertThat(pages.get(one(), path + "/" + original + "/download").status()).isEqualTo(404);
        assertThat(pages.get(one(), "/retention/" + two.getFirst().value() + "/certificate").html())
                .contains("Restricted: it describes somebody who is kept");
        try (var app = connections.app()) {
            assertThatThrownBy(() ->
                            TestConnections.column(
                                    app, "select place from intake.restricted_original"))
                    .hasMessageContaining("permission denied");
        }

        people.erase(two.getLast());
        for (var value : List.of("Tarnquoss", "shared.account", "Orvelund", "staying.account")) {
            assertThat(places(value)).as(value).isEmpty();
        }
        assertThat(asAdmin("select count(*) from intake.restricted_original")).containsExactly("0");
        assertThat(pages.get(one(), path).html()).contains("as two supervisors decided");
    }

    @Test
    void anErasureBeginsNothingAnew() throws SQLException {
        var subject = people.person("quiet");
        people.waitForTheClearPeriod();
        var standing =
                """
                select s.urgency || ' ' || s.clock_started_at || ' ' || s.act_by || ' ' || r.outcome
                  from triage.standing s join intake.referral r on r.id = s.referral_id
                 where s.subject_id = '%s'
                """
                        .formatted(subject.value());
        var before = asAdmin(standing);
        people.erase(subject);
        assertThat(asAdmin(standing)).isEqualTo(before).isNotEmpty();
        assertThat(
                        asAdmin(
                                """
                                select count(*) from deconfliction.interest i join intelligence.package p on p.id = i.owner_id
                                 where p.subject_id = '%s' and i.ended_at is null
                                """
                                        .formatted(subject.value())))
                .containsExactly("0");
        assertThat(pages.get(one(), "/retention").html())
                .doesNotContain(subject.value().toString());
    }

    private static void filesOfTheHome() throws IOException {
        try (var files = Files.walk(TestDatabases.home())) {
            var kept =
                    files.filter(Files::isRegularFile)
                            .filter(file ->
                                    !TestDatabases.home().relativize(file).startsWith("database"))
                            .toList();
            for (var file : kept) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(VALUES.stream().noneMatch(text::contains))
                        .as(file.getFileName().toString())
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyErasesPastTwoSupervisors() throws SQLException {
        try (var app = connections.app()) {
            for (var call :
                    List.of(
                            "select retention.erase('%s', now())".formatted(UUID.randomUUID()),
                            "select intake.erase('{}', now())",
                            "select subjects.erase('{}', '{}')",
                            "select dissemination.erase('{}', null, null, now())",
                            "select governance.begin_erasure(null, null, null, now())",
                            "select governance.blank('intake.mention_fact', '{value}', 'id', '{}')")) {
                assertThatThrownBy(() -> TestConnections.column(app, call))
                        .as(call)
                        .isInstanceOf(SQLException.class);
            }
        }
    }
}
