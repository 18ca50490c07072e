package org.sanchika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An office that brings its own PostgreSQL: the oldest that is promised, with two roles and no more rights than those. */
@Tag("long")
class ExternalDatabaseTests {
    private static Path place;
    private static SystemPostgres server;

    @BeforeAll
    static void start() throws Exception {
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "system")
                .toAbsolutePath();
        FileTree.permit(place, "rwxr-xr-x");
        server = new SystemPostgres(place);
        server.run(
                "CREATE ROLE keeper LOGIN PASSWORD 'secret'",
                "CREATE ROLE worker LOGIN PASSWORD 'secret'",
                "CREATE DATABASE office OWNER keeper ENCODING 'UTF8' TEMPLATE template0",
                "CREATE DATABASE old OWNER keeper ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        server.close();
        FileTree.delete(place);
    }

    @Test
    void takesEveryMigrationAsAnOrdinaryOwner() throws Exception {
        Database database = open(server.address("worker", "office"), server.address("keeper", "office"));

        var result = Flyway.configure()
                .dataSource(database.owner().jdbcUrl(), "keeper", "secret")
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", "worker"))
                .load()
                .migrate();

        assertThat(result.success).isTrue();
        assertThat(result.migrationsExecuted).isPositive();
        try (var connection = DriverManager.getConnection(database.application().jdbcUrl(), "worker", "secret");
                var sql = connection.createStatement()) {
            assertThat(sql.executeQuery("SELECT count(*) FROM custody.movement").next())
                    .isTrue();
            assertThatThrownBy(() -> sql.execute("DELETE FROM custody.movement"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void refusesOneRoleForBoth() {
        assertRefused(server.address("keeper", "office"), server.address("keeper", "office"))
                .hasMessageContaining("two different roles");
    }

    @Test
    void refusesTwoDatabases() {
        assertRefused(server.address("worker", "postgres"), server.address("keeper", "office"))
                .hasMessageContaining("must name the same database");
    }

    @Test
    void refusesAnApplicationThatMayDoEverything() {
        assertRefused(server.address("super", "office"), server.address("keeper", "office"))
                .hasMessageContaining("too many rights: it is super");
    }

    @Test
    void refusesAnOwnerWhoMayNotMakeTables() {
        assertRefused(server.address("keeper", "office"), server.address("worker", "office"))
                .hasMessageContaining("Role worker needs CREATE on the database");
    }

    @Test
    void refusesAnotherEncoding() {
        assertRefused(server.address("worker", "old"), server.address("keeper", "old"))
                .hasMessageContaining("ENCODING 'UTF8'");
    }

    @Test
    void saysThatTheDatabaseIsNotThere() {
        assertRefused(server.address("worker", "nowhere"), server.address("keeper", "nowhere"))
                .hasMessageContaining("no such database: 127.0.0.1:")
                .hasMessageContaining("SANCHIKA_DATABASE_OWNER_URL");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertRefused("postgresql://worker:secret@127.0.0.1:1/office", "postgresql://keeper:secret@127.0.0.1:1/office")
                .hasMessageStartingWith("No PostgreSQL answers at 127.0.0.1:1/office");
    }

    @Test
    void saysHowAnAddressLooks() {
        assertRefused("postgresql://127.0.0.1/office", server.address("keeper", "office"))
                .hasMessage(
                        "SANCHIKA_DATABASE_URL must look like postgresql://user:password@host:5432/database (user and"
                                + " password percent-encoded).");
        assertRefused(server.address("worker", "office"), null)
                .hasMessageContaining("also give SANCHIKA_DATABASE_OWNER_URL");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            String application, @Nullable String owner) {
        return assertThatThrownBy(() -> open(application, owner)).isInstanceOf(StartRefused.class);
    }

    private static Database open(String application, @Nullable String owner) {
        return ExternalDatabase.open(new DatabaseProperties(Path.of("data"), application, owner));
    }
}
