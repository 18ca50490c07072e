package org.sanchika.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.worker.ProcessFolder;

/** Where papers lie while they arrive. */
final class Incoming {
    private static final int CHUNK = 64 * 1024;

    private final ProcessFolder folder;

    Incoming(ProcessFolder folder) {
        this.folder = folder;
    }

    /** A paper that has arrived whole. */
    record Arrival(Path file, long size, String sha256) {}

    /**
     * Writes the content to the disk itself and not only to its cache.
     *
     * @return nothing when there is more than {@code limit}
     */
    @Nullable
    Arrival receive(InputStream content, long limit) throws IOException {
        Path file = folder.fresh();
        try {
            Arrival arrival = write(content, limit, file);
            if (arrival == null) {
                Files.deleteIfExists(file);
            }
            return arrival;
        } catch (IOException | RuntimeException brokenOff) {
            Files.deleteIfExists(file);
            throw brokenOff;
        }
    }

    private static @Nullable Arrival write(InputStream content, long limit, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    return null;
                }
                digest.update(chunk, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
            return new Arrival(file, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
