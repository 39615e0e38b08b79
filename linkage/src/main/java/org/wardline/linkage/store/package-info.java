/**
 * A population of records that is held, in a DuckDB file or in PostgreSQL, so that a new record is scored against it
 * without reading it again: by the same model, with the same weights as a run over all records would give.
 */
@NullMarked
package org.wardline.linkage.store;

import org.jspecify.annotations.NullMarked;
