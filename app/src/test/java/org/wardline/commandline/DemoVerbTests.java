package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.LoadedDemonstration;
import org.wardline.demo.Demonstration;
import org.wardline.demo.Recount;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One demonstration, loaded as a newcomer would, and looked at from all sides. */
class DemoVerbTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
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
    void printsWhatIsAnnouncedNationallyAndByTwoForces() throws IOException {
        assertThat(demo.out().replaceAll("\\s+", " "))
                .contains(
                        "DEMONSTRATION. Invented people and cases.",
                        "Operation Lantern Row: 45 police forces",
                        "660 people were arrested on suspicion of offences from possession of indecent images to",
                        "9,172 devices were examined.",
                        "Hampshire and Isle of Wight Constabulary received 37 intelligence packages. 33 people were"
                                + " arrested on suspicion of possession of indecent images and of making and"
                                + " distributing indecent images.",
                        "Dorset Police received 11 intelligence packages. 8 people were arrested",
                        "3 people were charged. 5 are on police bail.",
                        "An arrest or a charge is no finding of guilt")
                .doesNotContainIgnoringCase("paedophiles", "offender was", "predator");
        assertThat(json("out.json").path("view").asString()).isEqualTo("members");
    }

    @Test
    void holdsTheFiguresOfTheAnnouncement() throws IOException {
        var out = json("out.json");
        assertThat(out.path("demonstration").asBoolean()).isTrue();
        assertThat(JSON.convertValue(out.path("national"), MAP))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "forces", 45,
                                "people_arrested", 660,
                                "registered_sex_offenders_arrested", 39,
                                "premises_searched", 833,
                                "devices_examined", 9172,
                                "children_safeguarded", 431,
                                "children_at_immediate_or_serious_risk", 127));
        assertThat(out.path("forces").size()).isEqualTo(45);
        var hampshire = out.path("forces").path("hampshire");
        assertThat(hampshire.path("packages_received").asInt()).isEqualTo(37);
        assertThat(hampshire.path("people_arrested").asInt()).isEqualTo(33);
        assertThat(hampshire.path("children_safeguarded").asInt()).isEqualTo(17);
        var dorset = out.path("forces").path("dorset");
        assertThat(dorset.path("people_arrested").asInt()).isEqualTo(8);
        assertThat(dorset.path("people_charged").asInt()).isEqualTo(3);
        assertThat(dorset.path("people_on_bail").asInt()).isEqualTo(5);
    }

    @Test
    void equalsARecountOfItsFiles() throws IOException {
        var members = JSON.readTree(VerbRun.figures(home, "2026-07-10"));
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
        var march = JSON.readTree(VerbRun.figures(home, "2026-03-01"));
        var recount = recountBefore("2026-03-02");
        for (var key :
                List.of(
                        "people-arrested",
                        "packages-disseminated",
                        "devices-examined",
                        "children-safeguarded")) {
            assertThat(figure(march, key).path("value").asInt())
                    .as(key)
                    .isEqualTo(recount.whole(key));
        }
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
    void countsAChildOfTwoForcesOnce() throws IOException {
        var byForce = figure(json("out.json"), "children-safeguarded").path("by_force");
        var sum = 0;
        for (var force : FORCES) {
            sum += byForce.path(force).asInt();
        }
        assertThat(sum)
                .isEqualTo(
                        figure(json("out.json"), "children-safeguarded").path("value").asInt() + 1);
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

    /** A reader has the published document alone. */
    @Test
    void publishesNoughtsAndWithholdsFromOneToFourWithOneMoreAtMost() throws IOException {
        var out =
                VerbRun.of(home, "results", "lantern", "--format", "json", "--view", "published")
                        .out();
        var published = JSON.readTree(out);
        var exact = json("out.json");
        var others = 0;
        var small = 0;
        for (var force : FORCES) {
            var told = published.path("forces").path(force);
            var children = exact.path("forces").path(force).path("children_safeguarded").asInt();
            var withheld = told.path("children_safeguarded").isNull();
            assertThat(withheld).as(force).isEqualTo(told.path("suppressed").size() == 1);
            if (children >= 1 && children <= 4) {
                small++;
                assertThat(withheld).as(force).isTrue();
            } else if (withheld) {
                others++;
            } else {
                assertThat(told.path("children_safeguarded").asInt()).as(force).isEqualTo(children);
            }
            for (var key : List.of("people_arrested", "people_charged", "people_on_bail")) {
                assertThat(told.path(key)).isEqualTo(exact.path("forces").path(force).path(key));
            }
        }
        assertThat(small).as("forces with few children").isGreaterThan(1);
        assertThat(others).isLessThanOrEqualTo(1);
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
