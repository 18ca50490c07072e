package org.sanchika.efile;

import org.sanchika.platform.security.Power;
import org.sanchika.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the frame. */
@Configuration(proxyBeanMethods = false)
class EFileConfig {
    private static final int ORDER = 15;

    @Bean
    NavEntry files() {
        return new NavEntry(ORDER, "/files", "folders", "efile.nav", Power.READ);
    }
}
