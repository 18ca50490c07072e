package org.sanchika.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks ClamAV's INSTREAM as its daemon does, and says what the test wants. */
final class FakeClamd implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final int limit;
    private final Function<byte[], String> verdict;

    /** @param limit bytes after which it hangs up, as clamd does at its StreamMaxLength */
    FakeClamd(int limit, Function<byte[], String> verdict) throws IOException {
        this.limit = limit;
        this.verdict = verdict;
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                caller.getOutputStream().write((answer(caller) + "\0").getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    private String answer(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (content.size() > limit) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return verdict.apply(content.toByteArray());
    }
}
