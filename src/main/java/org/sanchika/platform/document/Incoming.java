package org.sanchika.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where papers lie while they arrive. Each process has a folder of its own there and holds its lock; the folders of
 * those that died are swept at the next start, also when several share the disk.
 */
final class Incoming implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final FileChannel lock;

    private Incoming(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A paper that has arrived whole. */
    record Arrival(Path file, long size, String sha256) {}

    static Incoming open(Path root) throws IOException {
        Files.createDirectories(root);
        sweep(root);
        Path own = Files.createDirectory(root.resolve(UUID.randomUUID().toString()));
        FileChannel lock = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new Incoming(own, lock);
    }

    Path newFile() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    /**
     * Writes the content to the disk itself and not only to its cache.
     *
     * @return nothing when there is more than {@code limit}
     */
    @Nullable
    Arrival receive(InputStream content, long limit) throws IOException {
        Path file = newFile();
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

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
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

    private static void sweep(Path root) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
            for (Path left : folders) {
                if (!isInUse(left)) {
                    delete(left);
                }
            }
        }
    }

    private static boolean isInUse(Path left) throws IOException {
        Path lock = left.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            FileLock taken = channel.tryLock();
            return taken == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        }
    }

    private static void delete(Path left) throws IOException {
        if (Files.isDirectory(left)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(left)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(left);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
