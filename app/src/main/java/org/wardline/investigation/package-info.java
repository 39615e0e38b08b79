/** A force's own work: arrests, bail, charges, outcomes, premises, devices. */
@ApplicationModule(
        displayName = "Investigation",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "dissemination",
            "safeguarding",
            "deconfliction"
        })
@NullMarked
package org.wardline.investigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
