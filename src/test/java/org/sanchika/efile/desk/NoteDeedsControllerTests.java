package org.sanchika.efile.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class NoteDeedsControllerTests {
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

    OfficeFixtures.Collectorate office;
    MatterId file;
    long decision;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.opened(office.clerk());
        made.sent(file, office.clerk(), office.head());
        notes.save(
                file,
                NewNote.green("<p>स्वीकृत।</p>", "hi").deciding(Note.Decision.APPROVED),
                Notes.FIRST,
                office.head());
        made.sent(file, office.head(), office.clerk());
        decision = made.sheet(file, office.clerk()).getFirst().id();
    }

    @Test
    void recordsThatADecisionLeftTheOffice() {
        assertThat(communicate("पत्रांक 412", office.clerk())).hasStatus(303);

        assertThat(page(office.clerk())).bodyText().contains("पत्रांक 412").contains("को संसूचित");
    }

    @Test
    void saysBesideTheFieldThatItNeedsTheLetter() {
        assertThat(communicate(" ", office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"how-" + decision + "-wrong\"");
    }

    @Test
    void leavesItToTheDeskWhereTheFileLies() {
        assertThat(communicate("पत्रांक 412", office.head())).hasStatus(409);
        assertThat(communicate("पत्रांक 412", offices.collectorate().clerk())).hasStatus(404);
    }

    @Test
    void saysBesideTheFieldWhoMayReverseAndLosesNothing() {
        communicate("पत्रांक 412", office.clerk());

        MvcTestResult answer = send(office.clerk(), office.head(), "REJECTED");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reverses-wrong\"", "कारण: नियम के विरुद्ध।", "value=\"" + decision + "\" selected");
        assertThat(notes.draft(file, office.clerk())).isEmpty();
    }

    @Test
    void tellsOnBothNotesWhichReversesWhich() {
        communicate("पत्रांक 412", office.clerk());
        made.sent(file, office.clerk(), office.collector());
        assertThat(send(office.collector(), office.clerk(), "REJECTED")).hasStatus(303);

        List<Note> sheet = made.sheet(file, office.clerk());

        assertThat(sheet.getFirst().reversedBy())
                .isEqualTo(new Note.Other(sheet.getLast().id(), 2, 2));
        assertThat(sheet.getLast().reverses()).isEqualTo(new Note.Other(decision, 1, 1));
        assertThat(notes.decisions(file, office.clerk()))
                .extracting(Notes.Decided::no)
                .containsExactly(2);
    }

    @Test
    void reversesNothingTwice() {
        made.sent(file, office.clerk(), office.collector());
        send(office.collector(), office.head(), "REJECTED");

        assertThat(send(office.head(), office.collector(), "APPROVED"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reverses-wrong\"");
    }

    @Test
    void asksForWhomAnOralOrderIsToBeConfirmedBy() {
        MvcTestResult answer = post(
                "/movements",
                Map.of("body", "<p>मौखिक आदेश।</p>", "version", "0", "noteKind", "ORAL", "to", id(office.head())),
                office.clerk());

        assertThat(answer).hasStatus(422).bodyText().contains("id=\"confirm-wrong\"", "मौखिक आदेश।");
    }

    @Test
    void refusesAnOfficerThatIsNotThere() {
        MvcTestResult answer = post(
                "/movements",
                Map.of("body", "<p>मौखिक।</p>", "version", "0", "confirm", "999999999", "to", id(office.head())),
                office.clerk());

        assertThat(answer).hasStatus(422).bodyText().contains("id=\"confirm-wrong\"");
    }

    @Test
    void takesTheNumberOfAParagraphInAnyScript() {
        Map<String, String> form =
                Map.of("body", "<p>शुद्धि।</p>", "version", "0", "corrects", "१", "to", id(office.head()));
        assertThat(post("/movements", form, office.clerk())).hasStatus(303);
        assertThat(made.sheet(file, office.head()).getLast().corrects()).isEqualTo(1);
    }

    @Test
    void saysThatWordsAreNoParagraph() {
        Map<String, String> form = Map.of("text", "शुद्धि।", "version", "0", "corrects", "पहली");

        assertThat(post("/notes", form, office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"corrects-wrong\"", "शुद्धि।", "पहली");
    }

    private MvcTestResult send(Acting from, Acting to, String what) {
        return post(
                "/movements",
                Map.of(
                        "body",
                        "<p>कारण: नियम के विरुद्ध।</p>",
                        "version",
                        "0",
                        "decision",
                        what,
                        "reverses",
                        Long.toString(decision),
                        "to",
                        id(to)),
                from);
    }

    private MvcTestResult communicate(String how, Acting by) {
        return post("/notes/" + decision + "/communication", Map.of("how", how), by);
    }

    private MvcTestResult page(Acting by) {
        return web.get().uri("/files/" + file.value()).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri("/files/" + file.value() + path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String id(Acting acting) {
        return Long.toString(acting.post().value());
    }
}
