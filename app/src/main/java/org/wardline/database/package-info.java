/**
 * Where Wardline keeps things: the home folder, the embedded server or the one named by the environment, login roles,
 * migrations, and the actor token that every transaction carries.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"kernel"})
@NullMarked
package org.wardline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
