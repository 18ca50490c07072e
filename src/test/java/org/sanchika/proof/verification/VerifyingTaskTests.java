package org.sanchika.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.signing.Finding.Reason;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.SignedPapers;
import tools.jackson.databind.json.JsonMapper;

/** What the worker hands over is what the verification found. */
class VerifyingTaskTests {
    @TempDir
    Path folder;

    @Test
    void findsAnHonestSignatureValid() throws Exception {
        Path trust = SignedPapers.trust(Files.createDirectory(folder.resolve("trust")));

        assertThat(answered(SignedPapers.signed(2), trust.toString()).signatures())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.verdict()).isEqualTo(Verdict.VALID);
                    assertThat(one.reasons()).isEmpty();
                    assertThat(one.time().claimed()).isEqualTo(SignedPapers.NOW);
                });
    }

    @Test
    void trustsNobodyWhereNobodyIsTrusted() throws Exception {
        assertThat(answered(SignedPapers.signed(1), "").signatures())
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).containsExactly(Reason.NOT_TRUSTED));
    }

    @Test
    void saysWhatIsNoPdf() throws Exception {
        assertThat(answered("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "").readable())
                .isFalse();
    }

    private Answered answered(byte[] pdf, String trust) throws Exception {
        Path paper = Files.write(folder.resolve("paper"), pdf);
        Path target = folder.resolve("answer");
        new VerifyingTask()
                .run(
                        paper,
                        VerifyingTask.said(SignedPapers.NOW, trust.isEmpty() ? null : Path.of(trust), null),
                        target);
        return JsonMapper.builder().build().readValue(Files.readAllBytes(target), Answered.class);
    }
}
