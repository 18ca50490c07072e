package org.sanchika.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.text.RichText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class})
class DraftsTests {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftFixtures made;

    @Autowired
    FileFixtures files;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Proofs proofs;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.fileWithLetter(office.clerk());
    }

    @Test
    void beginsWithTheWordsOfItsFormAndTheSenderAsAddressee() {
        Draft draft = made.begun(file, Form.LETTER, made.letter(file, office.clerk()), office.clerk());

        assertThat(draft.serial()).isEqualTo(1);
        assertThat(draft.text().salutation()).isEqualTo("महोदय,");
        assertThat(draft.text().html()).contains("निदेशानुसार", "28-06-2026", "……");
        assertThat(draft.text().addressees())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo("श्री राम प्रसाद, मुखिया, ग्राम पंचायत सिवान"));
        assertThat(draft.text().close()).as("as Bihar closes its letters").isEqualTo("विश्वासभाजन,");
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en,Sir|", "hi,महोदय|", "bn,মহাশয়|"})
    void speaksEachLanguage(String language, String salutation) {
        Draft draft = ((Written.Kept) drafts.begin(file, Form.LETTER, language, null, office.clerk())).draft();

        assertThat(draft.text().salutation()).isEqualTo(salutation.replace("|", ","));
        assertThat(drafts.missing(draft)).extracting(fault -> fault.key()).contains("draft.missing.blank");
    }

    @Test
    void numbersRemindersOfAFile() {
        made.begun(file, Form.REMINDER, office.clerk());
        Draft second = made.begun(file, Form.REMINDER, office.clerk());

        assertThat(second.serial()).isEqualTo(2);
        assertThat(second.text().detail(Detail.REMINDER_NO)).isEqualTo("2");
    }

    @Test
    void keepsEveryVersionAndMakesNoneForNothing() {
        Draft draft = made.written(file, office.head().post(), office.clerk());

        Written same = drafts.write(draft.id(), draft.text(), 1, "", office.clerk());
        clock.pass(java.time.Duration.ofMinutes(5));
        drafts.write(draft.id(), DraftFixtures.saying(draft.text(), "<p>नया पाठ।</p>"), 2, "संक्षेप", office.clerk());

        assertThat(same).isEqualTo(new Written.Kept(draft));
        assertThat(drafts.versions(draft.id(), office.clerk()))
                .extracting(Draft.Stamp::no)
                .containsExactly(3, 2, 1);
        assertThat(drafts.find(draft.id(), 2, office.clerk()).orElseThrow().text())
                .isEqualTo(draft.text());
        assertThat(drafts.find(draft.id(), office.clerk())
                        .orElseThrow()
                        .version()
                        .stamp()
                        .remark())
                .isEqualTo("संक्षेप");
    }

    @Test
    void tellsAStalePageWhoseVersionOvertookIt() {
        Draft draft = made.written(file, office.head().post(), office.clerk());

        Written late = drafts.write(
                draft.id(), DraftFixtures.saying(draft.text(), "<p>पुराने पृष्ठ से।</p>"), 1, "", office.clerk());

        assertThat(late).isEqualTo(new Written.Overtaken(draft));
        assertThat(drafts.find(draft.id(), office.clerk()).orElseThrow().last()).isEqualTo(2);
    }

    @Test
    void marksWhatASeniorChangedInSubstance() {
        Draft draft = made.written(file, office.head().post(), office.clerk());
        files.sent(file, office.clerk(), office.head());

        drafts.write(
                draft.id(),
                DraftFixtures.saying(draft.text(), draft.text().html().replace("।", ".")),
                2,
                "",
                office.head());
        drafts.write(draft.id(), DraftFixtures.saying(draft.text(), "<p>अस्वीकृत।</p>"), 3, "", office.head());

        assertThat(drafts.versions(draft.id(), office.clerk()))
                .extracting(Draft.Stamp::material)
                .containsExactly(true, false, false, false);
    }

    @Test
    void keepsASecondLanguageWithEachVersionAndMarksItsChangeToo() {
        Draft draft = made.written(file, office.head().post(), office.clerk());
        DraftText both = draft.text().with(DraftFixtures.inEnglish());
        DraftText.Second hindiTwice = new DraftText.Second("hi", "", "", "<p>क</p>", "", "", Map.of());
        Map<Detail, String> details = Map.of(Detail.AUTHORITY, " Rule  12 ", Detail.AMOUNT, "500");
        DraftText.Second other =
                new DraftText.Second("en", "Refusal", "Sir,", "<p>It is refused.</p>", "", "", details);

        Written twice = drafts.write(draft.id(), draft.text().with(hindiTwice), 2, "", office.clerk());
        Written kept = drafts.write(draft.id(), both, 2, "", office.clerk());
        Written same = drafts.write(draft.id(), both, 3, "", office.clerk());
        files.sent(file, office.clerk(), office.head());
        drafts.write(draft.id(), draft.text().with(other), 3, "", office.head());
        drafts.write(draft.id(), draft.text(), 4, "", office.head());

        assertThat(((Written.Refused) twice).faults()).extracting(Fault::field).containsExactly("second-language");
        assertThat(drafts.missing(((Written.Kept) kept).draft())).isEmpty();
        assertThat(same).isEqualTo(kept);
        assertThat(drafts.find(draft.id(), 3, office.clerk()).orElseThrow().text())
                .isEqualTo(both);
        DraftText fourth =
                drafts.find(draft.id(), 4, office.clerk()).orElseThrow().text();
        assertThat(fourth.second().details()).isEqualTo(Map.of(Detail.AUTHORITY, "Rule 12"));
        assertThat(drafts.find(draft.id(), office.clerk()).orElseThrow().text()).isEqualTo(draft.text());
        assertThat(drafts.versions(draft.id(), office.clerk()))
                .extracting(Draft.Stamp::material)
                .containsExactly(true, true, false, false, false);
        assertThat(both.digest("")).isNotEqualTo(draft.text().digest("")).isNotEqualTo(fourth.digest(""));
    }

    @Test
    void leavesTheWritingToTheDeskWhereTheFileLies() {
        Draft draft = made.written(file, office.head().post(), office.clerk());
        files.sent(file, office.clerk(), office.head());
        DraftText other = DraftFixtures.saying(draft.text(), "<p>और।</p>");

        assertThat(drafts.write(draft.id(), other, 2, "", office.clerk()))
                .isEqualTo(
                        new Written.NotHere(new Outcome.NotHolder(office.head().post())));
        assertThat(drafts.begin(file, Form.LETTER, "hi", null, office.clerk()))
                .isEqualTo(
                        new Written.NotHere(new Outcome.NotHolder(office.head().post())));
        Acting assistant = offices.assistantOf(office.head());
        assertThat(drafts.write(draft.id(), other, 2, "", assistant)).isInstanceOf(Written.Kept.class);
    }

    @Test
    void tellsStrangersNothing() {
        Draft draft = made.written(file, office.head().post(), office.clerk());
        Acting stranger = offices.collectorate().clerk();

        assertThat(drafts.of(file, stranger)).isEmpty();
        assertThat(drafts.find(draft.id(), stranger)).isEmpty();
        assertThat(drafts.versions(draft.id(), stranger)).isEmpty();
        assertThat(drafts.write(draft.id(), draft.text(), 2, "", stranger))
                .isEqualTo(new Written.NotHere(new Outcome.Unknown()));
    }

    @Test
    void refusesPapersAndDesksThatAreNotThere() {
        Draft draft = made.written(file, office.head().post(), office.clerk());
        MatterId other = made.fileWithLetter(office.clerk());
        DraftText text = draft.text();
        DraftText foreign = new DraftText(
                "xx",
                text.subject(),
                "",
                text.html(),
                "",
                "",
                null,
                new org.sanchika.office.PostId(999_999_999),
                text.details(),
                List.of(new Addressee(Addressee.Role.TO, "", "", "पटना", "", "", null)),
                List.of(new DraftText.Enclosure(made.letter(other, office.clerk()), "और किसी का")));

        Written written = drafts.write(draft.id(), foreign, 2, "", office.clerk());

        assertThat(((Written.Refused) written).faults())
                .extracting(fault -> fault.field())
                .containsExactly("language", "addressees", "enclosures", "signatory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script><p>ठीक</p>", "<p onclick='x()'>ठीक</p>"})
    void keepsNothingOfScripts(String html) {
        Draft draft = made.written(file, office.head().post(), office.clerk());

        Written written = drafts.write(draft.id(), DraftFixtures.saying(draft.text(), html), 2, "", office.clerk());

        assertThat(((Written.Kept) written).draft().text().html()).isEqualTo("<p>ठीक</p>");
        assertThat(RichText.kept("<p>ठीक</p>").plain().strip()).isEqualTo("ठीक");
    }
}
