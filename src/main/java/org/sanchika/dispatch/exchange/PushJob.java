package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a letter over to its installation, piece by piece, as often as it takes; a broken line goes on where it stopped. */
@Component
class PushJob implements Job {
    static final String NAME = "exchange-push";
    private static final Logger log = LoggerFactory.getLogger(PushJob.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;

    private final Outward outward;
    private final Peers peers;
    private final PeerLine line;
    private final AnswerDesk answers;
    private final ExchangeProperties properties;
    private final Clock clock;

    PushJob(
            Outward outward,
            Peers peers,
            PeerLine line,
            AnswerDesk answers,
            ExchangeProperties properties,
            Clock clock) {
        this.outward = outward;
        this.peers = peers;
        this.line = line;
        this.answers = answers;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) throws IOException {
        Waiting letter = outward.waiting(instance).orElse(null);
        Peer peer = letter == null
                ? null
                : peers.find(letter.peer()).filter(Peer::isReached).orElse(null);
        if (letter == null || peer == null) {
            return Result.DONE;
        }
        Path file = outward.pack(letter);
        try {
            if (Files.size(file) > properties.most().toBytes()) {
                outward.failed(letter, PackageFault.TOO_LARGE);
                return Result.DONE;
            }
            push(letter, peer, file);
            return Result.DONE;
        } catch (PeerLine.Hindered hindered) {
            log.warn("exchange.hindered package={} peer={} why={}", letter.key(), peer.code(), hindered.getMessage());
            return later(letter, hindered.why);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void push(Waiting letter, Peer peer, Path file) throws PeerLine.Hindered, IOException {
        PeerLine.Whole what = new PeerLine.Whole(letter.id(), sha256(file), Files.size(file));
        PeerLine.Progress progress = line.progress(peer, what);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            boolean asked = false;
            while (progress.said().isEmpty() && !asked) {
                long offset = progress.offset();
                asked = offset >= what.length();
                if (offset + properties.piece().toBytes() >= what.length() && !outward.leaves(letter)) {
                    return;
                }
                progress = line.send(peer, what, offset, piece(bytes, offset));
                if (progress.said().isEmpty() && progress.offset() <= offset && !asked) {
                    throw new PeerLine.Hindered(Hindrance.BUSY, peer.code() + " stays at " + offset);
                }
            }
        }
        outward.left(letter);
        answered(progress.said(), peer);
    }

    private void answered(List<String> receipts, Peer peer) throws PeerLine.Hindered {
        boolean understood = false;
        for (String receipt : receipts) {
            understood |= answers.take(receipt).isPresent();
        }
        if (!understood) {
            throw new PeerLine.Hindered(Hindrance.UNKNOWN_THERE, "no receipt of " + peer.code());
        }
    }

    private byte[] piece(RandomAccessFile bytes, long offset) throws IOException {
        byte[] piece = new byte
                [(int) Math.clamp(bytes.length() - offset, 0, properties.piece().toBytes())];
        bytes.seek(offset);
        bytes.readFully(piece);
        return piece;
    }

    private Result later(Waiting letter, Hindrance why) {
        outward.hindered(letter, why, clock.instant());
        if (clock.instant().isAfter(letter.at().plus(properties.patience()))) {
            outward.overdue(letter, why);
        }
        Duration pause = properties.soon().multipliedBy(1L << Math.min(letter.tries(), DOUBLINGS));
        return Result.again(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Packing.sha256(in);
        }
    }
}
