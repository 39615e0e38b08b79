package org.wardline.reference;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Postcodes and the forces they lie in. */
@Component
public class Postcodes {

    /** The route for a text that has a postcode's shape, in any case and spacing; empty when it has not. */
    public Optional<PostcodeRoute> route(String text) {
        throw new UnsupportedOperationException("route");
    }
}
