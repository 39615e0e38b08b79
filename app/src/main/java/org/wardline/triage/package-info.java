/** In which order, and by when: factors with evidence, urgency, recorded grades, action clocks. */
@ApplicationModule(
        displayName = "Triage",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "intake",
            "subjects",
            "resolution"
        })
@NullMarked
package org.wardline.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
