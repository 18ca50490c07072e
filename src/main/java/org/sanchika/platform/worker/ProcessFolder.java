package org.sanchika.platform.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder that lives as long as this process. The process holds its lock; the folders of those that died are swept at
 * the next start, also when several processes share the disk.
 */
public final class ProcessFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel lock;

    private ProcessFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static ProcessFolder open(Path root) throws IOException {
        Files.createDirectories(root);
        sweep(root);
        Path own = Files.createDirectory(root.resolve(UUID.randomUUID().toString()));
        FileChannel lock = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new ProcessFolder(own, lock);
    }

    public Path path() {
        return path;
    }

    /** A name that nothing has yet. */
    public Path fresh() {
        return fresh(path);
    }

    static Path fresh(Path folder) {
        return folder.resolve(UUID.randomUUID().toString());
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(path);
    }

    private static void sweep(Path root) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
            for (Path left : folders) {
                if (!isInUse(left.resolve(LOCK))) {
                    delete(left);
                }
            }
        }
    }

    private static boolean isInUse(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    static void delete(Path left) throws IOException {
        if (!Files.exists(left, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(left, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
