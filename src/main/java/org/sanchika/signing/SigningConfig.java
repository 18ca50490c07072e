package org.sanchika.signing;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Offers both to the program; made when first wanted, so that no start waits for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
class SigningConfig {

    @Bean
    @Lazy
    Signing signing(SigningProperties properties) {
        return new Signing(properties.timeStamps(), properties.patience());
    }

    @Bean
    @Lazy
    Verification verification(SigningProperties properties, Clock clock) {
        return new Verification(properties.trust(), clock);
    }
}
