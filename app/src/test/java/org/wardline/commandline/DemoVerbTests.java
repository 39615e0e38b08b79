package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.LoadedDemonstration;
import org.wardline.demo.Demonstration;
import org.wardline.demo.Recount;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One demonstration, loaded as a newcomer would, and looked at from all sides. */
class DemoVerbTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORCES =
            new Forces().all().stream().map(Force::slug).toList();
    @TempDir static Path folder;

    private static Path home;
    private static VerbRun demo;

    @BeforeAll
    static void load() {
        home = LoadedDemonstration.home();
        demo =
                VerbRun.of(
                        home,
                        "demo",
                        "--no-serve",
                        "--json",
                        folder.resolve("out.json").toString());
        assertThat(demo.status()).as(demo.err()).isZero();
    }

    private static JsonNode json(String name) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
    }

    /** What the files give, of what was decided before this moment. */
    private static Recount recountBefore(String moment) throws IOException {
        return Recount.of(
                home.resolve(Demonstration.FOLDER),
                decision -> decision.path("at").asString().compareTo(moment) < 0);
    }

    private static JsonNode figure(JsonNode results, String key) {
        for (var figure : results.path("figures")) {
            if (figure.path("key").asString().equals(key)) {
                return figure;
            }
        }
        throw new AssertionError("No figure " + key);
    }

    @Test
    void printsTheAnnouncementWithItsLabel() throws IOException {
        assertThat(demo.out())
                .contains(
                        "DEMONSTRATION",
                        "Operation Lantern Row",
                        "People are arrested on suspicion",
                        "Where to get help");
        assertThat(json("out.json").path("view").asString()).isEqualTo("members");
    }

    @Test
    void equalsARecountOfItsFiles() throws IOException {
        var run =
                VerbRun.of(
                        home,
                        "results",
                        "lantern",
                        "--as",
                        "national.coordinator",
                        "--as-at",
                        "2026-07-10",
                        "--json",
                        folder.resolve("members.json").toString());
        assertThat(run.status()).as(run.err()).isZero();
        var members = json("members.json");
        assertThat(members.path("view").asString()).isEqualTo("members");
        var recount = recountBefore("2026-07-10T23:00:01");
        assertThat(recount.whole("people-arrested")).isPositive();
        for (var figure : members.path("figures")) {
            var key = figure.path("key").asString();
            assertThat(recount.knows(key)).as("%s is recounted", key).isTrue();
            assertThat(figure.path("value").asInt()).as(key).isEqualTo(recount.whole(key));
            if (!figure.path("by_force").isEmpty()) {
                for (var force : FORCES) {
                    assertThat(figure.path("by_force").path(force).asInt())
                            .as(key + " " + force)
                            .isEqualTo(recount.force(key, force));
                }
            }
        }
    }

    @Test
    void countsLessAsAtAnEarlierDay() throws IOException {
        var run =
                VerbRun.of(
                        home,
                        "results",
                        "lantern",
                        "--as",
                        "national.coordinator",
                        "--as-at",
                        "2026-03-01",
                        "--json",
                        folder.resolve("march.json").toString());
        assertThat(run.status()).as(run.err()).isZero();
        var recount = recountBefore("2026-03-02");
        for (var key :
                List.of(
                        "people-arrested",
                        "packages-disseminated",
                        "devices-examined",
                        "children-safeguarded")) {
            assertThat(figure(json("march.json"), key).path("value").asInt())
                    .as(key)
                    .isEqualTo(recount.whole(key));
        }
    }

    @Test
    void showsAForceNothingOfAnotherOrOfTheDesk() {
        var ofForces =
                List.of(
                        "dissemination.dissemination",
                        "investigation.investigation",
                        "investigation.person",
                        "safeguarding.child");
        var ofDesk =
                List.of(
                        "intake.referral",
                        "intake.original",
                        "intake.identifier",
                        "subjects.subject",
                        "resolution.lead",
                        "triage.standing",
                        "intelligence.package");
        assertThat(seen("hampshire.officer", emptiness(ofForces))).containsOnly("t");
        assertThat(seen("dorset.officer", emptiness(ofDesk))).containsOnly("f");
        assertThat(seen("national.supervisor", emptiness(ofDesk))).containsOnly("t");
        assertThat(seen("national.supervisor", emptiness(ofForces.subList(1, 4))))
                .containsOnly("f");
        assertThat(seen(null, emptiness(ofForces) + " union all " + emptiness(ofDesk)))
                .containsOnly("f");
        // Dorset sees what it received, and what it passed on to another force.
        assertThat(
                        seen(
                                "dorset.officer",
                                "select distinct force from dissemination.dissemination order by 1"))
                .containsExactly("avon-and-somerset", "dorset");
    }

    /** One row a table: whether there is anything to see. */
    private static String emptiness(List<String> tables) {
        return tables.stream()
                .map(table -> "select exists (select 1 from " + table + ") as something")
                .collect(java.util.stream.Collectors.joining(" union all "));
    }

    private static List<String> seen(@Nullable String officer, String statement) {
        var run =
                officer == null
                        ? VerbRun.of(home, "sql", "--as", "app", statement)
                        : VerbRun.of(home, "sql", "--as", "app", "--officer", officer, statement);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().skip(1).toList();
    }

    @Test
    void letsNobodyWriteByStatement() {
        var written =
                VerbRun.of(
                        home,
                        "sql",
                        "--as",
                        "app",
                        "--officer",
                        "national.coordinator",
                        "update operations.operation set phase = 'CLOSED'");
        assertThat(written.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(written.err()).contains("read-only transaction");
    }

    @Test
    void keepsAnAuditLogThatHolds() {
        var verified = VerbRun.of(home, "verify-audit");
        assertThat(verified.status()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("The chain is intact.");
    }

    @Test
    void keepsWhatCameTwiceOnceAndWhatWasCutOffInQuarantine() {
        assertThat(
                        Long.parseLong(
                                seen("national.referrals", "select count(*) from intake.quarantine")
                                        .getFirst()))
                .isEqualTo(1);
        assertThat(
                        seen(
                                "national.referrals",
                                "select count(*) from intake.referral where report_version = 2"))
                .containsExactly("1");
    }

    @Test
    void printsTheSameAgainAndLoadsNothingTwice() throws IOException {
        var again =
                VerbRun.of(
                        home,
                        "demo",
                        "--no-serve",
                        "--json",
                        folder.resolve("again.json").toString());
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(json("again.json")).isEqualTo(json("out.json"));
    }

    @Test
    void writesTheDocumentOfItsResults() throws IOException {
        var demo = json("out.json");
        var asAt = demo.path("as_at").asString();
        var run = VerbRun.of(home, "results", "lantern", "--as-at", asAt, "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(JSON.readTree(run.out())).isEqualTo(demo);
        var published =
                VerbRun.of(home, "results", "lantern", "--format", "json", "--view", "published");
        assertThat(JSON.readTree(published.out()).path("view").asString()).isEqualTo("published");
    }

    @Test
    void saysWhatItCannotDo() {
        var nothing = VerbRun.of(home, "results", "no-such");
        assertThat(nothing.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(nothing.err()).contains("There is no such operation.");
        assertThat(VerbRun.of(home, "results", "lantern", "--as-at", "soon").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        var nowhere = VerbRun.of(home, "results", "lantern", "--force", "nowhere");
        assertThat(nowhere.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(nowhere.err()).contains("There is no force of that name.");
    }
}
