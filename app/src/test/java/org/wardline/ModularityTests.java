package org.wardline;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void keepsEveryArrowPointingDown() {
        // The linkage library shares the first words of our packages but is no module:
        // ArchitectureTests says who uses it.
        var library = JavaClass.Predicates.resideInAPackage("org.wardline.linkage..");
        ApplicationModules.of(Wardline.class, library).verify();
    }
}
