/** Tests of explanations. */
@NullMarked
package org.wardline.linkage.explain;

import org.jspecify.annotations.NullMarked;
