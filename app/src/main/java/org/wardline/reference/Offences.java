package org.wardline.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offences that may be suspected, and outcomes that a case may have. */
@Component
public class Offences {

    /** Sexual offences against children and indecent images, in order of code. */
    public List<Offence> all() {
        throw new UnsupportedOperationException("all");
    }

    /** The offence with this code. */
    public Optional<Offence> find(String code) {
        throw new UnsupportedOperationException("find");
    }
}
