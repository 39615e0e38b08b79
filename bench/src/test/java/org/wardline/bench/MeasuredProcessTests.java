package org.wardline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MeasuredProcessTests {
    @TempDir private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsHowLongItTookWhatItNeededAndHowItEnded() throws Exception {
        var log = folder.resolve("log");
        var process = MeasuredProcess.run(List.of(Java.executable(), "-version"), log);
        assertThat(process.exitStatus()).isZero();
        assertThat(process.seconds()).isPositive();
        assertThat(process.peakBytes()).isGreaterThan(1 << 20);
        assertThat(Files.readString(log)).contains("25");
    }

    @Test
    void tellsOfARunThatFailed() throws Exception {
        var process =
                MeasuredProcess.run(
                        List.of(Java.executable(), "-no-such-option"), folder.resolve("log"));
        assertThat(process.exitStatus()).isNotZero();
    }
}
