/** Types every module shares: ids, sensitive values, error codes, decisions. No beans, no SQL, no input or output. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.wardline.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
