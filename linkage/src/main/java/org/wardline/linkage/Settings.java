package org.wardline.linkage;

import java.nio.file.Path;

/**
 * What a run may use. The result depends on {@code seed} and {@code pairsPerRecord} only, never on threads or memory.
 *
 * @param threads how many threads at most, for the engine and for comparing alike
 * @param memoryMegabytes what the engine may hold before it spills; the JVM's heap comes on top
 * @param spillFolder where the engine makes a folder of its own for what does not fit; deleted when the run ends
 * @param seed which random pairs stand for all pairs when chance agreement is estimated
 * @param pairsPerRecord how many pairs a blocking rule may make for each record, on average; a rule that would make more
 *     makes its commonest keys finer. What {@link #SMALLEST_BUDGET} allows is always allowed
 */
public record Settings(
        int threads, int memoryMegabytes, Path spillFolder, long seed, int pairsPerRecord) {

    /** Pairs that every blocking rule may make, however few records there are. */
    public static final long SMALLEST_BUDGET = 500_000;

    public Settings {
        if (threads < 1 || memoryMegabytes < 64 || pairsPerRecord < 1) {
            throw new LinkageInputException(
                    "Threads and pairs per record are at least 1, memory at least 64 megabytes.");
        }
    }

    /** All processors, a gigabyte for the engine, the system's folder for passing files. */
    public static Settings defaults() {
        return new Settings(
                Runtime.getRuntime().availableProcessors(),
                1024,
                Path.of(System.getProperty("java.io.tmpdir")),
                1,
                1);
    }

    /** With another number of threads. */
    public Settings withThreads(int others) {
        return new Settings(others, memoryMegabytes, spillFolder, seed, pairsPerRecord);
    }

    /** With another limit for the engine's memory. */
    public Settings withMemoryMegabytes(int others) {
        return new Settings(threads, others, spillFolder, seed, pairsPerRecord);
    }

    /** With another seed. */
    public Settings withSeed(long other) {
        return new Settings(threads, memoryMegabytes, spillFolder, other, pairsPerRecord);
    }

    /** With another spill folder. */
    public Settings withSpillFolder(Path other) {
        return new Settings(threads, memoryMegabytes, other, seed, pairsPerRecord);
    }

    long budget(int records) {
        return Math.max(SMALLEST_BUDGET, (long) pairsPerRecord * records);
    }
}
