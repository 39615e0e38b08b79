/** Live interests in people, identifiers and places, and where two of them meet. */
@ApplicationModule(
        displayName = "Deconfliction",
        allowedDependencies = {
            "kernel",
            "clocks",
            "database",
            "governance",
            "reference",
            "subjects"
        })
@NullMarked
package org.wardline.deconfliction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
