/** Children: known or believed at risk, children's services told, protective actions. */
@ApplicationModule(
        displayName = "Safeguarding",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "subjects"
        })
@NullMarked
package org.wardline.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
