package org.sanchika.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sanchika.platform.database.DatabaseProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints, when the demo is ready, as whom one may look at it. */
final class DemoSignIns implements ApplicationListener<ApplicationReadyEvent> {
    static final String FILE = "demo-logins.json";

    private final Path file;
    private final JsonMapper json;

    DemoSignIns(DatabaseProperties database, JsonMapper json) {
        this.file = database.data().resolve(FILE);
        this.json = json;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            System.out.println(
                    "Sign in with one of these, password " + DemoOffice.PASSWORD + " (all in " + file + "):");
            for (JsonNode one : json.readTree(Files.readAllBytes(file))) {
                System.out.printf(
                        "  %-12s %s, %s%n",
                        one.get("login").asString(),
                        one.get("post").asString(),
                        one.get("unit").asString());
            }
        } catch (IOException unreadable) {
            System.out.println("The sign-ins are in " + file);
        }
    }
}
