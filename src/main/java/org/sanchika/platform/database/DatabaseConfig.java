package org.sanchika.platform.database;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two connections to one database: the application's, which cannot change what was frozen, and the owner's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfig {

    @Bean(destroyMethod = "close")
    Database database(DatabaseProperties properties) {
        return properties.databaseUrl() == null
                ? EmbeddedDatabase.start(properties.data())
                : ExternalDatabase.open(properties);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.application().user();
            }

            @Override
            public String getPassword() {
                return database.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.application().jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.owner().user();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.owner().jdbcUrl();
            }
        };
    }

    /** Migrations grant to the role that the application's address names. */
    @Bean
    FlywayConfigurationCustomizer applicationRole(Database database) {
        return flyway ->
                flyway.placeholders(Map.of("application", database.application().user()));
    }
}
