package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Somebody who links records, in a process of their own. */
interface Contender {
    /** What the table calls us. */
    String OURS = "Wardline";

    /** What the table calls Splink. */
    String SPLINK = "Splink";

    String name();

    /** Whether it takes part on this data set at all. */
    boolean runsOn(DataSet set);

    /** Whether it runs as often as the others; else once, being slow. */
    default boolean repeats() {
        return true;
    }

    /**
     * Makes it ready, once; what it needs is fetched here.
     *
     * @return why it cannot run, when it cannot
     */
    Optional<String> prepare() throws IOException;

    /**
     * The command that links a file and leaves {@code pairs.parquet}, {@code clusters-*.parquet} and {@code outcome.json}
     * in a folder.
     *
     * @param first whether it is the first of the runs, which alone says what others need not find out again
     */
    List<String> command(DataSet set, Path file, Path folder, boolean first) throws IOException;

    /** Turns what the process left into the files that are compared, for those that leave something else. */
    default void after(DataSet set, Path folder, MeasuredProcess process) throws IOException {}
}
