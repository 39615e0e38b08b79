package org.wardline.governance;

import java.util.UUID;

/**
 * An officer at work in a session, for a stated purpose.
 *
 * @param session sign-in session, or the run of a verb
 * @param purpose what they said they are doing, in a few words; stands in every audit entry
 */
public record Actor(Officer officer, UUID session, String purpose) {

    @Override
    public String toString() {
        return "Actor[" + officer.id().value() + "]";
    }
}
