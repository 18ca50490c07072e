package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sanchika.RunningOffice;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Half of a scan arrives, then the line is cut; whoever scans tries again. */
@ExtendWith(OutputCaptureExtension.class)
class CutUploadJourneyTests extends Journey {
    /** Larger than whatever else the stories bring. */
    private static final int SIZE = 6_000_000;

    @Autowired
    DatabaseProperties place;

    @Autowired
    ServletContext servlets;

    @Test
    void leavesNothingOfAScanCutInTheMiddle(CapturedOutput output) throws Exception {
        Visit visit = visit(example.in(Language.HI).diarist(), Look.DESK_HINDI);
        var diary = new DiaryPage(visit).electronic();
        diary.letter("श्री देवेंद्र राम", "आधे में टूटे अपलोड का पत्र", "55");

        sendHalf(visit);

        RunningOffice.await("nothing of it lies anywhere", () -> large().isEmpty());
        assertThat(output.getAll()).doesNotContain("request.failed").doesNotContain("\n\tat ");
        diary.scan("letter.pdf", LetterPaper.pdf(Language.HI, "श्री देवेंद्र राम", "55", "आधे में टूटे अपलोड का पत्र"));
        diary.number();
        assertThat(visit.page().locator("h1")).containsText("आधे में टूटे अपलोड का पत्र");
    }

    private void sendHalf(Visit visit) throws Exception {
        String token = visit.page().locator("input[name=_csrf]").first().inputValue();
        String cookies = visit.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        String head = String.join(
                "\r\n",
                "POST /receipts/papers HTTP/1.1",
                "Host: localhost:" + port,
                "Cookie: " + cookies,
                "X-XSRF-TOKEN: " + token,
                "Content-Type: multipart/form-data; boundary=cut",
                "Content-Length: " + SIZE,
                "",
                "--cut",
                "Content-Disposition: form-data; name=\"file\"; filename=\"letter.pdf\"",
                "Content-Type: application/pdf",
                "",
                "%PDF-1.7");
        try (Socket line = new Socket("localhost", port)) {
            OutputStream out = line.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(new byte[SIZE / 2]);
            out.flush();
            RunningOffice.await("half of it has arrived", () -> !large().isEmpty());
        }
    }

    private List<Path> large() throws IOException {
        File parts = (File) servlets.getAttribute(ServletContext.TEMPDIR);
        return Stream.concat(
                        files(parts.toPath()),
                        files(place.data().toAbsolutePath().resolve("documents")))
                .filter(file -> file.toFile().length() > SIZE / 4)
                .toList();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        }
    }
}
