/** The tutorial's code, seen from outside the library as its reader sees it. */
@NullMarked
package org.wardline.linkage.tutorial;

import org.jspecify.annotations.NullMarked;
