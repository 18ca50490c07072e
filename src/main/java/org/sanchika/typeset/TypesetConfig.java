package org.sanchika.typeset;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Offers the typesetter to the program; it is made when the first paper is printed, so that no start waits for fonts. */
@Configuration(proxyBeanMethods = false)
class TypesetConfig {

    @Bean
    @Lazy
    Typesetter typesetter() throws IOException {
        return new Typesetter();
    }
}
