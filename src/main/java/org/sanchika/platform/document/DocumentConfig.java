package org.sanchika.platform.document;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.worker.Limits;
import org.sanchika.platform.worker.ProcessFolder;
import org.sanchika.platform.worker.Workers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store's folders, the workers that open papers, and who scans them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class DocumentConfig {

    @Bean
    PaperStore paperStore(DatabaseProperties place) throws IOException {
        return new PaperStore(place.data().toAbsolutePath().resolve("documents"));
    }

    /** On the same disk as the papers, so that one that has arrived needs no copying. */
    @Bean(destroyMethod = "close")
    ProcessFolder incomingFolder(PaperStore store) throws IOException {
        return ProcessFolder.open(store.root().resolve("incoming"));
    }

    @Bean
    Incoming incoming(ProcessFolder folder) {
        return new Incoming(folder);
    }

    @Bean(destroyMethod = "close")
    Workers workers(ProcessFolder folder, DocumentProperties properties) throws IOException {
        return new Workers(
                folder.path().resolve("workers"),
                new Limits(
                        properties.maxPages(),
                        properties.maxPixels(),
                        properties.workers(),
                        properties.workerMemory().toMegabytes(),
                        properties.patience()));
    }

    @Bean
    Previews previews(
            DatabaseProperties place, ProcessFolder folder, PaperStore store, Workers workers, MeterRegistry meters) {
        return new Previews(place.data().toAbsolutePath().resolve("previews"), folder, store, workers, meters);
    }

    @Bean
    Scanner scanner(DocumentProperties properties) {
        String clamd = properties.clamd();
        return clamd == null || clamd.isBlank() ? Scanner.none() : new Clamd(clamd.strip(), properties.clamdPatience());
    }
}
