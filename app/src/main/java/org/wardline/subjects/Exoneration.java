package org.wardline.subjects;

import java.time.Instant;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/**
 * Somebody who was wrongly taken for the person a subject stands for.
 *
 * @param who as the records name that person
 * @param why what went wrong, and what shows it
 */
public record Exoneration(Sensitive<String> who, Sensitive<String> why, OfficerId by, Instant at) {

    /** Both in one, as pages show it. */
    public Sensitive<String> words() {
        return Sensitive.of(who.value() + ". " + why.value());
    }
}
