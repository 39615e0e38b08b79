package org.wardline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.governance.Accounts;
import org.wardline.results.Results;

@WardlineTest
class ReplayTests {
    private static final Set<String> TAKEN_OUT = Set.of("LR-02", "LR-12");
    private static final Set<String> AFTER_THE_DOOR =
            Set.of(
                    "WELFARE_PLAN",
                    "SEARCH_PREMISES",
                    "ARREST",
                    "BAIL",
                    "EXAMINE_DEVICES",
                    "CHARGE",
                    "TELL_SERVICES",
                    "PROTECT");

    @Autowired DemoOfficers officers;
    @Autowired Demonstration demonstration;
    @Autowired Replay replay;
    @Autowired Results results;
    @Autowired Accounts accounts;
    @Autowired TestOfficers tests;

    @Test
    void givesOtherFiguresForOtherDecisions(@TempDir Path home) throws IOException {
        Plan.told().write(new DemoFolder(home));
        var folder = new DemoFolder(home);
        assertThat(demonstration.standing()).isEqualTo(Demonstration.Standing.EMPTY);
        officers.enrol();
        assertThat(demonstration.standing())
                .as("nothing invented goes into a home that is in use")
                .isEqualTo(Demonstration.Standing.OTHERS);
        Predicate<Decided> kept =
                decided ->
                        !(TAKEN_OUT.contains(decided.about())
                                && AFTER_THE_DOOR.contains(decided.step().name()));
        replay.run(home, folder.readDecisions().stream().filter(kept).toList(), (_, _) -> {});

        var whole = Recount.of(home, _ -> true);
        var part =
                Recount.of(
                        home,
                        line ->
                                !(TAKEN_OUT.contains(line.path("about").asString())
                                        && AFTER_THE_DOOR.contains(line.path("do").asString())));
        var counted =
                tests.as(
                        accounts.named("national.coordinator").orElseThrow(),
                        () ->
                                results.results(
                                                Demonstration.OPERATION,
                                                Instant.parse("2026-07-10T23:00:00Z"),
                                                null)
                                        .orElseThrow());
        for (var key :
                Set.of(
                        "people-arrested",
                        "people-arrested-registered-offenders",
                        "people-charged",
                        "people-on-bail",
                        "premises-searched",
                        "devices-examined",
                        "children-safeguarded")) {
            assertThat(part.whole(key)).as(key).isLessThan(whole.whole(key));
            assertThat(counted.figure(key).orElseThrow().value().value())
                    .as(key)
                    .isEqualTo(part.whole(key));
        }
    }
}
