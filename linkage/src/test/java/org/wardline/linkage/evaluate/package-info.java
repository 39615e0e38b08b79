/** Tests of evaluation. */
@NullMarked
package org.wardline.linkage.evaluate;

import org.jspecify.annotations.NullMarked;
