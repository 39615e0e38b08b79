package org.wardline.intake.cybertip;

import org.wardline.kernel.Sensitive;

/**
 * Something a report says that is kept as said.
 *
 * @param name the sender's own name for it, such as {@code vehicleDescription}
 * @param value as written
 * @param sourcePath where in the original it stands
 */
public record ReadFact(String name, Sensitive<String> value, String sourcePath) {

    /** Senders also make up names, so only the place is shown. */
    @Override
    public String toString() {
        return "ReadFact[" + sourcePath + "]";
    }
}
