package org.sanchika.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies that tell the hash of what they copied. */
final class Hashing {
    private Hashing() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static Manifest.Kept copy(Path from, Path to) throws IOException {
        MessageDigest digest = digest();
        long size;
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            size = in.transferTo(out);
        }
        return new Manifest.Kept(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Copies under another name first, so that what has the right name is whole and on the disk. */
    static Manifest.Kept copyWhole(Path from, Path to) throws IOException {
        Path part = to.resolveSibling(
                to.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Manifest.Kept kept = copy(from, part);
        settle(part);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    /** Waits until the file or folder is on the disk itself. */
    static void settle(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
