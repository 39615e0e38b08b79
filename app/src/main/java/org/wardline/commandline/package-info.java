/** The verbs of {@code ./wardline}: what an operator does on the machine itself. */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "intake",
            "subjects",
            "triage",
            "results",
            "demo",
            "web"
        })
@NullMarked
package org.wardline.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
