/** Operations: period, phases, forces, members, covert status, embargo. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"kernel", "clocks", "database", "governance", "reference"})
@NullMarked
package org.wardline.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
