package org.wardline.intelligence;

import org.wardline.kernel.Days;
import org.wardline.resolution.StatedAddress;

/** How an address was reached, in the words that stand on a copy. */
final class AddressWords {
    private AddressWords() {}

    static String of(StatedAddress.AddressWay way) {
        return switch (way) {
            case StatedAddress.AddressWay.Events(var checked) ->
                    "Resolved from "
                            + checked
                            + " events, separately answered and checked by a second person";
            case StatedAddress.AddressWay.SupervisorException(var supervisor) ->
                    "Recorded exception of " + supervisor;
            case StatedAddress.AddressWay.Register(var name, var checkedOn) ->
                    "From the register " + name + ", checked on " + Days.said(checkedOn);
        };
    }
}
