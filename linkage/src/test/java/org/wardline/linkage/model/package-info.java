/** Tests of models. */
@NullMarked
package org.wardline.linkage.model;

import org.jspecify.annotations.NullMarked;
