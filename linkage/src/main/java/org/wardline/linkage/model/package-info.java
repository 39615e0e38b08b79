/**
 * A linkage model as data: columns and their cleaning, blocking rules, comparisons as ordered labelled levels with
 * their m and u, and the prior; after I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", Journal of the
 * American Statistical Association 64 (1969).
 */
@NullMarked
package org.wardline.linkage.model;

import org.jspecify.annotations.NullMarked;
