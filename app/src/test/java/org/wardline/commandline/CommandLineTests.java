package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTests {

    @TempDir static Path folder;

    private static Path home;
    private static Path demonstration;

    @BeforeAll
    static void makeHomes() throws IOException {
        home = folder.resolve("home");
        demonstration = folder.resolve("demonstration");
        Files.createDirectories(demonstration);
        Files.writeString(demonstration.resolve("DEMONSTRATION"), "loaded 2026-11-24T00:00:00Z\n");
    }

    @Test
    void answersWrongUsageWith64AndASentence() {
        var unknown = VerbRun.of(home, "frobnicate");
        assertThat(unknown.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(unknown.err()).contains("frobnicate").doesNotContain("\tat ");

        var incomplete = VerbRun.of(home, "sql");
        assertThat(incomplete.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(incomplete.err()).contains("--as");
    }

    @Test
    void refusesToActInNobodysNameOnRealData() {
        var verified = VerbRun.of(home, "verify-audit");
        assertThat(verified.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(verified.err()).contains("--as OFFICER");
        var owner = VerbRun.of(home, "sql", "--as", "owner", "--officer", "anybody", "select 1");
        assertThat(owner.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(owner.err()).contains("see past need to know");
        assertThat(VerbRun.of(home, "verify-audit", "--as", "not.there").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void readsNothingAsNobody() {
        var read =
                VerbRun.of(home, "sql", "--as", "app", "select count(*) from governance.officer");
        assertThat(read.status()).as(read.err()).isZero();
        assertThat(read.out()).isEqualTo("count\n0\n");
    }

    @Test
    void answersTenThousandRowsAtMostAndSaysWhoTookThem() throws IOException {
        var json = folder.resolve("rows.json");
        var read =
                VerbRun.of(
                        home,
                        "sql",
                        "--as",
                        "app",
                        "--json",
                        json.toString(),
                        "select n from generate_series(1, 10001) n");
        assertThat(read.status()).as(read.err()).isZero();
        assertThat(read.err()).contains("only the first 10,000 rows are answered");
        assertThat(read.out().lines().count()).isEqualTo(10_001);
        assertThat(Files.readString(json))
                .contains("\"cut\" : true", "\"taken_by\" : \"nobody\"", "\"taken_at\" : \"");
    }

    @Test
    void passesOnWhatPostgresqlSaysOfAStatement() {
        var refused = VerbRun.of(home, "sql", "--as", "app", "delete from governance.officer");
        assertThat(refused.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(refused.err()).contains("permission denied").doesNotContain("\tat ");
    }

    @Test
    void verifiesTheAuditLogAndSeesWhatAnOwnerChanged() throws IOException {
        assertThat(VerbRun.of(demonstration, "sql", "--as", "owner", "select 1").status()).isZero();
        var json = folder.resolve("audit.json");
        var intact = VerbRun.of(demonstration, "verify-audit", "--json", json.toString());
        assertThat(intact.status()).as(intact.err()).isZero();
        assertThat(Files.readString(json))
                .contains(
                        "\"entries\"",
                        "\"sealed\"",
                        "\"unsealed\"",
                        "\"intact\" : true",
                        "\"first_broken\" : null");

        var changed =
                VerbRun.of(
                        demonstration,
                        "sql",
                        "--as",
                        "owner",
                        """
                        set role wardline_audit;
                        alter table audit.entry disable trigger user;
                        update audit.entry set action = 'SIGN_IN' where action = 'RUN_SQL';
                        alter table audit.entry enable trigger user
                        """);
        assertThat(changed.status()).as(changed.err()).isZero();
        var broken = VerbRun.of(demonstration, "verify-audit", "--json", json.toString());
        assertThat(broken.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(broken.err()).contains("Changed: entry ", ", at position 1, ");
        assertThat(Files.readString(json))
                .contains(
                        "\"intact\" : false",
                        "\"first_broken\" : 1",
                        "\"what\" : \"CHANGED\"",
                        "\"position\" : 1");
    }

    @Test
    void takesOneStatementAtATimeAsTheApplication() {
        assertThat(VerbRun.of(home, "sql", "--as", "app", "select 1; commit; select 2").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void saysInASentenceWhatIsWrongWithAPortAFileOrAFolder() throws IOException {
        assertThat(VerbRun.of(home, "run", "--port", "99999").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        var taken = Files.writeString(folder.resolve("a-file"), "not a folder");
        var json = VerbRun.of(home, "stop", "--json", taken.resolve("out.json").toString());
        assertThat(json.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(json.err()).contains("--json");
        var notAFolder = VerbRun.of(taken, "sql", "--as", "app", "select 1");
        assertThat(notAFolder.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(notAFolder.err()).contains("home folder").doesNotContain(".java", "\tat ");
    }

    @Test
    void saysThatNothingServes() {
        var stopped = VerbRun.of(folder.resolve("empty"), "stop");
        assertThat(stopped.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(stopped.out()).contains("Nothing serves this home.");
    }
}
