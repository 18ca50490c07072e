package org.sanchika.efile.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class PeekTests {
    private static final String NOT = "देखना आपके अधिकार में नहीं";

    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    Notes notes;

    @Autowired
    Correspondence correspondence;

    @Autowired
    ReceiptFixtures letters;

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
    void showsPagesParagraphsAndNotes() {
        correspondence.putIn(letters.scanned(office.clerk(), "जल आपूर्ति का पत्र"), file, 0, office.clerk());
        made.noted(file, "<p>पहली बात।</p><p>दूसरी बात।</p>", office.clerk(), office.head());

        assertThat(peek("#c-2", office.head())).bodyText().contains("जल आपूर्ति का पत्र", "/pages/2");
        assertThat(peek("#p-2", office.head())).bodyText().contains("दूसरी बात").doesNotContain("पहली");
        assertThat(peek("#n-1", office.head())).bodyText().contains("पहली बात", "दूसरी बात");
        assertThat(web.get().uri("/files/" + file.value() + "/references?q=१").with(offices.by(office.head())))
                .bodyText()
                .contains("data-ref=\"#c-1\"", "data-ref=\"#n-1\"", "data-ref=\"#p-1\"")
                .doesNotContain("data-ref=\"#p-2\"");
    }

    @Test
    void saysOfATakenOutPageThatItIsOut() {
        correspondence.putIn(letters.scanned(office.clerk(), "पत्र"), file, 0, office.clerk());
        made.noted(file, "<p>देखें <a href=\"#c-1\">पृ. 1</a>।</p>", office.clerk(), office.head());
        long paper = correspondence.contents(file, office.head()).getFirst().id();
        correspondence.takeOut(file, paper, "इस संचिका का नहीं", office.head());

        assertThat(peek("#c-1", office.head()))
                .bodyText()
                .contains("इस संचिका का नहीं")
                .doesNotContain("<img");
    }

    @Test
    void saysThatAConfidentialNoteIsForOthersAndShowsNothing() {
        NewNote named = new NewNote(
                NewNote.Kind.GREEN,
                "<p>गुप्त बात।</p>",
                "hi",
                Note.Decision.NONE,
                null,
                null,
                null,
                List.of(office.collector().person()));
        notes.save(file, named, Notes.FIRST, office.clerk());
        made.sent(file, office.clerk(), office.head());

        assertThat(peek("#p-1", office.head()))
                .bodyText()
                .contains("गोपनीय टिप्पणी")
                .doesNotContain("गुप्त बात");
    }

    @Test
    void tellsNothingOfAnotherOfficesFile() {
        Acting stranger = offices.collectorate().clerk();
        MatterId other = made.opened(stranger, "पराई बात");

        assertThat(peek("/files/" + other.value(), office.clerk()))
                .bodyText()
                .contains(NOT)
                .doesNotContain("पराई");
        assertThat(peek("/files/" + other.value() + "#p-1", office.clerk()))
                .bodyText()
                .contains(NOT);
        assertThat(peek("/receipts/999999999", office.clerk())).bodyText().contains(NOT);
    }

    @Test
    void answersWhatIsNoReferenceAtAll() {
        for (String address :
                List.of("", "#c-0", "#p-999999999", "javascript:alert(1)", "/files/1/2", "#n-999999999")) {
            assertThat(peek(address, office.clerk())).hasStatus(200).bodyText().contains("hid");
        }
        assertThat(peek("#c-1", offices.collectorate().clerk())).hasStatus(404);
    }

    private MvcTestResult peek(String to, Acting by) {
        return web.get()
                .uri("/files/" + file.value() + "/references/preview?to={to}", to)
                .with(offices.by(by))
                .exchange();
    }
}
