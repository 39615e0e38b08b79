package org.wardline.intelligence;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The front door of intelligence for other modules; the commands are beside it. */
@Component
public class Intelligence {

    /** A package fit to be sent; empty when it is not approved or the actor may not see it. */
    public Optional<ApprovedPackage> approved(PackageId id) {
        throw new UnsupportedOperationException("approved");
    }
}
