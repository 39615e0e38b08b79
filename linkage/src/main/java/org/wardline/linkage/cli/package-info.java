/** The command line: {@code ./wardline linkage}. Reads CSV and Parquet, writes CSV, Parquet, JSON, HTML and SVG. */
@NullMarked
package org.wardline.linkage.cli;

import org.jspecify.annotations.NullMarked;
