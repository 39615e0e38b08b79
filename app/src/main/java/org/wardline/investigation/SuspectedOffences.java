package org.wardline.investigation;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Offences that somebody may be suspected of or charged with. */
@Component
class SuspectedOffences {
    private static final Pattern CODE = Pattern.compile("[0-9]{1,3}[A-Z]?/[0-9]{1,2}");

    /** Whether it is the code of an offence. */
    boolean known(String code) {
        return CODE.matcher(code).matches();
    }
}
