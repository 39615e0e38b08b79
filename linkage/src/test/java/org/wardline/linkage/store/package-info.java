@NullMarked
package org.wardline.linkage.store;

import org.jspecify.annotations.NullMarked;
