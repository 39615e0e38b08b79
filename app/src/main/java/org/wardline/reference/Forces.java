package org.wardline.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The 45 territorial forces, in the Home Office's order. */
@Component
public class Forces {

    /** All of them. */
    public List<Force> all() {
        throw new UnsupportedOperationException("all");
    }

    /** The force with this slug. */
    public Optional<Force> named(String slug) {
        throw new UnsupportedOperationException("named");
    }
}
