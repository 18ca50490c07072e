package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.platform.web.Gone;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PaperAnswerTests {
    private static final byte[] CONTENT = SampleDocuments.pdf("answered");
    private static final Document DOCUMENT =
            new Document("ab".repeat(32), CONTENT.length, "application/pdf", 1, Document.Previews.READY);

    @TempDir
    Path folder;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/document");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void sendsAPaperThatRunsNothing() throws IOException {
        answer("../पत्र\u202efdp.pdf");

        assertThat(response.getContentAsByteArray()).isEqualTo(CONTENT);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(response.getHeader("Cache-Control")).contains("private", "immutable");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''.._%E0%A4%AA")
                .doesNotContain("/", "%E2%80%AE");
    }

    @Test
    void sendsThePartThatIsAskedFor() throws IOException {
        request.addHeader("Range", "bytes=5-9");

        answer("letter.pdf");

        assertThat(response.getStatus()).isEqualTo(206);
        assertThat(response.getHeader("Content-Range")).isEqualTo("bytes 5-9/" + CONTENT.length);
        assertThat(response.getContentLength()).isEqualTo(5);
        assertThat(response.getContentAsByteArray()).isEqualTo(java.util.Arrays.copyOfRange(CONTENT, 5, 10));
    }

    @Test
    void refusesAPartBehindTheEnd() throws IOException {
        request.addHeader("Range", "bytes=9999999-");

        answer("letter.pdf");

        assertThat(response.getStatus()).isEqualTo(416);
        assertThat(response.getHeader("Content-Range")).isEqualTo("bytes */" + CONTENT.length);
    }

    @Test
    void sendsAllWhenThePartIsOfAnotherPaper() throws IOException {
        request.addHeader("Range", "bytes=5-9");
        request.addHeader("If-Range", "\"other\"");

        answer("letter.pdf");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void sendsNothingThatIsKnown() throws IOException {
        request.addHeader("If-None-Match", "W/\"x\", \"" + DOCUMENT.sha256() + "\"");

        answer("letter.pdf");

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void saysOnlyHowLongItIsWhenAskedForTheHead() throws IOException {
        request.setMethod("HEAD");

        answer("letter.pdf");

        assertThat(response.getContentLength()).isEqualTo(CONTENT.length);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void sendsThePictureOfAPage() throws IOException {
        Path picture = Files.write(folder.resolve("1.png"), SampleDocuments.png(10, 10));

        page(new Preview.Picture(picture));

        assertThat(response.getContentType()).isEqualTo("image/png");
        assertThat(response.getHeader("ETag")).isEqualTo("\"" + DOCUMENT.sha256() + "-1\"");
        assertThat(response.getContentAsByteArray()).isEqualTo(Files.readAllBytes(picture));
    }

    @Test
    void asksToComeAgainWhenNobodyIsFreeToDraw() throws IOException {
        page(new Preview.Later());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    }

    @Test
    void hasNoPageThatCannotBeDrawn() {
        assertThatThrownBy(() -> page(new Preview.Impossible())).isInstanceOf(Gone.class);
    }

    private void answer(String fileName) throws IOException {
        new PaperAnswer(new Shown(new Preview.Impossible())).paper(DOCUMENT, fileName, request, response);
    }

    private void page(Preview preview) throws IOException {
        new PaperAnswer(new Shown(preview)).page(DOCUMENT, 1, request, response);
    }

    private record Shown(Preview preview) implements Documents {
        @Override
        public Intake take(InputStream content, String fileName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Document keep(byte[] pdf, int pages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Document> find(String sha256) {
            return Optional.of(DOCUMENT);
        }

        @Override
        public InputStream open(Document document) {
            return new ByteArrayInputStream(CONTENT);
        }

        @Override
        public Optional<PageText> text(Document document, int page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Path> rewritten(Document document) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PaperView view(Document document, String address, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Preview preview(Document document, int page) {
            return preview;
        }
    }
}
