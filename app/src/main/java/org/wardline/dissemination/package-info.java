/** Packages on their way: sending, receipts, returns, transfer, recall. */
@ApplicationModule(
        displayName = "Dissemination",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "subjects",
            "intelligence",
            "deconfliction",
            "operations"
        })
@NullMarked
package org.wardline.dissemination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
