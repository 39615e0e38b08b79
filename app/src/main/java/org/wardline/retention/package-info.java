/** How long somebody is kept: the review schedule, reviews and their decisions, legal holds. */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "subjects",
            "dissemination",
            "investigation"
        })
@NullMarked
package org.wardline.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
