package org.wardline.resolution;

import java.time.LocalDate;
import org.wardline.kernel.Sensitive;

/**
 * An address tied to a subject, and how it was reached. Nothing leaves with an address that {@link #mayLeave} does not
 * allow.
 *
 * @param occupant subscriber or occupant as the answer names them; paying the bill is not doing the deed
 * @param tie what ties this person to the address, in the officer's words
 * @param mayLeave whether the way satisfies the rule of two separately answered and checked events, an exception or a
 *     register
 */
public record StatedAddress(
        Sensitive<String> occupant,
        Sensitive<String> address,
        Sensitive<String> postcode,
        AddressWay way,
        Sensitive<String> tie,
        boolean mayLeave) {

    /** How an address was reached. */
    public sealed interface AddressWay {
        /** Resolved from this many events on different days or addresses, separately answered and second-checked. */
        record Events(int checked) implements AddressWay {}

        /** A supervisor's recorded exception. */
        record SupervisorException(String supervisor) implements AddressWay {}

        /** A named register, checked on a day. */
        record Register(String name, LocalDate checkedOn) implements AddressWay {}
    }
}
