package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.LoadedDemonstration;
import org.wardline.commandline.VerbRun;

/**
 * Ingest into the demonstration's national load is stopped by SIGKILL half-way, the process or its database; handing
 * everything in again makes it whole, and what was there before is as it was.
 */
@Tag("kill")
class KilledIngestTests {
    private static final int REPORTS = 80;
    private static final String LAST_DAY = "2026-07-10";
    private static final String SENDER = "Killed half-way";

    @TempDir Path folder;

    private Path home;
    private Path reports;
    private int before;
    private String figures = "";

    @BeforeEach
    void writeReports() throws IOException {
        home = LoadedDemonstration.copy(folder.resolve("home"));
        before = Integer.parseInt(owner("select count(*) from intake.original").getFirst());
        figures = VerbRun.figures(home, LAST_DAY);
        reports = folder.resolve("reports");
        Files.createDirectories(reports);
        for (var i = 0; i < REPORTS; i++) {
            var place = reports.resolve(Integer.toString(880_000_000 + i));
            Files.createDirectories(place);
            Files.writeString(
                    place.resolve("report.xml"),
                    """
                    <report><incidentSummary>
                    <incidentType>Child Pornography (possession, manufacture, and distribution)</incidentType>
                    <incidentDateTime>2026-02-01T10:00:00Z</incidentDateTime></incidentSummary>
                    <reporter><reportingPerson><email>desk@platform.invalid</email></reportingPerson></reporter>
                    <personOrUserReported><espIdentifier>%d</espIdentifier>
                    <screenName>walker_%d</screenName></personOrUserReported></report>
                    """
                            .formatted(i, i));
        }
    }

    @Test
    void losesAndDoublesNothingWhenTheProcessIsKilledAndThenTheDatabase() throws Exception {
        try (var verb = VerbRun.spawn(home, "ingest", reports.toString(), "--sender", SENDER)) {
            verb.waitFor(text -> text.contains(": received"));
            assertThat(verb.process().isAlive()).isTrue();
        }
        var kept = stored();
        assertThat(kept.size()).isPositive().isLessThan(REPORTS);
        try (var verb = VerbRun.spawn(home, "ingest", reports.toString(), "--sender", SENDER)) {
            verb.waitFor(text -> text.contains(": received"));
            killDatabase();
            verb.process().waitFor();
            assertThat(verb.process().exitValue()).isNotZero();
            assertThat(Files.readString(verb.output())).doesNotContain("\tat ");
        }
        assertThat(stored()).containsAll(kept).hasSizeGreaterThan(kept.size());
        handInAgainAndCompare();
    }

    private void killDatabase() throws IOException {
        var postmaster =
                Long.parseLong(
                        Files.readAllLines(home.resolve("database/postmaster.pid"))
                                .getFirst()
                                .strip());
        var process = ProcessHandle.of(postmaster).orElseThrow();
        var children = process.children().toList();
        process.destroyForcibly();
        process.onExit().join();
        // Its workers notice by themselves; the next server may not start before they have gone.
        children.forEach(child -> child.onExit().join());
    }

    private void handInAgainAndCompare() throws Exception {
        var kept = stored();
        var again = VerbRun.of(home, "ingest", reports.toString(), "--sender", SENDER);
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).contains(kept.size() + " duplicates");

        assertThat(stored()).isEqualTo(handedIn());
        assertThat(
                        owner(
                                """
                                select (select count(*) from intake.original) || ' ' || count(*) || ' '
                                    || count(distinct report_id)
                                  from intake.referral where sender = 'Killed half-way'
                                """))
                .containsExactly((before + REPORTS) + " " + REPORTS + " " + REPORTS);
        assertThat(VerbRun.figures(home, LAST_DAY)).isEqualTo(figures);
        var audit = VerbRun.of(home, "verify-audit");
        assertThat(audit.status()).as(audit.err()).isZero();
    }

    private Set<String> stored() {
        return new TreeSet<>(
                owner(
                        "select sha256 from intake.original where sender = 'Killed half-way'"
                                + " and encode(sha256(bytes), 'hex') = sha256"));
    }

    private Set<String> handedIn() throws IOException, NoSuchAlgorithmException {
        var digests = new TreeSet<String>();
        try (var files = Files.walk(reports)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                digests.add(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(
                                                        Files.readString(file)
                                                                .getBytes(
                                                                        StandardCharsets.UTF_8))));
            }
        }
        return digests;
    }

    private List<String> owner(String statement) {
        return VerbRun.rows(home, "owner", statement);
    }
}
