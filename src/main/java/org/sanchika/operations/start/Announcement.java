package org.sanchika.operations.start;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.sanchika.platform.database.DatabaseProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where to go, how long it took, where everything is kept. */
@Component
@ConditionalOnProperty(name = "sanchika.announce", havingValue = "true")
class Announcement {
    private final DatabaseProperties database;
    private final Environment environment;

    Announcement(DatabaseProperties database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.println("Sanchika is ready at http://" + host() + ":"
                    + web.getWebServer().getPort() + " (" + seconds() + " s)");
            System.out.println("Data: " + database.data().toAbsolutePath().normalize()
                    + (database.databaseUrl() == null ? "" : ", rows in the external database"));
        }
    }

    private String host() {
        String address = environment.getProperty("server.address", "0.0.0.0");
        return switch (address) {
            case "0.0.0.0", "::", "127.0.0.1" -> "localhost";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }

    private String seconds() {
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        return String.format(Locale.ROOT, "%.1f", uptime / 1000.0);
    }
}
