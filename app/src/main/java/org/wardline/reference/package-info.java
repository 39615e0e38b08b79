/** Forces, areas, postcodes to force, offences, outcomes, children's services. */
@ApplicationModule(
        displayName = "Reference",
        allowedDependencies = {"kernel"})
@NullMarked
package org.wardline.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
