/** Leads, lawful requests, answers, the second person's check, expiry, and how each address was reached. */
@ApplicationModule(
        displayName = "Resolution",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "intake",
            "subjects"
        })
@NullMarked
package org.wardline.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
