package org.sanchika.receipt;

import org.sanchika.platform.security.Power;
import org.sanchika.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the frame. */
@Configuration(proxyBeanMethods = false)
class ReceiptConfig {
    private static final int ORDER = 20;

    @Bean
    NavEntry dak() {
        return new NavEntry(ORDER, "/receipts", "mail-opened", "receipt.nav", Power.READ);
    }
}
