package org.sanchika.platform.document;

import java.io.IOException;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.worker.Limits;
import org.sanchika.platform.worker.Workers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store's folders and the workers that open papers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class DocumentConfig {

    @Bean
    PaperStore paperStore(DatabaseProperties place) throws IOException {
        return new PaperStore(place.data().resolve("documents"));
    }

    @Bean(destroyMethod = "close")
    Incoming incoming(DatabaseProperties place) throws IOException {
        return Incoming.open(place.data().resolve("documents").resolve("incoming"));
    }

    @Bean
    Workers workers(DocumentProperties properties) {
        return new Workers(new Limits(properties.maxPages(), properties.maxMegapixels() * 1_000_000L));
    }
}
