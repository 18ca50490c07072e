package org.sanchika.proof.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.worker.Task;
import org.sanchika.signing.Verification;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the signatures of a PDF that a stranger may have made. Public for the worker. */
public final class VerifyingTask implements Task {
    /** What {@link #run} is told: the time, and the folders of those who are trusted and of what responders said, where there are. */
    static String said(Instant now, @Nullable Path trust, @Nullable Path answers) {
        return now + "\n" + text(trust) + "\n" + text(answers);
    }

    private static String text(@Nullable Path folder) {
        return folder == null ? "" : folder.toAbsolutePath().toString();
    }

    private static @Nullable Path folder(String text) {
        return text.isEmpty() ? null : Path.of(text);
    }

    @Override
    public void run(Path paper, String said, Path target) throws IOException {
        String[] told = said.split("\n", 3);
        Clock clock = Clock.fixed(Instant.parse(told[0]), ZoneOffset.UTC);
        Verification verification = new Verification(folder(told[1]), folder(told[2]), clock);
        Answered answered = Answered.of(verification.ofPdf(Files.readAllBytes(paper)));
        Files.write(target, JsonMapper.builder().build().writeValueAsBytes(answered));
    }
}
