package org.wardline.linkage;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What linkage asks of a database engine: to read a file in the order of its ids, and to find the pairs of records that
 * share a block. Everything else (cleaning, comparing, weighing, estimating) is the same whichever engine does this.
 */
public interface Engine extends AutoCloseable {

    /** Hears of rows, in the order of their ids. */
    @FunctionalInterface
    interface Rows {
        /**
         * One row.
         *
         * @param values texts in the order of the headers that were asked for; null where there is none
         */
        void row(String id, @Nullable String[] values);
    }

    /** Hears of pairs of row numbers, many at a time; called from one thread. */
    @FunctionalInterface
    interface Pairs {
        void pairs(int[] left, int[] right, int count);
    }

    /** The names of the file's columns, in their order. */
    List<String> headers(Path file);

    /**
     * Reads the file, in the order of ids as texts, byte by byte; without an id column ({@link Source#NUMBERED}) in its
     * own order, with the number of the row, from 1, as its id.
     *
     * @return how many rows there were
     * @throws LinkageInputException when the file cannot be read as what it is, or an id is missing or comes twice
     */
    int read(Path file, String id, List<String> headers, Rows rows);

    /**
     * Whether the column can be the records' id: it has a value in every row, and none twice.
     *
     * @throws LinkageInputException when the file cannot be read as what it is
     */
    boolean identifies(Path file, String header);

    /**
     * Writes a CSV file again as Parquet, rows in the same order.
     *
     * @param numbers columns that are numbers; all others are text
     * @throws LinkageInputException when the file cannot be read as what it is
     */
    void parquet(Path csv, List<String> numbers, Path parquet);

    /**
     * Takes the blocks that rows belong to.
     *
     * @param single by rule, then by row: the number of the row's block, or -1; a row is in at most one block of a rule
     * @param several blocks of rules that put a row into several: {@code several[0]} the block, {@code several[1]} the
     *     row
     */
    void blocks(int[][] single, int[][] several);

    /** How many rules make pairs: one for each of the single ones, and one more where there are several blocks a row. */
    int rules();

    /**
     * The pairs, left before right, that share a block of this rule and of no rule before it. Each comes once.
     *
     * @param every 1 for all blocks; k for those whose number k divides, as a sample
     * @param alone true when pairs that an earlier rule makes are wanted as well
     */
    void pairs(int rule, int every, boolean alone, Pairs pairs);

    @Override
    void close();
}
