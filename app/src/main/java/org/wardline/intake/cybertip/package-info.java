/** Reads what the CyberTipline sends: report and file details in XML, and the law-enforcement export in JSON. */
@NullMarked
package org.wardline.intake.cybertip;

import org.jspecify.annotations.NullMarked;
