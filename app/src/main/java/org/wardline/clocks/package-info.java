/** What time it is, and how long there is left: time source, working days, deadlines as pure functions. */
@ApplicationModule(
        displayName = "Clocks",
        allowedDependencies = {"kernel"})
@NullMarked
package org.wardline.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
