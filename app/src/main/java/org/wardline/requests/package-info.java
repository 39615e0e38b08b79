/** What people ask about their own data: access, rectification, erasure, restriction; who answers, by when, and how. */
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "subjects",
            "deconfliction",
            "retention"
        })
@NullMarked
package org.wardline.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
