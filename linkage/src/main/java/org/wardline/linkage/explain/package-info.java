/** Says why a pair of records scored as it did: in sentences and as a picture. */
@NullMarked
package org.wardline.linkage.explain;

import org.jspecify.annotations.NullMarked;
