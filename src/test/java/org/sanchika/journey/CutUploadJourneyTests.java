package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
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

        Set<File> before = large();

        sendHalf(visit, before);

        RunningOffice.await("nothing of it lies anywhere", () -> before.containsAll(large()));
        assertThat(output.getAll()).doesNotContain("request.failed").doesNotContain("\n\tat ");
        diary.scan("letter.pdf", LetterPaper.pdf(Language.HI, "श्री देवेंद्र राम", "55", "आधे में टूटे अपलोड का पत्र"));
        diary.number();
        assertThat(visit.page().locator("h1")).containsText("आधे में टूटे अपलोड का पत्र");
    }

    private void sendHalf(Visit visit, Set<File> before) throws Exception {
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
            RunningOffice.await("half of it has arrived", () -> !before.containsAll(large()));
        }
    }

    /** Files as large as the half, what other stories stored among them. */
    private Set<File> large() {
        Set<File> large = new HashSet<>();
        collect((File) servlets.getAttribute(ServletContext.TEMPDIR), large);
        collect(place.data().toAbsolutePath().resolve("documents").toFile(), large);
        return large;
    }

    /** Files may go while they are looked at. */
    private static void collect(File place, Set<File> large) {
        if (place.length() > SIZE / 4 && place.isFile()) {
            large.add(place);
        }
        File[] inside = place.listFiles();
        if (inside != null) {
            Stream.of(inside).forEach(one -> collect(one, large));
        }
    }
}
