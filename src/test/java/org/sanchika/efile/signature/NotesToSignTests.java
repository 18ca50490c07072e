package org.sanchika.efile.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Note;
import org.sanchika.office.Acting;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Finding;
import org.sanchika.signing.Findings;
import org.sanchika.signing.KeyFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Notes signed by their writers' certificates. */
@SanchikaTest
@Import(FileFixtures.class)
class NotesToSignTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures files;

    @Autowired
    Certificates certificates;

    @Autowired
    Proofs proofs;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        for (Acting one : new Acting[] {office.collector(), office.clerk()}) {
            certificates.register(
                    KeyFixtures.keyFile("অরিন্দম मुखोपाध्याय"),
                    KeyFixtures.FILE_PASSWORD.toCharArray(),
                    KeyFixtures.PASSWORD.toCharArray(),
                    one);
        }
        file = files.opened(office.clerk());
        files.noted(file, "<p>प्रस्ताव प्रस्तुत है।</p>", office.clerk(), office.collector());
    }

    @Test
    void isSignedInAFormOfItsOwn() {
        Note note = note(office.collector());
        assertThat(note.signature()).isNull();

        assertThat(sign(note, office.clerk())).hasRedirectedUrl("/signatures");

        assertThat(note(office.collector()).signature().signer()).isEqualTo("অরিন্দম मुखोपाध्याय");
        assertThat(get("/files/" + file.value(), office.collector()))
                .bodyText()
                .contains("डिजिटल हस्ताक्षरित: অরিন্দম मुखोपाध्याय");
        byte[] signed = bytes("signed.json", office.collector());
        byte[] signature = bytes("signature.p7s", office.collector());
        assertThat(verdict(signed, signature)).isEqualTo(Finding.Verdict.VALID);
        assertThat(new String(signed, StandardCharsets.UTF_8)).contains("प्रस्ताव प्रस्तुत है।");
        signed[signed.length / 2] ^= 1;
        assertThat(verdict(signed, signature)).isEqualTo(Finding.Verdict.INVALID);
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void isForItsWriterAndOnce() {
        Note note = note(office.collector());

        assertThat(sign(note, office.collector())).hasStatus(422).bodyText().contains("उसका लेखक ही");
        assertThat(get("/files/" + file.value() + "/notes/1/signature.p7s", office.collector()))
                .hasStatus(404);
        assertThat(sign(note, office.clerk())).hasStatus(303);
        assertThat(sign(note, office.clerk())).hasStatus(422).bodyText().contains("हस्ताक्षर हो चुके");
        Acting stranger = offices.collectorate().collector();
        assertThat(get("/files/" + file.value() + "/notes/1/signed.json", stranger))
                .hasStatus(404);
    }

    private Note note(Acting reader) {
        return files.sheet(file, reader).getFirst();
    }

    private MvcTestResult sign(Note note, Acting by) {
        return web.post()
                .uri("/signatures")
                .param("_once", UUID.randomUUID().toString())
                .param("password", KeyFixtures.PASSWORD)
                .param("item", "NOTE-" + note.id())
                .with(offices.by(by))
                .exchange();
    }

    private MvcTestResult get(String uri, Acting by) {
        return web.get().uri(uri).with(offices.by(by)).exchange();
    }

    private byte[] bytes(String name, Acting by) {
        MvcTestResult result = get("/api/v1/files/" + file.value() + "/notes/1/" + name, by);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private static Finding.Verdict verdict(byte[] signed, byte[] signature) {
        return ((Findings.Read) KeyFixtures.findings(signed, signature))
                .signatures()
                .getFirst()
                .verdict();
    }
}
