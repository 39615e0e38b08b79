/** Finds imagery before anything is kept, and opens archives one entry at a time. */
@NullMarked
package org.wardline.intake.media;

import org.jspecify.annotations.NullMarked;
