package org.sanchika.signing;

import java.time.Clock;
import org.sanchika.signing.revocation.Answers;
import org.sanchika.signing.revocation.Responders;
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
    ServiceSigning serviceSigning(SigningProperties properties) {
        return new ServiceSigning(properties.timeStamps(), properties.patience());
    }

    @Bean
    @Lazy
    Verification verification(SigningProperties properties, Clock clock) {
        SigningProperties.Ocsp ocsp = properties.ocsp();
        Responders responders = ocsp.ask() ? new Responders(ocsp.responder(), properties.patience(), clock) : null;
        return new Verification(properties.trust(), new Answers(ocsp.answers(), responders, clock), clock);
    }

    @Bean
    @Lazy
    LongTerm longTerm(Verification verification, SigningProperties properties, Clock clock) {
        return new LongTerm(verification, properties.timeStamps(), properties.patience(), clock);
    }
}
