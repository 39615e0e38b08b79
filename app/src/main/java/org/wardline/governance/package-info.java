/**
 * Who acts and what they may do: sign-in, roles, actor and purpose, access policy, circles of need to know, audit. Every
 * command goes through {@link org.wardline.governance.Commands}.
 */
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {"kernel", "clocks", "database"})
@NullMarked
package org.wardline.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
