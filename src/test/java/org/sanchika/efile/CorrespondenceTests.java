package org.sanchika.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class CorrespondenceTests {
    @Autowired
    Correspondence correspondence;

    @Autowired
    Files files;

    @Autowired
    Notes notes;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Custody custody;

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
    void givesPapersPagesInTheOrderTheyCome() {
        put("पहला पत्र");
        put("दूसरा पत्र");

        assertThat(correspondence.contents(file, office.clerk()))
                .extracting(Paper::firstPage, Paper::lastPage)
                .containsExactly(tuple(1, 2), tuple(3, 4));
        assertThat(correspondence.contents(file, office.clerk()).getFirst().reference())
                .contains("(28-06-2026)");
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void letsALetterRideWithItsFile() {
        MatterId letter = put("पत्र");

        made.sent(file, office.clerk(), office.otherHead());

        assertThat(custody.held(letter).orElseThrow().state()).isEqualTo(MatterState.RIDING);
        assertThat(custody.visible(letter, office.otherHead())).isTrue();
    }

    @Test
    void takesALetterOutWithoutATraceWhileNothingHangsOnItsPages() {
        MatterId letter = put("भूल से रखा पत्र");

        assertThat(correspondence.takeOut(file, first(), "भूल से", office.clerk()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(correspondence.contents(file, office.clerk())).isEmpty();
        assertThat(custody.held(letter).orElseThrow().state()).isEqualTo(MatterState.ACTIVE);
        put("सही पत्र");
        assertThat(correspondence.contents(file, office.clerk()).getFirst().firstPage())
                .isEqualTo(1);
    }

    @Test
    void leavesASlipOnceANoteRefersToAPage() {
        put("पत्र");
        made.written(file, "<p>कृपया <a href=\"#c-2\">पृ. 2/c</a> देखें।</p>", office.clerk());

        correspondence.takeOut(file, first(), "दूसरी नस्ती का है", office.clerk());
        put("अगला पत्र");

        assertThat(correspondence.contents(file, office.clerk()))
                .extracting(Paper::isHere, Paper::firstPage)
                .containsExactly(tuple(false, 1), tuple(true, 3));
    }

    @Test
    void leavesASlipOnceTheFileWasSent() {
        put("पत्र");
        made.sent(file, office.clerk(), office.head());

        correspondence.takeOut(file, first(), "अन्य संचिका", office.head());

        assertThat(correspondence.contents(file, office.head()).getFirst().removed())
                .isNotNull();
    }

    @Test
    void wakesAParkedFileWhenItsLetterComes() {
        custody.park(file, "प्रतिवेदन की प्रतीक्षा", LocalDate.of(2026, 8, 1), office.clerk());

        put("प्रतीक्षित प्रतिवेदन");

        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.ACTIVE);
    }

    @Test
    void wakesAParkedFileWhenALetterNamesIt() {
        custody.park(file, "प्रतिवेदन की प्रतीक्षा", LocalDate.of(2026, 8, 1), office.clerk());
        String number = files.find(file, office.clerk()).orElseThrow().number();

        letters.onPaper(office.counter(), "संचिका सं.-" + number + " के क्रम में प्रतिवेदन");

        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.ACTIVE);
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void leavesAParkedFileThatTheLetterDoesNotName() {
        custody.park(file, "प्रतिवेदन की प्रतीक्षा", LocalDate.of(2026, 8, 1), office.clerk());
        String number = files.find(file, office.clerk()).orElseThrow().number();

        letters.onPaper(office.counter(), number.replace("/", "/9") + " के क्रम में");

        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.PARKED);
    }

    @Test
    void buriesNoLetterInAClosedFile() {
        put("पत्र");
        made.sent(file, office.clerk(), office.head());
        notes.save(
                file,
                NewNote.green("<p>संचिकास्त।</p>", "hi").deciding(Note.Decision.CLOSE),
                Notes.FIRST,
                office.head());

        assertThat(custody.close(file, "", "निष्पादित", office.head()))
                .isEqualTo(new Outcome.Obstacle("efile.closure.undealt"));
        correspondence.deal(file, first(), Disposal.REPLIED, "", office.head());
        assertThat(custody.close(file, "", "निष्पादित", office.head())).isInstanceOf(Outcome.Done.class);
        assertThat(made.sheet(file, office.head()).getFirst().decision()).isEqualTo(Note.Decision.CLOSE);
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void wantsTheApprovalOfAnOfficerBeforeItIsClosed() {
        assertThat(custody.close(file, "", "निष्पादित", office.clerk()))
                .isEqualTo(new Outcome.Obstacle("efile.closure.approval"));
    }

    @Test
    void flagsAPage() {
        put("पत्र");

        correspondence.flag(file, first(), 2, "PUC", "तत्काल", office.clerk());

        assertThat(correspondence.contents(file, office.clerk()).getFirst().flags())
                .extracting(Paper.Flag::name, Paper.Flag::page)
                .containsExactly(tuple("PUC", 2));
        correspondence.flag(file, first(), 2, "", "", office.clerk());
        assertThat(correspondence.contents(file, office.clerk()).getFirst().flags())
                .isEmpty();
    }

    private MatterId put(String subject) {
        MatterId letter = letters.scanned(office.clerk(), subject);
        assertThat(correspondence.putIn(letter, file, 0, office.clerk())).isInstanceOf(Outcome.Done.class);
        return letter;
    }

    private long first() {
        return correspondence.contents(file, office.clerk()).getFirst().id();
    }
}
