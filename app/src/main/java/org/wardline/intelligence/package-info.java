/** Intelligence packages: graded items, research checks, quality check, approval by another person. */
@ApplicationModule(
        displayName = "Intelligence",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "intake",
            "subjects",
            "resolution",
            "triage",
            "deconfliction"
        })
@NullMarked
package org.wardline.intelligence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
