/** What arrived, exactly as received: originals, refusals, quarantine, referrals and their outcomes, mentions, identifiers. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"kernel", "clocks", "database", "governance", "reference"})
@NullMarked
package org.wardline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
