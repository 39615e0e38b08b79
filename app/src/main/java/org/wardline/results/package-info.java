/** Figures of an operation, each with its definition and its rows; announcements. */
@ApplicationModule(
        displayName = "Results",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "operations",
            "intake",
            "dissemination",
            "investigation",
            "safeguarding"
        })
@NullMarked
package org.wardline.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
