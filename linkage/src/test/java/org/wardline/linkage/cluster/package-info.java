/** Tests of clustering. */
@NullMarked
package org.wardline.linkage.cluster;

import org.jspecify.annotations.NullMarked;
