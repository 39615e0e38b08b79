/** Who the mentions are judged to be: candidate links with their working, judgements, clusters. */
@ApplicationModule(
        displayName = "Subjects",
        allowedDependencies = {"kernel", "clocks", "database", "governance", "reference", "intake"})
@NullMarked
package org.wardline.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
