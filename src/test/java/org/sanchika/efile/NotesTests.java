package org.sanchika.efile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SanchikaTest
@Import(FileFixtures.class)
class NotesTests {
    @Autowired
    Notes notes;

    @Autowired
    FileFixtures made;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

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
    void numbersParagraphsOverTheWholeFile() {
        MatterId file = made.opened(office.clerk());

        made.noted(file, "<p>पहली बात।</p><p>दूसरी बात।</p>", office.clerk(), office.head());
        made.noted(file, "<p>सहमत।</p>", office.head(), office.collector());

        List<Note> sheet = made.sheet(file, office.collector());
        assertThat(sheet).extracting(Note::no).containsExactly(1, 2);
        assertThat(sheet).extracting(Note::firstPara).containsExactly(1, 3);
        assertThat(sheet.getLast().html()).contains("id=\"p-3\"");
        assertThat(sheet).extracting(Note::left).containsExactly(true, false);
    }

    @Test
    void standsInTheChainOfTheFile() {
        MatterId file = made.opened(office.clerk());
        made.noted(file, "<p>प्रस्तुत।</p>", office.clerk(), office.head());

        var proof = proofs.of(file).orElseThrow();

        assertThat(proof.isWhole()).isTrue();
        assertThat(proof.chain()).anyMatch(link -> link.canonical().contains("NOTE:"));
        assertThat(proofs.holdingDiffers(file)).isEmpty();
    }

    @Test
    void tellsTheSecondWindowThatAnotherSavedMeanwhile() {
        MatterId file = made.opened(office.clerk());
        NoteDraft first = made.written(file, "<p>एक</p>", office.clerk());
        made.written(file, "<p>दो</p>", office.clerk());

        Saving late = notes.save(file, NewNote.green("<p>तीन</p>", "hi"), first.version(), office.clerk());

        assertThat(late)
                .isInstanceOfSatisfying(
                        Saving.Overtaken.class,
                        saving -> assertThat(saving.theirs().note().html()).isEqualTo("<p>दो</p>"));
    }

    @Test
    void keepsNothingOnADeskWhereTheFileDoesNotLie() {
        MatterId file = made.opened(office.clerk());
        made.sent(file, office.clerk(), office.head());

        assertThat(notes.save(file, NewNote.green("<p>देर</p>", "hi"), Notes.FIRST, office.clerk()))
                .isEqualTo(
                        new Saving.NotHere(new Outcome.NotHolder(office.head().post())));
    }

    @Test
    void neverLetsAYellowNoteTravel() {
        MatterId file = made.opened(office.clerk());
        NewNote green = NewNote.green("<p>सोच रहा हूँ</p>", "hi");
        NewNote yellow =
                new NewNote(NewNote.Kind.YELLOW, green.html(), "hi", Note.Decision.NONE, null, null, null, List.of());
        notes.save(file, yellow, Notes.FIRST, office.clerk());

        assertThat(made.sent(file, office.clerk(), office.head()))
                .isEqualTo(new Outcome.Obstacle("note.refusal.yellow"));
        notes.discard(file, office.clerk());
        assertThat(made.sent(file, office.clerk(), office.head())).isInstanceOf(Outcome.Done.class);
        assertThat(made.sheet(file, office.head())).isEmpty();
    }

    @Test
    void recordsWhoTypedForTheOfficer() {
        MatterId file = made.opened(office.clerk());
        made.sent(file, office.clerk(), office.collector());
        Acting assistant = offices.assistantOf(office.collector());
        made.written(file, "<p>अनुमोदित</p>", assistant);

        made.sent(file, office.collector(), office.clerk());

        Note note = made.sheet(file, office.clerk()).getFirst();
        assertThat(note.by().person()).isEqualTo(office.collector().person());
        assertThat(note.typedBy()).isNotEqualTo(note.by().name());
    }

    @Test
    void hidesSeniorsLaterNotesUntilTheFileIsBack() {
        MatterId file = made.opened(office.clerk());
        made.noted(file, "<p>प्रस्तुत।</p>", office.clerk(), office.head());
        made.noted(file, "<p>सहमत।</p>", office.head(), office.collector());

        assertThat(made.sheet(file, office.clerk()).getLast().hidden()).isEqualTo(Note.Hidden.LATER);
        made.noted(file, "<p>अनुमोदित।</p>", office.collector(), office.clerk());
        assertThat(made.sheet(file, office.clerk())).extracting(Note::hidden).containsOnly(Note.Hidden.NO);
    }

    @Test
    void showsANoteForNamedReadersToThemAlone() {
        MatterId file = made.opened(office.clerk());
        NewNote named = new NewNote(
                NewNote.Kind.GREEN,
                "<p>गोपनीय</p>",
                "hi",
                Note.Decision.NONE,
                null,
                null,
                null,
                List.of(office.collector().person()));
        notes.save(file, named, Notes.FIRST, office.clerk());
        made.sent(file, office.clerk(), office.head());
        made.sent(file, office.head(), office.collector());

        assertThat(made.sheet(file, office.collector()).getFirst().html()).contains("गोपनीय");
        assertThat(made.sheet(file, office.head()).getFirst().hidden()).isEqualTo(Note.Hidden.NAMED);
        assertThat(made.sheet(file, office.head()).getFirst().html()).isEmpty();
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void asksTheOfficerToConfirmHisOralOrder() {
        MatterId file = made.opened(office.clerk());
        NewNote oral = new NewNote(
                NewNote.Kind.ORAL,
                "<p>मौखिक आदेशानुसार।</p>",
                "hi",
                Note.Decision.NONE,
                null,
                null,
                office.collector().post(),
                List.of());
        notes.save(file, oral, Notes.FIRST, office.clerk());
        made.sent(file, office.clerk(), office.collector());
        long note = made.sheet(file, office.collector()).getFirst().id();

        assertThat(notes.confirm(file, note, true, "", office.clerk())).isEqualTo(new Outcome.MayNot());
        assertThat(notes.confirm(file, note, true, "", office.collector())).isInstanceOf(Outcome.Done.class);
        assertThat(made.sheet(file, office.collector())
                        .getFirst()
                        .confirmation()
                        .agrees())
                .isTrue();
    }

    @Test
    void letsOnlyAHigherOfficerReverseWhatWasCommunicated() {
        MatterId file = made.opened(office.clerk());
        made.sent(file, office.clerk(), office.head());
        decide(file, NewNote.green("<p>स्वीकृत।</p>", "hi").deciding(Note.Decision.APPROVED), office.head());
        made.sent(file, office.head(), office.clerk());
        long decision = made.sheet(file, office.clerk()).getFirst().id();
        notes.communicated(file, decision, "पत्रांक 12", office.clerk());
        NewNote reversal = new NewNote(
                NewNote.Kind.GREEN,
                "<p>कारण: नियम के विरुद्ध।</p>",
                "hi",
                Note.Decision.REJECTED,
                decision,
                null,
                null,
                List.of());

        decide(file, reversal, office.clerk());
        assertThat(made.sent(file, office.clerk(), office.head()))
                .isEqualTo(new Outcome.Obstacle("note.fault.reversal-level"));
        notes.discard(file, office.clerk());
        made.sent(file, office.clerk(), office.collector());
        decide(file, reversal, office.collector());
        assertThat(made.sent(file, office.collector(), office.clerk())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void keepsTheFrozenNoteWhenTheFileIsPulledBack() {
        MatterId file = made.opened(office.clerk());
        made.noted(file, "<p>गलत मेज़ पर।</p>", office.clerk(), office.otherHead());

        custody.pullBack(file, "गलत मेज़", office.clerk());
        made.sent(file, office.clerk(), office.head());

        assertThat(made.sheet(file, office.head())).extracting(Note::no).containsExactly(1);
    }

    private void decide(MatterId file, NewNote note, Acting by) {
        assertThat(notes.save(file, note, Notes.FIRST, by)).isInstanceOf(Saving.Saved.class);
    }
}
