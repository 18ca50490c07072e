package org.sanchika.dispatch.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.sanchika.platform.seal.Statements;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package that came, whose every byte was found to be signed. Nothing in it is ever written to a place that it names.
 *
 * @param parcel what it says of itself
 * @param documents SHA-256 of its papers, in hex
 */
public record Unpacked(Parcel parcel, Set<String> documents, ZipFile zip) implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile(
            "([0-9a-f-]{36})/(bagit\\.txt|bag-info\\.txt|manifest-sha256\\.txt|tagmanifest-sha256\\.txt(?:\\.jws)?"
                    + "|data/(?:letter|file)\\.json|data/paper-(?:0|[1-9]\\d{0,3}))");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");
    private static final Set<String> TAGS = Set.of("bagit.txt", "bag-info.txt", Packing.MANIFEST);
    private static final Set<String> OUTSIDE = Set.of(Packing.TAG_MANIFEST, Packing.SIGNATURE);
    /** What is in a package beside its papers. */
    private static final int BESIDE = 6;

    private static final int MOST_ENTRIES = FileDescription.MOST_PAPERS + BESIDE;
    private static final int MOST_TEXT = 1024 * 1024;
    private static final int MOST_SAID = 32 * 1024 * 1024;

    public sealed interface Opening {
        record Sound(Unpacked what) implements Opening {}

        record Wrong(PackageFault why) implements Opening {}
    }

    /** Nothing is believed before the signature and all hashes were found right. */
    private static final class Unsound extends Exception {
        final PackageFault why;

        Unsound(PackageFault why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    /** @param keys of who may have signed it */
    public static Opening open(Path file, long most, Collection<Map<String, Object>> keys, JsonMapper json)
            throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException torn) {
            return new Opening.Wrong(PackageFault.NOT_A_PACKAGE);
        }
        try {
            return new Opening.Sound(checked(zip, most, keys, json));
        } catch (Unsound unsound) {
            zip.close();
            return new Opening.Wrong(unsound.why);
        } catch (ZipException torn) {
            zip.close();
            return new Opening.Wrong(PackageFault.NOT_A_PACKAGE);
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    /** @param place from 0 */
    public InputStream paper(int place) throws IOException {
        return zip.getInputStream(zip.getEntry(parcel.id() + "/" + Packing.PAPER + place));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Unpacked checked(ZipFile zip, long most, Collection<Map<String, Object>> keys, JsonMapper json)
            throws IOException, Unsound {
        Map<String, ZipEntry> entries = entries(zip, most);
        byte[] tagManifest = text(zip, entries, Packing.TAG_MANIFEST, MOST_TEXT);
        String signature = new String(text(zip, entries, Packing.SIGNATURE, MOST_TEXT), StandardCharsets.US_ASCII);
        if (!Statements.verify(signature.strip(), Packing.TYPE, tagManifest, keys)) {
            throw new Unsound(PackageFault.UNKNOWN_KEY);
        }
        Map<String, String> tags = hashes(tagManifest);
        require(tags.keySet().equals(TAGS), PackageFault.ALTERED);
        compare(zip, entries, tags);
        Map<String, String> payload = hashes(text(zip, entries, Packing.MANIFEST, MOST_TEXT));
        Set<String> listed = new HashSet<>(payload.keySet());
        listed.addAll(TAGS);
        listed.addAll(OUTSIDE);
        require(listed.equals(entries.keySet()), PackageFault.ALTERED);
        compare(zip, entries, payload);
        boolean letter = entries.containsKey(Packing.LETTER);
        require(letter != entries.containsKey(Packing.FILE), PackageFault.NOT_A_PACKAGE);
        String name = letter ? Packing.LETTER : Packing.FILE;
        Parcel parcel = read(text(zip, entries, name, MOST_SAID), letter, json);
        require(zip.getEntry(parcel.id() + "/" + name) != null, PackageFault.UNREADABLE);
        require(papers(parcel).equals(papers(payload.keySet())), PackageFault.UNREADABLE);
        Set<String> documents = new HashSet<>(payload.values());
        return new Unpacked(parcel, documents, zip);
    }

    private static Parcel read(byte[] said, boolean letter, JsonMapper json) throws Unsound {
        return (letter ? Description.read(said, json) : FileDescription.read(said, json))
                .map(Parcel.class::cast)
                .orElseThrow(() -> new Unsound(PackageFault.UNREADABLE));
    }

    /** By their names below the package's own folder. */
    private static Map<String, ZipEntry> entries(ZipFile zip, long most) throws Unsound {
        require(zip.size() <= MOST_ENTRIES, PackageFault.NOT_A_PACKAGE);
        Map<String, ZipEntry> entries = new HashMap<>();
        Set<UUID> roots = new HashSet<>();
        long size = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            Matcher name = NAME.matcher(entry.getName());
            require(name.matches() && entry.getMethod() == ZipEntry.STORED, PackageFault.NOT_A_PACKAGE);
            require(entry.getSize() >= 0 && entry.getSize() == entry.getCompressedSize(), PackageFault.NOT_A_PACKAGE);
            size += entry.getSize();
            require(size <= most, PackageFault.TOO_LARGE);
            roots.add(root(name.group(1)));
            require(entries.put(name.group(2), entry) == null && roots.size() == 1, PackageFault.NOT_A_PACKAGE);
        }
        boolean file = entries.containsKey(Packing.FILE);
        require(file || entries.size() <= Description.MOST_PAPERS + BESIDE, PackageFault.NOT_A_PACKAGE);
        return entries;
    }

    private static UUID root(String name) throws Unsound {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException none) {
            throw new Unsound(PackageFault.NOT_A_PACKAGE);
        }
    }

    private static byte[] text(ZipFile zip, Map<String, ZipEntry> entries, String name, int most)
            throws IOException, Unsound {
        ZipEntry entry = entries.get(name);
        if (entry == null || entry.getSize() > most) {
            throw new Unsound(PackageFault.NOT_A_PACKAGE);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }

    private static Map<String, String> hashes(byte[] manifest) throws Unsound {
        Map<String, String> hashes = new HashMap<>();
        for (String line : new String(manifest, StandardCharsets.UTF_8).lines().toList()) {
            Matcher found = LINE.matcher(line);
            require(found.matches(), PackageFault.ALTERED);
            require(hashes.put(found.group(2), found.group(1)) == null, PackageFault.ALTERED);
        }
        return hashes;
    }

    private static void compare(ZipFile zip, Map<String, ZipEntry> entries, Map<String, String> hashes)
            throws IOException, Unsound {
        for (Map.Entry<String, String> one : hashes.entrySet()) {
            ZipEntry entry = entries.get(one.getKey());
            if (entry == null) {
                throw new Unsound(PackageFault.ALTERED);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                require(Packing.sha256(in).equals(one.getValue()), PackageFault.ALTERED);
            }
        }
    }

    private static Set<String> papers(Parcel parcel) {
        List<Description.Paper> papers = parcel.papers();
        Set<String> names = new HashSet<>();
        for (int place = 0; place < papers.size(); place++) {
            if (papers.get(place).enclosed()) {
                names.add(Packing.PAPER + place);
            }
        }
        return names;
    }

    private static Set<String> papers(Set<String> payload) {
        return payload.stream().filter(name -> name.startsWith(Packing.PAPER)).collect(Collectors.toSet());
    }

    private static void require(boolean holds, PackageFault otherwise) throws Unsound {
        if (!holds) {
            throw new Unsound(otherwise);
        }
    }
}
