@NullMarked
package org.wardline.bench;

import org.jspecify.annotations.NullMarked;
