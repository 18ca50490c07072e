package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private Path paper;
    private byte[] content;

    @BeforeEach
    void write() throws IOException {
        content = new byte[200_000];
        Arrays.fill(content, (byte) 'x');
        paper = Files.write(folder.resolve("paper"), content);
    }

    @Test
    void sendsTheWholePaperAndBelievesTheAnswer() throws IOException {
        AtomicReference<byte[]> heard = new AtomicReference<>();
        try (FakeClamd clamd = new FakeClamd(NO_LIMIT, bytes -> {
            heard.set(bytes);
            return "stream: OK";
        })) {
            assertThat(scan(clamd.address())).isEqualTo(new Scanner.Verdict.Clean());
        }
        assertThat(heard.get()).isEqualTo(content);
    }

    @Test
    void tellsWhatWasFound() throws IOException {
        try (FakeClamd clamd = new FakeClamd(NO_LIMIT, bytes -> "stream: Eicar-Test-Signature FOUND")) {
            assertThat(scan(clamd.address())).isEqualTo(new Scanner.Verdict.Infected("Eicar-Test-Signature"));
        }
    }

    @Test
    void takesAnyOtherAnswerForNone() throws IOException {
        try (FakeClamd clamd = new FakeClamd(NO_LIMIT, bytes -> "stream: Can't allocate memory ERROR")) {
            assertThat(scan(clamd.address())).isInstanceOf(Scanner.Verdict.Silent.class);
        }
        try (FakeClamd clamd = new FakeClamd(NO_LIMIT, bytes -> "")) {
            assertThat(scan(clamd.address())).isEqualTo(new Scanner.Verdict.Silent("no answer"));
        }
    }

    @Test
    void takesAScannerThatHangsUpForNone() throws IOException {
        try (FakeClamd clamd = new FakeClamd(1000, bytes -> "stream: OK")) {
            assertThat(scan(clamd.address())).isInstanceOf(Scanner.Verdict.Silent.class);
        }
    }

    @Test
    void takesADeadScannerForNone() throws IOException {
        assertThat(scan("127.0.0.1:1")).isInstanceOf(Scanner.Verdict.Silent.class);
        assertThat(scan(folder.resolve("no.sock").toString())).isInstanceOf(Scanner.Verdict.Silent.class);
        assertThat(scan("no-such-host.invalid:3310")).isInstanceOf(Scanner.Verdict.Silent.class);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> Clamd.parse("nonsense")).hasMessageContaining("host:port");
        assertThat(Clamd.parse("[::1]:3310")).hasToString("::1/<unresolved>:3310");
    }

    @Test
    void doesNotWaitForEver() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Scanner clamd = new Clamd("127.0.0.1:" + mute.getLocalPort(), Duration.ofMillis(300));

            assertThat(clamd.scan(paper)).isInstanceOf(Scanner.Verdict.Silent.class);
        }
    }

    private Scanner.Verdict scan(String address) {
        return new Clamd(address, PATIENCE).scan(paper);
    }
}
