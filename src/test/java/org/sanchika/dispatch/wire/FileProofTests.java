package org.sanchika.dispatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.dispatch.Arrival;
import org.sanchika.efile.Transcripts;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import tools.jackson.databind.json.JsonMapper;

/** A file of one note, whose sender reckons his chain as ours is reckoned and lies in one place. */
class FileProofTests {
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIELDS = """
            {"note":"1","no":1,"firstPara":1,"paras":1,"at":"2026-07-01T04:30:00Z","decision":"NONE"}""";
    private static final String HTML = "<p>नाली की मरम्मत आवश्यक है।</p>";
    private static final byte[] SALT = new byte[16];

    @Test
    void holdsWhatIsAsItsChainSays() {
        assertThat(holds(file(FIELDS, HTML))).isTrue();
    }

    @Test
    void failsOnOtherWordsThanThoseOnRecord() {
        FileDescription file = file(FIELDS, HTML);

        assertThat(holds(with(file, note(FIELDS, HTML, "<p>और कुछ</p>")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-07-01T04:30:00Z; yesterday",
                "2026-07-01T04:30:00Z; 2026-07-01T04:31:00Z",
                "\"no\":1; \"no\":2",
                "\"decision\":\"NONE\"; \"decision\":\"APPROVED\"",
                "{\"note\"; [\"note\""
            })
    void failsOnFieldsThatDoNotFitWhateverTheyAre(String right, String wrong) {
        assertThat(holds(file(FIELDS.replace(right, wrong), HTML))).isFalse();
    }

    @Test
    void failsOnAChainThatIsNone() {
        FileDescription file = file(FIELDS, HTML);
        Proofs.Link link = file.chain().getFirst();

        assertThat(holds(with(
                        file,
                        new Proofs.Link(2, 1, link.canonical(), link.bodyDigest(), link.prevHash(), link.hash()))))
                .isFalse();
        assertThat(holds(with(file, new Proofs.Link(1, 1, link.canonical(), "zz", link.prevHash(), link.hash()))))
                .isFalse();
        assertThat(holds(with(file, new Proofs.Link(1, 1, "{}", link.bodyDigest(), link.prevHash(), link.hash()))))
                .isFalse();
    }

    @Test
    void lacksNothing() {
        FileDescription file = file(FIELDS, HTML);
        byte[] text = JSON.writeValueAsBytes(file);
        String bare = new String(text, StandardCharsets.UTF_8).replaceAll("\"prevHash\":\"0+\"", "\"prevHash\":null");

        assertThat(FileDescription.read(text, JSON)).isPresent();
        assertThat(FileDescription.read(bare.getBytes(StandardCharsets.UTF_8), JSON))
                .isEmpty();
    }

    private static boolean holds(FileDescription file) {
        return FileProof.holds(file, Set.of(), JSON);
    }

    private static FileDescription file(String fields, String html) {
        byte[] text = Digests.ofText(SALT, Transcripts.body(html, List.of()));
        byte[] body = Digests.sha256(fields.getBytes(StandardCharsets.UTF_8), text);
        String canonical = "{\"kind\":\"RECORDED\",\"code\":\"NOTE:1\"}";
        byte[] hash = Digests.sha256(
                new byte[32],
                ByteBuffer.allocate(2).putShort((short) 1).array(),
                canonical.getBytes(StandardCharsets.UTF_8),
                body);
        var link = new Proofs.Link(1, 1, canonical, HEX.formatHex(body), "0".repeat(64), HEX.formatHex(hash));
        return made(note(fields, html, html), link);
    }

    /** @param shown what is sent, where it is not what the digest is of */
    private static FileDescription.Noted note(String fields, String html, String shown) {
        byte[] text = Digests.ofText(SALT, Transcripts.body(html, List.of()));
        LocalName name = LocalName.of(Language.HI, "राम प्रसाद");
        return new FileDescription.Noted(
                1,
                1,
                1,
                "hi",
                "NONE",
                name,
                name,
                name,
                OffsetDateTime.parse("2026-07-01T10:00:00+05:30"),
                shown,
                fields,
                HEX.formatHex(text),
                HEX.formatHex(SALT),
                List.of(),
                "",
                "",
                "");
    }

    private static FileDescription made(FileDescription.Noted note, Proofs.Link link) {
        return new FileDescription(
                FileDescription.FORMAT,
                UUID.randomUUID(),
                "here",
                "there",
                "BDO-1",
                UUID.randomUUID(),
                new FileDescription.Cover(
                        "1/2026", "1", "पुलिया", "", "hi", false, Priority.ORDINARY, LocalDate.of(2026, 7, 1), ""),
                "प्रतिवेदन हेतु",
                new Arrival.Sender("राम प्रसाद", "लिपिक", "समाहरणालय"),
                OffsetDateTime.parse("2026-07-02T10:00:00+05:30"),
                List.of(note),
                List.of(),
                List.of(),
                List.of(link),
                List.of());
    }

    private static FileDescription with(FileDescription file, FileDescription.Noted note) {
        return made(note, file.chain().getFirst());
    }

    private static FileDescription with(FileDescription file, Proofs.Link link) {
        return made(file.notes().getFirst(), link);
    }
}
