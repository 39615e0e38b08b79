/**
 * How well records were linked, where the truth is known: measures, what blocking lost, what each comparison contributes,
 * and a report to read. Works on plain arrays, without an engine.
 */
@NullMarked
package org.wardline.linkage.evaluate;

import org.jspecify.annotations.NullMarked;
