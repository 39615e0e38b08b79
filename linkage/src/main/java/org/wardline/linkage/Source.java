package org.wardline.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of records.
 *
 * @param file CSV with a header line, or Parquet (a name that ends in {@code .parquet})
 * @param id the file's column with each record's own id, none twice; or {@link #NUMBERED}
 * @param columns the file's columns that a model's column is read from; several are joined
 * @param truth the file's column that says which records are one person, where somebody knows; for evaluation and for
 *     training from labels
 */
public record Source(
        Path file, String id, Map<String, List<String>> columns, Optional<String> truth) {
    /** In place of an id column: records are numbered from 1, in the order of the file. */
    public static final String NUMBERED = "";

    public Source {
        columns = Map.copyOf(columns);
    }
}
