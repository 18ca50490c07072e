package org.sanchika.operations.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A start whose only purpose is that the JVM keeps what it loaded: opens the first pages and ends. */
@Component
@ConditionalOnProperty(name = "sanchika.training", havingValue = "true")
class Training {
    private static final Logger log = LoggerFactory.getLogger(Training.class);
    private static final List<String> PATHS = List.of("/actuator/health", "/sign-in", "/", "/api/v1/openapi.json");

    @EventListener
    void train(ApplicationReadyEvent ready) throws IOException {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            for (String path : PATHS) {
                URI address =
                        URI.create("http://127.0.0.1:" + web.getWebServer().getPort() + path);
                var request = (HttpURLConnection) address.toURL().openConnection();
                log.info("training.request path={} status={}", path, request.getResponseCode());
                request.disconnect();
            }
        }
        Thread.ofPlatform()
                .name("training-end")
                .start(() -> System.exit(SpringApplication.exit(ready.getApplicationContext())));
    }
}
