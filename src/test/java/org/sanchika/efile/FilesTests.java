package org.sanchika.efile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.efile.NewFile.Numbering;
import org.sanchika.office.FileHeadId;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SanchikaTest
@Import(FileFixtures.class)
class FilesTests {
    @Autowired
    Files files;

    @Autowired
    FileFixtures made;

    @Autowired
    Custody custody;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void numbersFilesUnderAHeadAsPreviewed() {
        FileHeadId head = made.head(office.clerk());
        String preview = files.numberPreview(head, office.clerk());

        Opening.Opened first = opened(NewFile.under(head, CoverPage.of("पहला विषय", "hi")));
        Opening.Opened second = opened(NewFile.under(head, CoverPage.of("दूसरा विषय", "hi")));

        assertThat(first.number()).isEqualTo(preview).contains("-01/2026");
        assertThat(second.number()).contains("-02/2026");
        assertThat(custody.held(first.id()).orElseThrow().holder())
                .isEqualTo(office.clerk().post());
    }

    @Test
    void refusesAHeadOfAnotherSection() {
        FileHeadId head = made.head(office.otherClerk());

        assertThat(faulty(NewFile.under(head, CoverPage.of("विषय", "hi")))).containsExactly("head");
        assertThat(files.numberPreview(head, office.clerk())).isEmpty();
    }

    @Test
    void takesATypedNumberOnce() {
        String number = "पुराना/१२/" + office.clerk().unit().value();
        NewFile file = typed(number);

        assertThat(opened(file).number())
                .isEqualTo("पुराना/12/" + office.clerk().unit().value());
        assertThat(faulty(file)).containsExactly("number");
    }

    @Test
    void keepsClassifiedPapersOut() {
        CoverPage secret = new CoverPage("विषय", "", "hi", Letter.Grade.SECRET, "", "", "", "");

        assertThat(faulty(new NewFile(secret, new Numbering.Typed("एस/1"), Priority.ORDINARY, null, null)))
                .containsExactly("grade");
    }

    @Test
    void wantsReasonApproverAndEndForAFileOnPaper() {
        var exception = new NewFile.PaperException("", office.head().post(), LocalDate.of(2026, 6, 1));
        NewFile file = new NewFile(
                CoverPage.of("विषय", "hi"), new Numbering.Typed("का/1"), Priority.ORDINARY, exception, null);

        assertThat(faulty(file)).containsExactlyInAnyOrder("place", "exceptionReason", "exceptionUntil");
    }

    @Test
    void warnsOfASubjectThatIsThereAlready() {
        MatterId file = made.opened(office.clerk(), "ग्राम सिसवन में पेयजल योजना के प्राक्कलन की स्वीकृति");

        var similar =
                files.similar("ग्राम सिसवन में पेयजल योजना के प्राक्कलन की स्वीकृति के संबंध में", office.clerk());

        assertThat(similar).extracting(Files.Similar::id).contains(file);
        assertThat(files.similar("बिल्कुल दूसरी बात जो कहीं नहीं मिलती", office.clerk()))
                .isEmpty();
    }

    @Test
    void findsFilesByPartOfNumberOrSubjectInAnyDigits() {
        MatterId there = made.opened(office.clerk(), "मनरेगा सामग्री भुगतान 2026");
        MatterId here = made.opened(office.clerk(), "मनरेगा मज़दूरी भुगतान 2026");
        made.sent(there, office.clerk(), office.head());

        assertThat(files.look("भुगतान २०२६", office.clerk()))
                .extracting(Files.Similar::id)
                .containsExactly(here, there);
        assertThat(files.look("%", office.clerk())).isEmpty();
        assertThat(files.look("मनरेगा", offices.collectorate().clerk())).isEmpty();
    }

    @Test
    void hidesFilesFromStrangers() {
        MatterId file = made.opened(office.clerk());

        assertThat(files.find(file, offices.collectorate().clerk())).isEmpty();
        assertThat(files.find(file, office.head())).isPresent();
    }

    private NewFile typed(String number) {
        return new NewFile(CoverPage.of("विषय", "hi"), new Numbering.Typed(number), Priority.ORDINARY, null, null);
    }

    private Opening.Opened opened(NewFile file) {
        return (Opening.Opened) files.open(file, office.clerk());
    }

    private List<String> faulty(NewFile file) {
        return ((Opening.Refused) files.open(file, office.clerk()))
                .faults().stream().map(Fault::field).toList();
    }
}
