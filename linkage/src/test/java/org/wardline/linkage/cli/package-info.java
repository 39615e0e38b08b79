/** Tests of the command line. */
@NullMarked
package org.wardline.linkage.cli;

import org.jspecify.annotations.NullMarked;
