/** Tests of the linkage library. */
@NullMarked
package org.wardline.linkage;

import org.jspecify.annotations.NullMarked;
