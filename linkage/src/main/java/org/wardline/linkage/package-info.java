/** Probabilistic record linkage for the JVM. */
@NullMarked
package org.wardline.linkage;

import org.jspecify.annotations.NullMarked;
