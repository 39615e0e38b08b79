package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.database.FolderTree;

/** The drill of docs/security/backup.md: a stopped home is copied, lost, put back, and verified. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupDrillTests {
    @TempDir static Path folder;

    private static Path home() {
        return folder.resolve("home");
    }

    private static Path checkpoint(String name) {
        return folder.resolve(name + ".txt");
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        var copied =
                new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        assertThat(copied).isZero();
    }

    private static VerbRun work() {
        return VerbRun.of(home(), "sql", "--as", "owner", "select 1");
    }

    private static VerbRun verified(String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "verify-audit";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return VerbRun.of(home(), arguments);
    }

    @Test
    @Order(1)
    void aHomePutBackFromItsCopyVerifies() throws IOException, InterruptedException {
        Files.createDirectories(home());
        Files.writeString(home().resolve("DEMONSTRATION"), "loaded 2026-11-24T00:00:00Z\n");
        assertThat(work().status()).isZero();
        var early = verified("--write-checkpoint", checkpoint("early").toString());
        assertThat(early.status()).as(early.err()).isZero();
        copy(home(), folder.resolve("backup"));

        assertThat(work().status()).isZero();
        var late =
                verified(
                        "--checkpoint",
                        checkpoint("early").toString(),
                        "--write-checkpoint",
                        checkpoint("late").toString());
        assertThat(late.status()).as(late.err()).isZero();

        FolderTree.delete(home().resolve("database"));
        FolderTree.delete(home());
        copy(folder.resolve("backup"), home());
        var restored = verified("--checkpoint", checkpoint("early").toString());
        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("The chain is intact.");
    }

    @Test
    @Order(2)
    void aCheckpointOfLaterShowsThatTheHomeWentBack() throws IOException {
        var json = folder.resolve("restored.json");
        var behind =
                verified("--checkpoint", checkpoint("late").toString(), "--json", json.toString());
        assertThat(behind.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(behind.err()).contains("Older copy: at position ", "by the checkpoint of ");
        assertThat(Files.readString(json))
                .contains("\"intact\" : false", "\"what\" : \"OLDER_COPY\"");
    }

    @Test
    @Order(3)
    void whatIsNoCheckpointIsRefusedBeforeAnythingIsDone() throws IOException {
        var other = Files.writeString(folder.resolve("other.txt"), "Not a checkpoint\n");
        assertThat(verified("--checkpoint", other.toString()).status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(verified("--checkpoint", folder.resolve("missing").toString()).status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(
                        verified(
                                        "--checkpoint",
                                        checkpoint("early").toString(),
                                        "--public-key",
                                        other.toString())
                                .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }
}
