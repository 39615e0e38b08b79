package org.wardline.dissemination;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The front door of dissemination for other modules; the commands are beside it. */
@Component
public class Dissemination {

    /** A dissemination that the actor's force has accepted. */
    public Optional<AcceptedPackage> accepted(DisseminationId id) {
        throw new UnsupportedOperationException("accepted");
    }
}
