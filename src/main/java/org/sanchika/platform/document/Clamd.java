package org.sanchika.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.platform.database.StartRefused;

/** ClamAV's daemon, asked over its socket by INSTREAM. Any doubt is silence, and silence takes nothing in. */
final class Clamd implements Scanner {
    private static final Pattern PLACE = Pattern.compile("\\[?([^\\s\\[\\]]+?)]?:(\\d{1,5})");
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";

    private final SocketAddress address;
    private final Duration patience;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clamd-timer").factory());

    /** @param address {@code host:port}, or the path of a socket */
    Clamd(String address, Duration patience) {
        this.address = parse(address);
        this.patience = patience;
    }

    @Override
    public Verdict scan(Path paper) {
        try (SocketChannel channel = open()) {
            Future<?> end = timer.schedule(() -> hangUp(channel), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                channel.connect(resolved());
                return verdict(ask(channel, paper));
            } finally {
                end.cancel(false);
            }
        } catch (IOException | UnresolvedAddressException down) {
            return new Verdict.Silent(down.toString());
        }
    }

    static SocketAddress parse(String address) {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        Matcher place = PLACE.matcher(address);
        if (!place.matches()) {
            throw new StartRefused("sanchika.document.clamd is host:port or the path of a socket, not " + address);
        }
        return InetSocketAddress.createUnresolved(place.group(1), Integer.parseInt(place.group(2)));
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** The name is looked up each time: the scanner may move to another machine. */
    private SocketAddress resolved() {
        return address instanceof InetSocketAddress place
                ? new InetSocketAddress(place.getHostString(), place.getPort())
                : address;
    }

    /** A daemon that has heard enough answers and hangs up while we still speak: its answer counts, not our failure. */
    private static String ask(SocketChannel channel, Path paper) throws IOException {
        try {
            tell(channel, paper);
        } catch (IOException hungUp) {
            String answer = answer(channel);
            if (answer.isEmpty()) {
                throw hungUp;
            }
            return answer;
        }
        return answer(channel);
    }

    private static void tell(SocketChannel channel, Path paper) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(paper)) {
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0, read));
                write(channel, ByteBuffer.wrap(chunk, 0, read));
            }
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.allocate(512);
        while (answer.size() < LONGEST_ANSWER && channel.read(bytes) >= 0) {
            answer.write(bytes.array(), 0, bytes.position());
            bytes.clear();
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return new Verdict.Clean();
        }
        if (answer.startsWith(PREFIX) && answer.endsWith(FOUND)) {
            return new Verdict.Infected(answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        return new Verdict.Silent(answer.isEmpty() ? "no answer" : answer);
    }

    private static void hangUp(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            // It is closed, which is all that is wanted.
        }
    }
}
