package org.sanchika.efile.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.OldScans;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.platform.seal.Opened;
import org.sanchika.platform.seal.QrCodes;
import org.sanchika.platform.seal.Seals;
import org.sanchika.print.Printed;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class CompletePrintTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Notes notes;

    @Autowired
    Appendices appendices;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Autowired
    OldScans scans;

    @Autowired
    Seals seals;

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
    void bindsNotesIndexAndEveryPage() throws IOException {
        correspondence.putIn(letters.scanned(office.clerk(), "पेयजल की माँग"), file, 0, office.clerk());
        correspondence.putIn(letters.onPaper(office.clerk(), "काग़ज़ पर पत्र"), file, 3, office.clerk());
        made.written(file, "<p>प्रस्तुत है।</p>", office.clerk());
        attach("photo.png", SampleDocuments.png(600, 400), "स्थल का चित्र");
        attach("mail.eml", SampleDocuments.mail(), "ई-मेल");
        made.sent(file, office.clerk(), office.head());

        Printed complete = Printed.of(get("/files/%d/complete.pdf", office.head()));

        assertThat(complete.text()).contains("1. प्रस्तुत है।", "पेयजल की माँग", "काग़ज़ पर पत्र", "स्थल का चित्र");
        assertThat(complete.pages())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(page -> assertThat(page)
                        .contains("द्वारा", "पृष्ठ")
                        .containsPattern("\\d+ / " + complete.pages().size()));
        List<String> leaves = complete.pages()
                .subList(complete.pages().size() - 5, complete.pages().size());
        assertThat(leaves.get(0)).contains("प./1").containsPattern("letter -?\\d+ 1");
        assertThat(leaves.get(1)).contains("प./2").containsPattern("letter -?\\d+ 2");
        assertThat(leaves.get(2)).contains("प./3", "यह पत्र स्कैन");
        assertThat(leaves.get(3)).contains("प./6", "स्थल का चित्र");
        assertThat(leaves.get(4)).contains("प./7", "हैंडपंप ख़राब है।");
    }

    @Test
    void isKnownAgainByItsBytes() throws Exception {
        correspondence.putIn(letters.scanned(office.clerk(), "पेयजल की माँग"), file, 0, office.clerk());

        byte[] pdf = get("/files/%d/complete.pdf", office.clerk()).getResponse().getContentAsByteArray();

        try (var found = new ByteArrayInputStream(pdf)) {
            assertThat(seals.ofFile(found))
                    .hasValueSatisfying(
                            genuine -> assertThat(genuine.paper().kind()).isEqualTo("FILE"));
        }
        assertThat(seals.open(QrCodes.on(pdf).replaceFirst("^.*/", ""))).isInstanceOf(Opened.Genuine.class);
    }

    @Test
    void bindsTheCorrespondenceAlone() throws IOException {
        correspondence.putIn(letters.scanned(office.clerk(), "पेयजल की माँग"), file, 0, office.clerk());
        made.noted(file, "<p>प्रस्तुत है।</p>", office.clerk(), office.head());

        Printed papers = Printed.of(get("/api/v1/files/%d/correspondence.pdf", office.clerk()));

        assertThat(papers.pages()).hasSize(3);
        assertThat(papers.text()).contains("पेयजल की माँग").doesNotContain("प्रस्तुत है।");
    }

    @Test
    void bindsScansOfTheOldPaperFileBeforeTheNewPages() throws IOException {
        NewFile cover = NewFile.under(made.head(office.clerk()), CoverPage.of("पुरानी नस्ती", "hi"));
        NewFile moved = new NewFile(
                cover.cover(), cover.numbering(), cover.priority(), null, new NewFile.PaperFile("पु/12", 2, 3));
        file = ((Opening.Opened) files.open(moved, office.clerk())).id();
        scans.add(
                file, OldScans.Side.NOTES, stored("n.pdf", SampleDocuments.pdf("oldnote", 2)), "n.pdf", office.clerk());
        scans.add(
                file,
                OldScans.Side.PAPERS,
                stored("c.pdf", SampleDocuments.pdf("oldpage", 3)),
                "c.pdf",
                office.clerk());
        made.noted(file, "<p>नई बात</p>", office.clerk(), office.head());

        List<String> pages =
                Printed.of(get("/files/%d/complete.pdf", office.clerk())).pages();

        assertThat(pages).hasSize(8);
        assertThat(pages.get(2)).contains("oldnote 2", "पु/12");
        assertThat(pages.get(3)).contains("नई बात", "टिप्पणी 1");
        assertThat(pages.get(7)).contains("oldpage 3", "प./3");
    }

    @Test
    void leavesOutAppendicesOfNotesThatAreHidden() throws IOException {
        notes.save(file, named("<p>गोपनीय बात</p>", office.collector().person()), Notes.FIRST, office.clerk());
        attach("secret.pdf", SampleDocuments.pdf("secret"), "जाँच प्रतिवेदन");
        made.sent(file, office.clerk(), office.head());

        assertThat(Printed.of(get("/files/%d/complete.pdf", office.head())).text())
                .doesNotContain("गोपनीय बात", "secret", "जाँच प्रतिवेदन");
        assertThat(Printed.of(get("/files/%d/complete.pdf", office.clerk())).text())
                .contains("गोपनीय बात", "secret", "जाँच प्रतिवेदन");
    }

    @Test
    void printsMailWithCharactersThatAreNone() throws IOException {
        String mail = "From: a@example.org\r\nSubject: <b>&amp;\r\n\r\nbefore\f\u0001after <script>\r\n";
        attachToNote("m.eml", mail.getBytes(StandardCharsets.UTF_8), "ई-मेल \u0007\"<i>'");

        assertThat(Printed.of(get("/files/%d/complete.pdf", office.head()))
                        .pages()
                        .getLast())
                .contains("before", "after <script>", "\"<i>'");
    }

    @Test
    void bindsPicturesOfWhatCannotBeWrittenAnew() throws IOException {
        attachToNote("odd.pdf", pdfPackedInAnUnknownWay(), "विचित्र पत्र");

        MvcTestResult answer = get("/files/%d/complete.pdf", office.head());

        assertThat(Printed.of(answer).pages().getLast()).contains("प./1", "विचित्र पत्र");
        try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            PDResources drawn = pdf.getPage(pdf.getNumberOfPages() - 1).getResources();
            assertThat(drawn.getXObjectNames())
                    .singleElement()
                    .satisfies(name -> assertThat(drawn.isImageXObject(name)).isTrue());
        }
    }

    @Test
    void givesStrangersNothing() {
        Acting stranger = offices.collectorate().clerk();

        assertThat(get("/files/%d/complete.pdf", stranger)).hasStatus(404);
        assertThat(get("/files/%d/correspondence.pdf", stranger)).hasStatus(404);
        assertThat(get("/api/v1/files/%d/complete.pdf", stranger)).hasStatus(404);
    }

    private void attachToNote(String name, byte[] content, String title) throws IOException {
        made.written(file, "<p>देखें।</p>", office.clerk());
        attach(name, content, title);
        made.sent(file, office.clerk(), office.head());
    }

    private void attach(String name, byte[] content, String title) throws IOException {
        appendices.attach(file, stored(name, content), name, title, office.clerk());
    }

    private Document stored(String name, byte[] content) throws IOException {
        return ((Intake.Stored) documents.take(new ByteArrayInputStream(content), name)).document();
    }

    private static byte[] pdfPackedInAnUnknownWay() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocuments.pdf("odd"))) {
            COSStream content = new COSStream();
            content.setItem(COSName.FILTER, COSName.getPDFName("Unheard"));
            try (OutputStream raw = content.createRawOutputStream()) {
                raw.write(1);
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static NewNote named(String html, PersonId reader) {
        return new NewNote(NewNote.Kind.GREEN, html, "hi", Note.Decision.NONE, null, null, null, List.of(reader));
    }

    private MvcTestResult get(String address, Acting by) {
        return web.get()
                .uri(address.formatted(file.value()))
                .with(offices.by(by))
                .exchange();
    }
}
