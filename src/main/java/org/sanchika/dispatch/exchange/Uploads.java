package org.sanchika.dispatch.exchange;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Packages that have come in part. What lies here too long is swept away; its sender begins anew. */
@Component
class Uploads {
    private static final int MOST_AT_ONCE = 50;
    private static final Duration KEPT = Duration.ofDays(14);

    private final Path folder;
    private final long piece;
    private final Clock clock;

    Uploads(ExchangeProperties properties, Clock clock) {
        this.folder = properties.folder().resolve("incoming");
        this.piece = properties.piece().toBytes();
        this.clock = clock;
    }

    /** Somebody else writes it just now, has written it further, or there are too many. */
    static final class Busy extends Exception {
        Busy() {
            super("busy", null, false, false);
        }
    }

    long offset(Peer peer, PeerLine.Whole what) throws IOException {
        Path file = file(peer, what);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Goes on with it, a piece at most and never beyond its length; says how much there is then. */
    long append(Peer peer, PeerLine.Whole what, long offset, InputStream content) throws IOException, Busy {
        Files.createDirectories(folder);
        Path file = file(peer, what);
        if (!Files.exists(file) && count(peer) >= MOST_AT_ONCE) {
            throw new Busy();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || channel.size() != offset) {
                throw new Busy();
            }
            long room = Math.min(what.length() - offset, piece);
            byte[] bytes = content.readNBytes((int) Math.max(0, room));
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            channel.position(offset);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            return channel.size();
        } catch (OverlappingFileLockException other) {
            throw new Busy();
        }
    }

    Path file(Peer peer, PeerLine.Whole what) {
        return folder.resolve(peer.id() + "-" + what.id() + "-" + what.sha256());
    }

    void sweep() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Instant before = clock.instant().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private long count(Peer peer) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(peer.id() + "-"))
                    .count();
        }
    }
}
