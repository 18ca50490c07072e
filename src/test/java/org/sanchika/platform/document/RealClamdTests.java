package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ClamAV's real daemon with one signature of our own (Debian: apt install clamav-daemon). */
@Tag("long")
class RealClamdTests {
    private static final String BAD = "SANCHIKA-MALWARE-TEST";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Process daemon;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        port = freePort();
        String signature = HexFormat.of().formatHex(BAD.getBytes(StandardCharsets.US_ASCII));
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/own.ndb"), "Sanchika.Test:0:*:" + signature + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                LocalSocket %1$s/clamd.sock
                TCPSocket %2$d
                TCPAddr 127.0.0.1
                DatabaseDirectory %1$s/db
                Foreground yes
                StreamMaxLength 1M
                """.formatted(folder, port) + (isRoot() ? "User root\n" : ""));
        daemon = new ProcessBuilder("clamd", "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> scan(address(), "hello") instanceof Scanner.Verdict.Clean);
    }

    @AfterAll
    static void stop() {
        if (daemon != null) {
            daemon.destroy();
        }
    }

    @Test
    void findsWhatItKnowsOverBothKindsOfSocket() throws IOException {
        String socket = folder.resolve("clamd.sock").toString();

        assertThat(scan(address(), "a letter with " + BAD)).isEqualTo(infected());
        assertThat(scan(socket, "a letter with " + BAD)).isEqualTo(infected());
        assertThat(scan(socket, "a letter")).isEqualTo(new Scanner.Verdict.Clean());
    }

    @Test
    void takesNothingThatIsTooLongForIt() throws IOException {
        assertThat(scan(address(), "x".repeat(3_000_000))).isInstanceOf(Scanner.Verdict.Silent.class);
    }

    private static Scanner.Verdict infected() {
        return new Scanner.Verdict.Infected("Sanchika.Test.UNOFFICIAL");
    }

    private static Scanner.Verdict scan(String address, String content) throws IOException {
        Path paper = Files.writeString(Files.createTempFile(folder, "paper", ""), content);
        return new Clamd(address, PATIENCE).scan(paper);
    }

    private static String address() {
        return "127.0.0.1:" + port;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
