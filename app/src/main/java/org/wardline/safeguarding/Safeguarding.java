package org.wardline.safeguarding;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The front door of safeguarding for other modules; the commands are beside it. */
@Component
public class Safeguarding {

    /** Children recorded in an investigation (or another case) that the actor may see. */
    public List<ChildId> childrenOf(UUID recordedIn) {
        throw new UnsupportedOperationException("childrenOf");
    }
}
