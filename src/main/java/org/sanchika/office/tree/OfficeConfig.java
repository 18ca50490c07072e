package org.sanchika.office.tree;

import org.sanchika.platform.security.Power;
import org.sanchika.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficeConfig {

    @Bean
    NavEntry officeEntry() {
        return new NavEntry(80, "/units", "users", "office.nav", Power.READ);
    }
}
