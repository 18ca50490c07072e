package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others find our signatures valid; needs {@code pdfsig} and {@code openssl}, which {@code ./sanchika test --all} installs. */
@Tag("long")
class OtherProgramsTests {

    @TempDir
    Path folder;

    @Test
    void popplerAgrees() throws Exception {
        byte[] two = Desk.signed(Desk.signed(Papers.letter(), "sig1", Desk.HINDI), "sig2", Desk.BENGALI);
        byte[] flipped = two.clone();
        flipped[2_000] ^= 1;

        assertThat(pdfsig(two).lines().filter(line -> line.contains("Signature is Valid")))
                .hasSize(2);
        assertThat(pdfsig(two)).contains("श्रद्धा त्रिपाठी", "প্রত্যয় বন্দ্যোপাধ্যায়", "ETSI.CAdES.detached");
        assertThat(pdfsig(flipped)).contains("Digest Mismatch").doesNotContain("Signature is Valid");
    }

    @Test
    void popplerAgreesOnWhatWasArchived() throws Exception {
        byte[] archived = Archive.archived(Desk.PKI.timeStamping());

        String said = pdfsig(archived);

        assertThat(said.lines().filter(line -> line.contains("Signature is Valid")))
                .hasSize(2);
        assertThat(said)
                .contains("Time of the tests", "  - Total document signed")
                .doesNotContain("Digest Mismatch");
        assertThat(pdfsig(Papers.paintedOver(archived, 1))).doesNotContain("- Total document signed");
    }

    @Test
    void opensslAgreesOnPdfs() throws Exception {
        byte[] two = Desk.signed(Desk.signed(Papers.letter(), "sig1", Desk.HINDI), "sig2", Desk.BENGALI);
        try (PDDocument document = Loader.loadPDF(two)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            assertThat(signatures).hasSize(2);
            for (PDSignature signature : signatures) {
                byte[] content = signature.getSignedContent(two);
                assertThat(openssl(signature.getContents(two), content)).contains("CAdES Verification successful");
                content[1_000] ^= 1;
                assertThat(openssl(signature.getContents(two), content)).contains("failure");
            }
        }
    }

    @Test
    void opensslAgreesOnBytes() throws Exception {
        byte[] content = CanonicalJson.of(List.of("टिप्पणी", 1));
        byte[] signature = Desk.document(Desk.SIGNING.signContent(content, TestPki.NOW, Desk.BENGALI.key()));

        assertThat(openssl(signature, content)).contains("CAdES Verification successful");
        content[3] ^= 1;
        assertThat(openssl(signature, content)).contains("failure");
    }

    private String pdfsig(byte[] pdf) throws Exception {
        return run(
                "pdfsig", "-nocert", Files.write(folder.resolve("a.pdf"), pdf).toString());
    }

    private String openssl(byte[] signature, byte[] content) throws Exception {
        String root = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(Desk.PKI.root.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return run(
                "openssl",
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                Files.write(folder.resolve("a.p7s"), signature).toString(),
                "-content",
                Files.write(folder.resolve("content"), content).toString(),
                "-CAfile",
                Files.writeString(folder.resolve("root.pem"), root).toString(),
                "-purpose",
                "any",
                "-attime",
                String.valueOf(TestPki.NOW.getEpochSecond()),
                "-out",
                folder.resolve("out").toString());
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
