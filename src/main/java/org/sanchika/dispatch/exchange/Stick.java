package org.sanchika.dispatch.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.dispatch.wire.Unpacked;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The bag that is carried to an installation without a line: letters for it, and receipts of letters that came from it. */
@Component
class Stick {
    private static final Pattern LETTER = Pattern.compile("letters/[0-9a-f-]{36}\\.zip");
    private static final Pattern RECEIPT = Pattern.compile("receipts/\\d{1,5}\\.jws");
    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final int MOST_LETTERS = 500;
    private static final int MOST_RECEIPTS = 5_000;
    private static final int MOST_RECEIPT_BYTES = 16 * 1024;

    private final Peers peers;
    private final Outward outward;
    private final Inward inward;
    private final AnswerDesk answers;
    private final ExchangeProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    Stick(
            Peers peers,
            Outward outward,
            Inward inward,
            AnswerDesk answers,
            ExchangeProperties properties,
            JsonMapper json,
            Clock clock) {
        this.peers = peers;
        this.outward = outward;
        this.inward = inward;
        this.answers = answers;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** In a file that the caller deletes: as many letters as fit, oldest first, and at least one. */
    Path bag(Peer peer) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(properties.folder()), "bag", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int n = 0;
            for (String receipt : inward.since(peer, clock.instant().minus(REMEMBERED), MOST_RECEIPTS)) {
                n++;
                Packing.put(zip, "receipts/" + n + ".jws", Packing.of(receipt.getBytes(StandardCharsets.US_ASCII)));
            }
            long size = 0;
            for (Waiting letter : outward.waiting(peer, MOST_LETTERS)) {
                Path one = outward.pack(letter);
                try {
                    boolean fits = size + Files.size(one) <= properties.most().toBytes();
                    if (!fits && size > 0) {
                        break;
                    }
                    if (!outward.leaves(letter)) {
                        continue;
                    }
                    size += Files.size(one);
                    Packing.put(zip, "letters/" + letter.id() + ".zip", () -> Files.newInputStream(one));
                    outward.left(letter);
                } finally {
                    Files.deleteIfExists(one);
                }
            }
        }
        return file;
    }

    void send(Peer peer, HttpServletResponse response) throws IOException {
        Path file = bag(peer);
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader("Content-Disposition", "attachment; filename=\"" + peer.code() + ".zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Takes a bag from whichever installation; each thing in it for itself. */
    List<StickLine> take(InputStream bag) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(properties.folder()), "bag", ".zip");
        try {
            Files.copy(bag, file, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                return take(zip);
            }
        } catch (ZipException | IllegalArgumentException torn) {
            return List.of(new StickLine(null, StickLine.What.UNREAD, PackageFault.NOT_A_PACKAGE));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<StickLine> take(ZipFile zip) throws IOException {
        List<StickLine> lines = new ArrayList<>();
        if (zip.size() > MOST_LETTERS + MOST_RECEIPTS) {
            return List.of(new StickLine(null, StickLine.What.UNREAD, PackageFault.TOO_LARGE));
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean plain = entry.getMethod() == ZipEntry.STORED;
            if (plain && RECEIPT.matcher(entry.getName()).matches()) {
                lines.add(receipt(zip, entry));
            } else if (plain && LETTER.matcher(entry.getName()).matches()) {
                lines.add(letter(zip, entry));
            } else {
                lines.add(new StickLine(null, StickLine.What.UNREAD, PackageFault.NOT_A_PACKAGE));
            }
        }
        return lines;
    }

    private StickLine receipt(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            String receipt = new String(in.readNBytes(MOST_RECEIPT_BYTES), StandardCharsets.US_ASCII);
            return answers.take(receipt.strip())
                    .map(peer -> new StickLine(peer.name(), StickLine.What.RECEIPT, null))
                    .orElseGet(() -> new StickLine(null, StickLine.What.RECEIPT, PackageFault.UNKNOWN_KEY));
        }
    }

    private StickLine letter(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getSize() > properties.most().toBytes()) {
            return new StickLine(null, StickLine.What.LETTER, PackageFault.TOO_LARGE);
        }
        Path one = Files.createTempFile(properties.folder(), "letter", ".zip");
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, one, StandardCopyOption.REPLACE_EXISTING);
            return letter(one);
        } finally {
            Files.deleteIfExists(one);
        }
    }

    /** Who signed it is not known before it was looked into; then it is looked into once more with his keys alone. */
    private StickLine letter(Path one) throws IOException {
        List<Map<String, Object>> keys = peers.all().stream()
                .filter(Peer::isTrusted)
                .flatMap(peer -> peer.trusted().keys().stream())
                .toList();
        String from;
        switch (Unpacked.open(one, properties.most().toBytes(), keys, json)) {
            case Unpacked.Opening.Wrong(var why) -> {
                return new StickLine(null, StickLine.What.LETTER, why);
            }
            case Unpacked.Opening.Sound(var what) -> {
                from = what.parcel().from();
                what.close();
            }
        }
        Peer peer = peers.ofInstallation(from).filter(Peer::isTrusted).orElse(null);
        if (peer == null) {
            return new StickLine(null, StickLine.What.LETTER, PackageFault.UNKNOWN_KEY);
        }
        return switch (inward.take(peer, one)) {
            case Receiving.Taken.Answered(var receipts) ->
                new StickLine(peer.name(), StickLine.What.LETTER, inward.fault(receipts));
            case Receiving.Taken.Unbelieved(var why) -> new StickLine(peer.name(), StickLine.What.LETTER, why);
            case Receiving.Taken.NotNow no -> new StickLine(peer.name(), StickLine.What.LATER, null);
        };
    }
}
