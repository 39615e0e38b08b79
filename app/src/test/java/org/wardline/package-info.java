/** Tests of the whole, and what tests share. */
@NullMarked
package org.wardline;

import org.jspecify.annotations.NullMarked;
