package org.sanchika.proof.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.document.DocumentProperties;
import org.sanchika.platform.seal.Opened;
import org.sanchika.platform.seal.Seals;
import org.sanchika.platform.worker.ProcessFolder;
import org.sanchika.platform.worker.Workers;
import org.sanchika.signing.SigningProperties;
import org.sanchika.signing.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Has a worker look at the signatures of a PDF; whether it is one of ours we look up ourselves. */
@Component
class Verifying {
    /** As the worker writes it. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workers workers;
    private final ProcessFolder folder;
    private final Seals seals;
    private final DocumentProperties limits;
    private final SigningProperties signing;
    private final ObjectProvider<Verification> verification;
    private final Clock clock;

    Verifying(
            Workers workers,
            ProcessFolder folder,
            Seals seals,
            DocumentProperties limits,
            SigningProperties signing,
            ObjectProvider<Verification> verification,
            Clock clock) {
        this.workers = workers;
        this.folder = folder;
        this.seals = seals;
        this.limits = limits;
        this.signing = signing;
        this.verification = verification;
        this.clock = clock;
    }

    Checked check(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Checked.Refused.MISSING;
        }
        if (file.getSize() > limits.maxSize().toBytes()) {
            return Checked.Refused.TOO_LARGE;
        }
        Path paper = folder.fresh();
        Path answer = folder.fresh();
        try {
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, paper);
            }
            return checked(paper, answer);
        } finally {
            Files.deleteIfExists(paper);
            Files.deleteIfExists(answer);
        }
    }

    /** Workers reach nobody. What they find we ask of those whose signers we trust, and they look once more when that tells more. */
    private Checked checked(Path paper, Path answer) throws IOException {
        Checked first = looked(paper, answer);
        return first instanceof Checked.Read read && verification.getObject().learn(read.signatures())
                ? looked(paper, answer)
                : first;
    }

    private Checked looked(Path paper, Path answer) throws IOException {
        String said = VerifyingTask.said(
                clock.instant(), signing.trust(), signing.ocsp().answers());
        return switch (workers.run(VerifyingTask.class, paper, said, answer)) {
            case DONE -> read(paper, answer);
            case FAILED -> Checked.Refused.UNREADABLE;
            case DIED -> Checked.Refused.TOO_HEAVY;
            case BUSY -> Checked.Refused.BUSY;
        };
    }

    private Checked read(Path paper, Path answer) throws IOException {
        Answered answered = JSON.readValue(Files.readAllBytes(answer), Answered.class);
        if (!answered.readable()) {
            return Checked.Refused.UNREADABLE;
        }
        try (InputStream bytes = Files.newInputStream(paper)) {
            Opened.Genuine ours = seals.ofFile(bytes).orElse(null);
            return new Checked.Read(ours, answered.signatures());
        }
    }
}
