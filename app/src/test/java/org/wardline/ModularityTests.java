package org.wardline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void keepsEveryArrowPointingDown() {
        ApplicationModules.of(Wardline.class).verify();
    }
}
