/**
 * From scored pairs to clusters: connected components with two thresholds, and a best partition that resists chains of
 * weak links. People's judgements are honoured always. Works on plain arrays of numbered records, without an engine.
 */
@NullMarked
package org.wardline.linkage.cluster;

import org.jspecify.annotations.NullMarked;
