package org.sanchika.efile.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.DiscardedNotes;
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
class OwnNotesTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    Notes notes;

    @Autowired
    DiscardedNotes discarded;

    @Autowired
    Custody custody;

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
    void showsTheOfficerWhatHeIsAskedToConfirmThoughTheFileNeverCameToHim() {
        long note = oral(office.otherHead());

        assertThat(get("/confirmations", office.otherHead()))
                .bodyText()
                .contains("मौखिक आदेशानुसार", "/confirmations/" + file.value());
        assertThat(custody.visible(file, office.otherHead())).isTrue();
        assertThat(answer(note, "true", "", office.otherHead())).hasStatus(303);
        assertThat(get("/confirmations", office.otherHead())).bodyText().doesNotContain("मौखिक आदेशानुसार");
    }

    @Test
    void asksWhatWasSaidWhenItIsDenied() {
        long note = oral(office.collector());

        assertThat(answer(note, "false", " ", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"wrong-" + note + "\"");
        assertThat(answer(note, "false", "केवल चर्चा हुई थी", office.collector()))
                .hasStatus(303);
        assertThat(made.sheet(file, office.collector())
                        .getFirst()
                        .confirmation()
                        .remark())
                .isEqualTo("केवल चर्चा हुई थी");
    }

    @Test
    void letsNobodyElseAnswer() {
        long note = oral(office.collector());

        assertThat(answer(note, "true", "", office.head())).hasStatus(403);
        assertThat(get("/confirmations", office.head())).bodyText().doesNotContain("मौखिक आदेशानुसार");
    }

    @Test
    void confirmsNobodysOwnWords() {
        NewNote own = new NewNote(
                NewNote.Kind.ORAL,
                "<p>x</p>",
                "hi",
                Note.Decision.NONE,
                null,
                null,
                office.clerk().post(),
                List.of());

        assertThat(notes.save(file, own, Notes.FIRST, office.clerk()))
                .hasToString("Refused[faults=[Fault[field=confirm, key=note.fault.no-such-person, arguments=[]]]]");
    }

    @Test
    void givesADiscardedNoteBackToItsAuthorAlone() {
        made.written(file, "<p>कच्चा विचार</p>", office.clerk());
        notes.discard(file, office.clerk());
        long id = discarded.of(office.clerk()).getFirst().id();

        assertThat(get("/discarded-notes", office.clerk())).bodyText().contains("कच्चा विचार");
        assertThat(get("/discarded-notes", office.head())).bodyText().doesNotContain("कच्चा विचार");
        assertThat(post("/discarded-notes/" + id + "/return", Map.of(), office.head()))
                .hasStatus(409);
        assertThat(post("/discarded-notes/" + id + "/return", Map.of(), office.clerk()))
                .hasRedirectedUrl("/files/" + file.value());

        assertThat(notes.draft(file, office.clerk()).orElseThrow().note().html())
                .isEqualTo("<p>कच्चा विचार</p>");
        assertThat(discarded.of(office.clerk())).isEmpty();
    }

    @Test
    void overwritesNoOtherNoteWithADiscardedOne() {
        made.written(file, "<p>पहला</p>", office.clerk());
        notes.discard(file, office.clerk());
        made.written(file, "<p>दूसरा</p>", office.clerk());
        long id = discarded.of(office.clerk()).getFirst().id();

        assertThat(post("/discarded-notes/" + id + "/return", Map.of(), office.clerk()))
                .hasStatus(409)
                .bodyText()
                .contains("दूसरी टिप्पणी लिख रहे हैं");
        assertThat(notes.draft(file, office.clerk()).orElseThrow().note().html())
                .isEqualTo("<p>दूसरा</p>");
    }

    @Test
    void letsADiscardedNoteGoAfterAMonth() {
        made.written(file, "<p>पुराना</p>", office.clerk());
        notes.discard(file, office.clerk());

        clock.set(TestClock.START.plus(DiscardedNotes.KEPT).plusSeconds(1));

        assertThat(discarded.of(office.clerk())).isEmpty();
    }

    private long oral(Acting confirms) {
        NewNote oral = new NewNote(
                NewNote.Kind.ORAL,
                "<p>मौखिक आदेशानुसार।</p>",
                "hi",
                Note.Decision.NONE,
                null,
                null,
                confirms.post(),
                List.of());
        notes.save(file, oral, Notes.FIRST, office.clerk());
        made.sent(file, office.clerk(), office.head());
        return made.sheet(file, office.head()).getFirst().id();
    }

    private MvcTestResult answer(long note, String agrees, String remark, Acting by) {
        return post("/confirmations/" + file.value() + "/" + note, Map.of("agrees", agrees, "remark", remark), by);
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri(path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}
