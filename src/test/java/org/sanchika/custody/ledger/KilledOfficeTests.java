package org.sanchika.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.RunningOffice;
import org.sanchika.custody.Proofs;
import org.sanchika.platform.database.DataFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * An office at work is killed again and again, the program, its database or both, at moments that nobody chose. Whoever
 * got no answer asks again with the same key. In the end everything that was answered is there once, and nothing else.
 */
@Tag("long")
class KilledOfficeTests {
    private static final int HANDS = 12;
    private static final int DEATHS = Integer.getInteger("deaths", 12);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Path place;
    private DataFolder data;
    private volatile URI address;

    private enum Death {
        PROGRAM,
        DATABASE,
        EVERYTHING,
        /** Everything, and then everything once more while it starts again. */
        TWICE
    }

    @BeforeEach
    void makePlace() throws IOException {
        System.out.println("KilledOfficeTests: -Dseed=" + seed);
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "killed")
                .toAbsolutePath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = new DataFolder(place.resolve("data"));
    }

    @AfterEach
    void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    @Test
    void losesAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
        RunningOffice office = start();
        long before = lastMatter(office);
        Collection<Deed> deeds;
        try (Crowd crowd = new Crowd(data.root().resolve("demo-logins.json"), () -> address)) {
            crowd.begin(HANDS, seed);
            for (int n = 0; n < DEATHS; n++) {
                int enough = crowd.answered() + 20 + random.nextInt(80);
                RunningOffice.await("the office works", () -> crowd.answered() > enough);
                office = die(Death.values()[n % Death.values().length], office);
            }
            int enough = crowd.answered() + 100;
            RunningOffice.await("the office works", () -> crowd.answered() > enough);
            deeds = crowd.end();
        }

        office.close();
        try (ConfigurableApplicationContext survivor = inThisProcess()) {
            reckon(deeds, new Reckoning(survivor.getBean(JdbcClient.class), survivor.getBean(Proofs.class), before));
        }
    }

    private void reckon(Collection<Deed> deeds, Reckoning reckoning) {
        assertThat(deeds).allMatch(deed -> deed.isDone() || deed.isRefused());
        for (Deed.Verb verb : Deed.Verb.values()) {
            assertThat(deeds).filteredOn(Deed::isDone).anyMatch(deed -> deed.verb() == verb);
        }
        assertThat(deeds).filteredOn(deed -> deed.tries() > 1).hasSizeGreaterThan(DEATHS);
        reckoning.eachOnce(deeds);
        reckoning.seriesGapless();
        reckoning.chainsWhole();
        reckoning.nothingHalf();
        assertThat(reckoning.papersThere(data.documents())).isPositive();
        System.out.printf(
                "KilledOfficeTests: %d done, %d refused, %d asked again, %d deaths%n",
                deeds.stream().filter(Deed::isDone).count(),
                deeds.stream().filter(Deed::isRefused).count(),
                deeds.stream().filter(deed -> deed.tries() > 1).count(),
                DEATHS);
    }

    /** @return the office that works on afterwards */
    private RunningOffice die(Death death, RunningOffice office) throws Exception {
        switch (death) {
            case PROGRAM -> office.killProgram();
            case DATABASE -> {
                office.killDatabase();
                return office;
            }
            case EVERYTHING -> office.kill();
            case TWICE -> {
                office.kill();
                Process reborn = RunningOffice.launch(data.root());
                LockSupport.parkNanos(
                        Duration.ofMillis(500 + random.nextInt(7000)).toNanos());
                RunningOffice.kill(reborn);
            }
        }
        return start();
    }

    private RunningOffice start() throws IOException {
        RunningOffice office = new RunningOffice(data.root(), "--sanchika.demo=true", "--logging.level.root=error");
        address = office.address();
        return office;
    }

    /** Here, where it can be asked for proofs that it tells nobody. */
    private ConfigurableApplicationContext inThisProcess() throws ClassNotFoundException {
        return new SpringApplication(Class.forName("org.sanchika.Sanchika"))
                .run("--server.port=0", "--server.address=127.0.0.1", "--sanchika.data=" + data.root());
    }

    private static long lastMatter(RunningOffice office) throws IOException, SQLException {
        try (Connection owner = office.connect();
                ResultSet last = owner.createStatement().executeQuery("SELECT max(id) FROM custody.matter")) {
            last.next();
            return last.getLong(1);
        }
    }
}
