package org.wardline.operations;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The front door of operations for other modules; the commands are beside it. */
@Component
public class Operations {

    /** An operation by its short name, if the actor is in its circle (or it is no longer covert). */
    public Optional<OperationSummary> named(String slug) {
        throw new UnsupportedOperationException("named");
    }

    /** An operation by id, under the same rule. */
    public Optional<OperationSummary> find(OperationId operation) {
        throw new UnsupportedOperationException("find");
    }
}
