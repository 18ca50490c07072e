package org.sanchika.dispatch.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes packages: BagIt (RFC 8493) in an uncompressed ZIP, with a signature beside the tag manifest, which covers all the
 * rest. The same letter with the same signature gives the same bytes.
 */
public final class Packing {
    public static final String SIGNATURE = "tagmanifest-sha256.txt.jws";
    public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    public static final String MANIFEST = "manifest-sha256.txt";
    public static final String LETTER = "data/letter.json";
    public static final String FILE = "data/file.json";
    public static final String PAPER = "data/paper-";
    public static final String TYPE = "sanchika-package";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Packing() {}

    /** Opens what goes into the package; asked for more than once. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * @param name of what describes it: {@link #LETTER} or {@link #FILE}
     * @param papers by their place
     */
    public record Contents(UUID id, String name, byte[] said, Map<Integer, Content> papers) {
        public Contents(UUID id, byte[] letter, Map<Integer, Content> papers) {
            this(id, LETTER, letter, papers);
        }
    }

    public static void write(Contents what, Function<byte[], String> signature, Path file) throws IOException {
        Map<String, byte[]> tags = tags(what);
        byte[] manifest = lines(tags);
        String root = what.id() + "/";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
                put(zip, root + tag.getKey(), of(tag.getValue()));
            }
            put(zip, root + TAG_MANIFEST, of(manifest));
            put(zip, root + SIGNATURE, of(signature.apply(manifest).getBytes(StandardCharsets.US_ASCII)));
            put(zip, root + what.name(), of(what.said()));
            for (Map.Entry<Integer, Content> paper : what.papers().entrySet()) {
                put(zip, root + PAPER + paper.getKey(), paper.getValue());
            }
        }
    }

    /** Uncompressed, so that who opens it knows from its size what he gets. */
    public static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = content.open()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                crc.update(chunk, 0, read);
                size += read;
            }
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (InputStream in = content.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    public static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    public static String sha256(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[1 << 16];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> tags(Contents what) throws IOException {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("bagit.txt", text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        tags.put("bag-info.txt", text("External-Identifier: " + what.id() + "\nBag-Software-Agent: Sanchika\n"));
        StringBuilder manifest = new StringBuilder(hash(of(what.said())) + "  " + what.name() + "\n");
        for (Map.Entry<Integer, Content> paper : what.papers().entrySet()) {
            manifest.append(hash(paper.getValue())).append("  " + PAPER).append(paper.getKey() + "\n");
        }
        tags.put(MANIFEST, text(manifest.toString()));
        return tags;
    }

    private static byte[] lines(Map<String, byte[]> tags) {
        StringBuilder lines = new StringBuilder();
        tags.forEach((name, content) -> {
            try {
                lines.append(hash(of(content))).append("  ").append(name).append('\n');
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return text(lines.toString());
    }

    private static String hash(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return sha256(in);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
