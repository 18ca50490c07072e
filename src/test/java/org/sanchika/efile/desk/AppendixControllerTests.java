package org.sanchika.efile.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class AppendixControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    Notes notes;

    @Autowired
    Appendices appendices;

    @Autowired
    Correspondence correspondence;

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
        file = made.opened(office.clerk());
    }

    @Test
    void becomesPagesOfTheFileWhenTheNoteGoesOnRecord() {
        assertThat(attach("गणना-पत्र", pdf(), "<p>परिशिष्ट देखें।</p>", "")).hasStatus(303);
        assertThat(appendices.of(file, office.clerk()))
                .extracting(Appendices.Appendix::pages)
                .containsExactly(2);

        made.sent(file, office.clerk(), office.head());

        Paper paper = correspondence.contents(file, office.head()).getFirst();
        assertThat(paper.title()).isEqualTo("गणना-पत्र");
        assertThat(paper.lastPage()).isEqualTo(2);
        assertThat(paper.note())
                .isEqualTo(made.sheet(file, office.head()).getFirst().id());
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
        assertThat(page(office.head())).bodyText().contains("href=\"#c-1\"", "गणना-पत्र");
    }

    @Test
    void isSeenByWhoeverMayReadItsNoteAlone() {
        String collector = Long.toString(office.collector().person().value());
        attach("जाँच प्रतिवेदन", pdf(), "<p>गोपनीय।</p>", collector);
        made.sent(file, office.clerk(), office.head());
        made.sent(file, office.head(), office.collector());

        assertThat(correspondence.contents(file, office.head())).isEmpty();
        assertThat(page(office.head())).bodyText().doesNotContain("जाँच प्रतिवेदन", "गोपनीय।");
        long paper =
                correspondence.contents(file, office.collector()).getFirst().id();
        assertThat(web.get()
                        .uri("/files/" + file.value() + "/papers/" + paper + "/document")
                        .with(offices.by(office.head())))
                .hasStatus(404);
    }

    @Test
    void keepsWhatWasTypedWhenThePaperIsNone() {
        byte[] rubbish = "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(attach("", rubbish, "<p>लिखा हुआ</p>", ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"appendix-wrong\"", "लिखा हुआ");
        assertThat(notes.draft(file, office.clerk()).orElseThrow().note().html())
                .isEqualTo("<p>लिखा हुआ</p>");
    }

    @Test
    void neverTravelsWithoutWords() {
        attach("गणना-पत्र", pdf(), "", "");

        assertThat(made.sent(file, office.clerk(), office.head()))
                .isEqualTo(new Outcome.Obstacle("note.refusal.appendix-alone"));
    }

    @Test
    void isTakenAwayAgain() {
        attach("गणना-पत्र", pdf(), "<p>परिशिष्ट।</p>", "");
        long id = appendices.of(file, office.clerk()).getFirst().id();
        String removal = "/files/" + file.value() + "/notes/appendices/" + id + "/removal";

        assertThat(web.post().uri(removal).with(offices.by(office.head()))).hasStatus(404);
        assertThat(web.post().uri(removal).with(offices.by(office.clerk()))).hasStatus(303);

        assertThat(appendices.of(file, office.clerk())).isEqualTo(List.of());
    }

    private MvcTestResult attach(String title, byte[] paper, String body, String reader) {
        var request = web.post()
                .uri("/files/" + file.value() + "/notes/appendices")
                .multipart()
                .file(new MockMultipartFile("appendix", "गणना.pdf", "application/pdf", paper))
                .with(offices.by(office.clerk()))
                .param("appendixTitle", title)
                .param("body", body)
                .param("version", "0")
                .param("byName", "1");
        if (!reader.isEmpty()) {
            request.param("reader", reader);
        }
        return request.exchange();
    }

    private MvcTestResult page(Acting by) {
        return web.get().uri("/files/" + file.value()).with(offices.by(by)).exchange();
    }

    private static byte[] pdf() {
        return SampleDocuments.pdf("appendix", 2);
    }
}
