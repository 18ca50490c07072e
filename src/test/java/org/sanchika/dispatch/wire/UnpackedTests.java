package org.sanchika.dispatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers may send, and what is believed of it. */
class UnpackedTests {
    private static final long MOST = 1_000_000;

    private final OtherInstallation there = new OtherInstallation();
    private final UUID id = UUID.randomUUID();

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("package.zip");
    }

    @Test
    void opensWhatWasSigned() throws IOException {
        there.pack(letter(), papers(), file);

        try (Unpacked opened = ((Unpacked.Opening.Sound) open()).what()) {
            assertThat(opened.parcel()).isEqualTo(letter());
            assertThat(opened.paper(1)).hasContent("map");
        }
    }

    @Test
    void isWrittenAlikeEachTime() throws IOException {
        Path other = folder.resolve("other.zip");
        var contents = new Packing.Contents(id, OtherInstallation.JSON.writeValueAsBytes(letter()), papers());

        Packing.write(contents, manifest -> "signature", file);
        Packing.write(contents, manifest -> "signature", other);

        assertThat(file).hasSameBinaryContentAs(other);
    }

    @Test
    void findsEveryAlteredPart() throws IOException {
        there.pack(letter(), papers(), file);
        byte[] whole = Files.readAllBytes(file);
        for (String name : names()) {
            Files.write(file, whole);
            rewrite(Map.of(), name, UnpackedTests::turned);
            assertThat(open()).as(name).isInstanceOf(Unpacked.Opening.Wrong.class);
        }
    }

    @Test
    void refusesAForeignKey() throws IOException {
        there.pack(letter(), papers(), file);

        var opened = Unpacked.open(file, MOST, new OtherInstallation().keys(), OtherInstallation.JSON);

        assertThat(opened).isEqualTo(new Unpacked.Opening.Wrong(PackageFault.UNKNOWN_KEY));
    }

    @Test
    void refusesWhatWasSignedAsSomethingElse() throws IOException {
        var contents = new Packing.Contents(id, OtherInstallation.JSON.writeValueAsBytes(letter()), papers());
        Packing.write(contents, manifest -> there.sign(Card.TYPE, manifest, true), file);

        assertThat(open()).isEqualTo(new Unpacked.Opening.Wrong(PackageFault.UNKNOWN_KEY));
    }

    @Test
    void refusesNamesThatLeadElsewhere() throws IOException {
        for (String name :
                List.of("../evil", id + "/../evil", "/etc/passwd", id + "/data/../../evil", id + "/data/run.sh")) {
            there.pack(letter(), papers(), file);
            rewrite(Map.of(name, "evil".getBytes(StandardCharsets.UTF_8)), "", UnaryOperator.identity());
            assertThat(open()).as(name).isEqualTo(new Unpacked.Opening.Wrong(PackageFault.NOT_A_PACKAGE));
        }
    }

    @Test
    void refusesAPaperThatNobodySigned() throws IOException {
        there.pack(letter(), papers(), file);
        rewrite(Map.of(id + "/data/paper-2", new byte[10]), "", UnaryOperator.identity());

        assertThat(open()).isEqualTo(new Unpacked.Opening.Wrong(PackageFault.ALTERED));
    }

    @Test
    void refusesWhatBlowsUp() throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(id + "/data/paper-0"));
            zip.write(new byte[20_000_000]);
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(MOST);

        assertThat(open()).isEqualTo(new Unpacked.Opening.Wrong(PackageFault.NOT_A_PACKAGE));
    }

    @Test
    void refusesTooMuchAndTooMany() throws IOException {
        there.pack(letter(), papers(), file);
        assertThat(Unpacked.open(file, 500, there.keys(), OtherInstallation.JSON))
                .isEqualTo(new Unpacked.Opening.Wrong(PackageFault.TOO_LARGE));
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 2; i < 300; i++) {
            many.put(id + "/data/paper-" + i, new byte[0]);
        }
        rewrite(many, "", UnaryOperator.identity());
        assertThat(open()).isEqualTo(new Unpacked.Opening.Wrong(PackageFault.NOT_A_PACKAGE));
    }

    @Test
    void refusesWhatIsTornAtAnyPlace() throws IOException {
        there.pack(letter(), papers(), file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(open()).isInstanceOf(Unpacked.Opening.Wrong.class);
        }
    }

    @Test
    void refusesALetterThatSaysOtherThanItsPackage() throws IOException {
        Map<Integer, Packing.Content> less = papers();
        less.remove(1);
        there.pack(letter(), less, file);

        assertThat(open()).isEqualTo(new Unpacked.Opening.Wrong(PackageFault.UNREADABLE));
    }

    private Description letter() {
        return there.letter(id, "here", "SEC-1");
    }

    private static Map<Integer, Packing.Content> papers() {
        Map<Integer, Packing.Content> papers = new TreeMap<>();
        papers.put(0, Packing.of("letter".getBytes(StandardCharsets.UTF_8)));
        papers.put(1, Packing.of("map".getBytes(StandardCharsets.UTF_8)));
        return papers;
    }

    private Unpacked.Opening open() throws IOException {
        return Unpacked.open(file, MOST, there.keys(), OtherInstallation.JSON);
    }

    private List<String> names() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    /** The same with more in it, and with one entry changed; as a careful forger does it, with right lengths and sums. */
    private void rewrite(Map<String, byte[]> more, String changed, UnaryOperator<byte[]> change) throws IOException {
        Path made = folder.resolve("made.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(made);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    Packing.put(
                            to,
                            entry.getName(),
                            Packing.of(entry.getName().equals(changed) ? change.apply(bytes) : bytes));
                }
            }
            for (Map.Entry<String, byte[]> one : more.entrySet()) {
                Packing.put(to, one.getKey(), Packing.of(one.getValue()));
            }
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] turned(byte[] bytes) {
        byte[] other = bytes.clone();
        other[other.length / 2] ^= 1;
        return other;
    }
}
