package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run in a process of its own, so that nothing is warm that a user would find cold.
 *
 * @param exitStatus zero when it went well
 * @param seconds from its start to its end, starting up included
 * @param peakBytes the most resident memory it had, as far as seen every {@value #LOOK_MILLISECONDS} ms; zero where the
 *     system does not say
 */
record MeasuredProcess(int exitStatus, double seconds, long peakBytes) {
    private static final long LOOK_MILLISECONDS = 20;

    /**
     * Starts a command and waits for it.
     *
     * @param command the program and its arguments
     * @param log where its output goes
     */
    static MeasuredProcess run(List<String> command, Path log) throws IOException {
        var began = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            var peak = 0L;
            while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakOf(process.pid()));
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            return new MeasuredProcess(process.exitValue(), seconds, peak);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a run was measured", e);
        } finally {
            process.destroy();
        }
    }

    /** The kernel keeps the peak itself, so looking late loses only what grew after the last look. */
    private static long peakOf(long process) throws IOException {
        var status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            return peakIn(Files.readAllLines(status));
        } catch (java.nio.file.NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            // A process that ends while it is read.
            if (Files.exists(status)) {
                throw e;
            }
            return 0;
        }
    }

    /** The peak that this process had, for a run to state about itself at its end. */
    static long ownPeak() throws IOException {
        return peakOf(ProcessHandle.current().pid());
    }

    private static long peakIn(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                .findFirst()
                .orElse(0);
    }
}
