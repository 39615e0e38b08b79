package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load of the demonstration is stopped by SIGKILL half-way: it never passes for a whole one. */
@Tag("kill")
class KilledLoadTests {
    @TempDir Path home;

    @Test
    void beginsAnewWhereALoadWasCutShort() throws Exception {
        try (var load = VerbRun.spawn(home, "demo", "--no-serve")) {
            load.waitFor(text -> text.matches("(?s).* of [0-9,]+ decisions.*"));
        }
        var read = VerbRun.of(home, "results", "lantern", "--as", "national.coordinator");
        assertThat(read.status()).isEqualTo(ExitStatus.NOTHING_DONE);
        assertThat(read.out()).doesNotContain("People arrested");
        assertThat(read.err()).contains("not loaded to its end");
        try (var again = VerbRun.spawn(home, "demo", "--no-serve")) {
            var printed = again.waitFor(text -> text.contains("and replaying them"));
            assertThat(printed).contains("An earlier load was cut short: making this home anew.");
        }
    }
}
