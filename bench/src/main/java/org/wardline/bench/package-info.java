/**
 * Measures the linkage library side by side with its peers: invented people, labelled public data, one table. Run by
 * {@code ./wardline bench}.
 */
@NullMarked
package org.wardline.bench;

import org.jspecify.annotations.NullMarked;
