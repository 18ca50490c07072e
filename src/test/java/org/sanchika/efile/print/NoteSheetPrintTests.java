package org.sanchika.efile.print;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.platform.seal.QrCodes;
import org.sanchika.print.Printed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class NoteSheetPrintTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    Notes notes;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.opened(office.clerk(), "क्षेत्र ज्ञानपुर की सड़क");
    }

    @Test
    void printsNotesWithWriterDecisionAndFooter() throws IOException {
        made.noted(
                file,
                "<p>पहली बात।</p><ul><li>सूची<br>में</li></ul><p>दूसरी &amp; बात</p>",
                office.clerk(),
                office.head());
        notes.save(file, green("<p>सहमत।</p>").deciding(Note.Decision.APPROVED), Notes.FIRST, office.head());
        made.sent(file, office.head(), office.clerk());

        String text = text(get("/files/%d/note-sheet.pdf", office.clerk()));

        assertThat(text)
                .contains("क्षेत्र ज्ञानपुर की सड़क", "टिप्पणी 1", "1. पहली बात।", "2. दूसरी & बात", "3. सहमत।")
                .contains("अनुमोदित", "लॉगिन से प्रमाणित", "प्रधान सहायक", "स्थापना शाखा")
                .containsPattern("संचिका से .*, लिपिक, स्थापना शाखा द्वारा .* को मुद्रित")
                .containsPattern("पृष्ठ 1 / 1");
        assertThat(recorded()).isOne();
    }

    @Test
    void printsExactlyTheParagraphsThatAreAskedFor() throws IOException {
        made.noted(file, "<p>एक</p><p>दो</p>", office.clerk(), office.head());
        made.noted(file, "<p>तीन</p><ul><li>तीन की सूची</li></ul><p>चार</p>", office.head(), office.clerk());
        made.noted(file, "<p>पाँच</p>", office.clerk(), office.head());

        String text = text(get("/api/v1/files/%d/note-sheet.pdf?from=4&to=400", office.clerk()));

        assertThat(text)
                .contains("4. चार", "5. पाँच", "केवल कंडिका 4 से 5", "अंशतः; इसमें कंडिका 3 से 4 हैं")
                .doesNotContain("1. एक", "तीन", "इसमें कंडिका 5");
    }

    @Test
    void sealsWhatItSays() throws Exception {
        made.noted(file, "<p>एक</p><p>दो</p>", office.clerk(), office.head());

        byte[] whole =
                get("/files/%d/note-sheet.pdf", office.clerk()).getResponse().getContentAsByteArray();
        byte[] again =
                get("/files/%d/note-sheet.pdf", office.head()).getResponse().getContentAsByteArray();
        byte[] part = get("/files/%d/note-sheet.pdf?from=2", office.clerk())
                .getResponse()
                .getContentAsByteArray();

        assertThat(Archives.complaints(whole)).isEmpty();
        assertThat(QrCodes.on(whole)).isEqualTo(QrCodes.on(again)).isNotEqualTo(QrCodes.on(part));
        assertThat(web.get().uri(QrCodes.on(part).replace("http://localhost", "")))
                .hasStatusOk()
                .bodyText()
                .contains("यह कोड इसी कार्यालय का है")
                .doesNotContain("क्षेत्र ज्ञानपुर");
    }

    @Test
    void countsPagesInTheDigitsOfItsReader() throws IOException {
        MvcTestResult answer = web.get()
                .uri("/files/%d/note-sheet.pdf".formatted(file.value()))
                .cookie(new Cookie("language", "bn"))
                .with(offices.by(office.clerk()))
                .exchange();

        assertThat(text(answer)).contains("পৃষ্ঠা ১ / ১");
    }

    @Test
    void printsWhatTheScreenShowsAndNoMore() throws IOException {
        NewNote named = new NewNote(
                NewNote.Kind.GREEN,
                "<p>गोपनीय बात</p>",
                "hi",
                Note.Decision.NONE,
                null,
                null,
                null,
                List.of(office.collector().person()));
        notes.save(file, named, Notes.FIRST, office.clerk());
        made.sent(file, office.clerk(), office.head());
        made.written(file, "<p>अधूरी टिप्पणी</p>", office.head());

        assertThat(text(get("/files/%d/note-sheet.pdf", office.head())))
                .contains("नामित पाठकों के लिए")
                .doesNotContain("गोपनीय बात", "अधूरी");
        assertThat(text(get("/files/%d/note-sheet.pdf", office.clerk()))).contains("गोपनीय बात");
    }

    @Test
    void givesStrangersNothing() {
        Acting stranger = offices.collectorate().clerk();

        assertThat(get("/files/%d/note-sheet.pdf", stranger)).hasStatus(404);
        assertThat(get("/api/v1/files/%d/note-sheet.pdf", stranger)).hasStatus(404);
        assertThat(recorded()).isZero();
    }

    @Test
    void saysWhichCharactersNoFontHas() throws IOException {
        made.noted(file, "<p>ठीक 👍</p>", office.clerk(), office.head());

        assertThat(text(get("/files/%d/note-sheet.pdf", office.clerk())))
                .contains("ठीक \uFFFD", "U+1F44D THUMBS UP SIGN (1)");
    }

    @Test
    void printsAFileWithoutNotes() throws IOException {
        assertThat(text(get("/files/%d/note-sheet.pdf", office.clerk()))).contains("अभिलेख पर कोई टिप्पणी नहीं है।");
    }

    private static NewNote green(String html) {
        return NewNote.green(html, "hi");
    }

    private MvcTestResult get(String address, Acting by) {
        return web.get()
                .uri(address.formatted(file.value()))
                .with(offices.by(by))
                .exchange();
    }

    private long recorded() {
        return jdbc.sql("SELECT count(*) FROM audit.access WHERE kind = 'PRINT' AND target = :target")
                .param("target", "file:" + file.value() + "/note-sheet")
                .query(Long.class)
                .single();
    }

    private static String text(MvcTestResult answer) throws IOException {
        return Printed.of(answer).text();
    }
}
