package org.sanchika;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The program. */
@Modulithic(systemName = "Sanchika")
@SpringBootApplication
class Sanchika {
    static void main(String[] arguments) {
        SpringApplication.run(Sanchika.class, arguments);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
