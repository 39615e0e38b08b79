/** The demonstration: invented referrals and decisions, replayed through the same front doors as an officer's click. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "operations",
            "intake",
            "subjects",
            "resolution",
            "triage",
            "deconfliction",
            "safeguarding",
            "intelligence",
            "dissemination",
            "investigation",
            "results",
            "web"
        })
@NullMarked
package org.wardline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
