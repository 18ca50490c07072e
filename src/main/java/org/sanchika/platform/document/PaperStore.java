package org.sanchika.platform.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Papers on the disk, each under its hash: {@code ab/cd/abcd…}. */
final class PaperStore {
    private final Path root;

    PaperStore(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    Path root() {
        return root;
    }

    Path place(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    boolean has(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    /** Moves a paper that is whole on the disk to its place; two who bring the same one do not disturb each other. */
    void keep(Path arrived, String sha256) throws IOException {
        Path folder = Files.createDirectories(folder(sha256));
        Files.move(arrived, place(sha256), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        force(folder.resolve(".."));
        force(root);
    }

    private Path folder(String sha256) {
        if (!Document.isName(sha256)) {
            throw new IllegalArgumentException("not the name of a paper: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** The name must survive a power cut as the content does. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
