package org.sanchika;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {
    static final ApplicationModules MODULES = ApplicationModules.of(Sanchika.class);

    @Test
    void respectsModuleBoundaries() {
        MODULES.verify();
    }

    @Test
    @Tag("long")
    void writesModuleDocumentation() {
        new Documenter(MODULES).writeDocumentation();
    }
}
