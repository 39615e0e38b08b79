package org.wardline.linkage;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Passes on the engine's rows, a chunk of some two thousand at a time. */
final class RowsByChunk {
    private final Engine.Rows rows;
    private final @Nullable String[] values;
    private final DuckDBReadableVector[] vectors;
    private final boolean numbered;
    private @Nullable String last;
    private int count;

    /** Passes rows on under the id in their first column or, numbered, under their own number. */
    RowsByChunk(Engine.Rows rows, int columns, boolean numbered) {
        this.rows = rows;
        this.values = new @Nullable String[columns];
        this.numbered = numbered;
        this.vectors = new DuckDBReadableVector[columns];
    }

    void read(DuckDBDataChunkReader chunk) {
        var ids = chunk.vector(0);
        for (var column = 0; column < vectors.length; column++) {
            vectors[column] = chunk.vector(column + 1L);
        }
        for (var row = 0L; row < chunk.rowCount(); row++) {
            var id =
                    numbered
                            ? Integer.toString(count + 1)
                            : Reading.ownId(text(ids, row), last, count);
            for (var column = 0; column < vectors.length; column++) {
                values[column] = text(vectors[column], row);
            }
            rows.row(id, values);
            last = id;
            count++;
        }
    }

    private static @Nullable String text(DuckDBReadableVector vector, long row) {
        return vector.isNull(row) ? null : vector.getString(row);
    }

    /** How many rows there were. */
    int count() {
        return count;
    }
}
