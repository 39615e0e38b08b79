/** Layout, sign-in, error pages, and screens that join modules. */
@ApplicationModule(
        displayName = "Web",
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
            "requests",
            "results"
        })
@NullMarked
package org.wardline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
