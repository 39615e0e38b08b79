/** Wardline: co-ordination of a national operation against online child sexual abuse. */
@NullMarked
package org.wardline;

import org.jspecify.annotations.NullMarked;
