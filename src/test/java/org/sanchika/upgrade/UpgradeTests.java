package org.sanchika.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.TestDatabase;
import org.sanchika.TestDatabase.Fresh;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Proofs;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every release starts on the data of the ones before, verifies them and shows the same figures. */
class UpgradeTests {
    private static final Path SAVED = Path.of("src/test/resources/saved");

    static Stream<Path> releases() throws IOException {
        return Files.list(SAVED)
                .filter(file -> file.toString().endsWith(".zip"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void keepsTheMigrationsOfTheReleaseUnchanged(Path release) throws Exception {
        Fresh fresh = TestDatabase.fresh();

        assertThat(SavedDatabase.applied(TestDatabase.flyway(fresh).load()))
                .containsAll(SavedDatabase.migrations(release));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void startsOnItsDataAndShowsTheSameFigures(Path release) throws Exception {
        Fresh fresh = TestDatabase.empty();
        try (Connection owner = TestDatabase.owner(fresh)) {
            SavedDatabase.load(release, version -> migrate(fresh, version.getVersion()), owner);
            migrate(fresh, "latest");

            try (ConfigurableApplicationContext program = start(fresh)) {
                assertThat(SavedDatabase.strings(owner, SavedDatabase.FIGURES))
                        .containsExactlyElementsOf(SavedDatabase.figures(release));
                assertThat(broken(program)).isEmpty();
            }
        }
    }

    private static void migrate(Fresh fresh, String target) {
        Flyway flyway = TestDatabase.flyway(fresh).target(target).load();
        flyway.migrate();
    }

    private static ConfigurableApplicationContext start(Fresh fresh) {
        SpringApplication program = new SpringApplication(programClass());
        program.setWebApplicationType(WebApplicationType.SERVLET);
        String[] arguments = Stream.concat(
                        Stream.of(fresh.properties()),
                        Stream.of("server.port=0", "server.address=127.0.0.1", "sanchika.data=target/upgrade-data"))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return program.run(arguments);
    }

    private static Class<?> programClass() {
        try {
            return Class.forName("org.sanchika.Sanchika");
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<MatterId> broken(ConfigurableApplicationContext program) {
        Proofs proofs = program.getBean(Proofs.class);
        return program.getBean(JdbcClient.class).sql("SELECT id FROM custody.matter").query(Long.class).list().stream()
                .map(MatterId::new)
                .filter(matter -> !proofs.of(matter).orElseThrow().isWhole()
                        || !proofs.holdingDiffers(matter).isEmpty());
    }
}
