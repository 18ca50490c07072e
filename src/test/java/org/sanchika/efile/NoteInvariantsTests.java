package org.sanchika.efile;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of every file and note whatever its users do, also at the same instant. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class NoteInvariantsTests {
    @Autowired
    Files files;

    @Autowired
    Notes notes;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Custody custody;

    @Autowired
    Acts acts;

    @Autowired
    Proofs proofs;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void sendsANoteOnceFromTwoWindows() throws Exception {
        for (int round = 0; round < 10; round++) {
            MatterId file = made.opened(office.clerk());

            List<Outcome> outcomes = atOnce(List.of(
                    () -> noted(file, "<p>पहली खिड़की</p>", office.clerk(), office.head()),
                    () -> noted(file, "<p>दूसरी खिड़की</p>", office.clerk(), office.collector())));

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(noteNumbers(file)).containsExactly("1 1 1");
        }
    }

    @Test
    void numbersWithoutGapsWhateverManyHandsTry() throws Exception {
        MatterId file = made.opened(office.clerk());
        List<Acting> desks = List.of(office.clerk(), office.head(), office.collector());
        List<Callable<Outcome>> tries = new ArrayList<>();
        for (int n = 0; n < 90; n++) {
            Acting from = desks.get(n % 3);
            Acting to = desks.get((n + 1 + n / 3 % 2) % 3);
            String html = "<p>एक</p>" + "<p>और</p>".repeat(n % 3);
            tries.add(() -> noted(file, html, from, to));
        }

        long done =
                atOnce(tries).stream().filter(Outcome.Done.class::isInstance).count();

        List<String> numbers = noteNumbers(file);
        assertThat(numbers).hasSize((int) done).isNotEmpty();
        int para = 1;
        for (int no = 1; no <= numbers.size(); no++) {
            String[] parts = numbers.get(no - 1).split(" ");
            assertThat(parts[0]).isEqualTo(Integer.toString(no));
            assertThat(parts[1]).isEqualTo(Integer.toString(para));
            para += Integer.parseInt(parts[2]);
        }
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
        assertThat(proofs.holdingDiffers(file)).isEmpty();
    }

    @Test
    void knowsUnderWhichChargeEachNoteWasWritten() {
        MatterId file = made.opened(office.clerk());
        made.noted(file, "<p>प्रस्तुत।</p>", office.clerk(), office.head());
        made.noted(file, "<p>सहमत।</p>", office.head(), office.clerk());

        int strangers =
                jdbc.sql("""
                        SELECT count(*) FROM efile.note n
                          LEFT JOIN office.charge c ON c.id = n.charge_id AND c.person_id = n.person_id AND c.post_id = n.post_id
                           AND c.from_on <= (n.sent_at AT TIME ZONE 'Asia/Kolkata')::date
                           AND coalesce(c.until_on, 'infinity') >= (n.sent_at AT TIME ZONE 'Asia/Kolkata')::date
                         WHERE n.file_id = :file AND c.id IS NULL
                        """).param("file", file.value()).query(Integer.class).single();

        assertThat(strangers).isZero();
        assertThat(noteNumbers(file)).hasSize(2);
    }

    @Test
    void takesNothingIntoAClosedFile() {
        MatterId file = made.opened(office.clerk());
        MatterId inside = letters.onPaper(office.clerk(), "भीतर");
        correspondence.putIn(inside, file, 1, office.clerk());
        long paper = correspondence.contents(file, office.clerk()).getFirst().id();
        correspondence.deal(file, paper, Disposal.FILED, "", office.clerk());
        made.written(file, "<p>बंद करने का प्रस्ताव।</p>", office.clerk());
        made.sent(file, office.clerk(), office.head());
        NewNote approval = NewNote.green("<p>बंद करें।</p>", "hi").deciding(Note.Decision.CLOSE);
        notes.save(file, approval, Notes.FIRST, office.head());
        made.sent(file, office.head(), office.clerk());
        assertThat(custody.close(file, "", "निर्णय हो गया", office.clerk())).isInstanceOf(Outcome.Done.class);
        MatterId late = letters.onPaper(office.clerk(), "देर से");

        NewNote note = NewNote.green("<p>एक और बात</p>", "hi");
        assertThat(notes.save(file, note, Notes.FIRST, office.clerk())).isInstanceOf(Saving.NotHere.class);
        assertThat(correspondence.putIn(late, file, 1, office.clerk())).isInstanceOf(Outcome.Refusal.class);
        assertThat(correspondence.takeOut(file, paper, "भूलवश", office.clerk())).isInstanceOf(Outcome.Refusal.class);
        assertThat(correspondence.flag(file, paper, 1, "क", "", office.clerk())).isInstanceOf(Outcome.Refusal.class);
        assertThat(made.sent(file, office.clerk(), office.head())).isInstanceOf(Outcome.Refusal.class);
        assertThat(correspondence.contents(file, office.clerk())).hasSize(1);
    }

    @Test
    void keepsTextComposedAndNumbersInPlainDigits() {
        String apart = "सड" + "\u093c" + "क की मरम्मत";
        NewFile typed = new NewFile(
                CoverPage.of(apart, "hi"),
                new NewFile.Numbering.Typed(
                        "स्था-४७/" + UUID.randomUUID().toString().substring(0, 8) + "/२०२६"),
                Priority.ORDINARY,
                null,
                null);

        Opening.Opened opened = (Opening.Opened) files.open(typed, office.clerk());

        assertThat(opened.number()).startsWith("स्था-47/").endsWith("/2026");
        EFile file = files.find(opened.id(), office.clerk()).orElseThrow();
        assertThat(Normalizer.isNormalized(file.cover().subject(), Normalizer.Form.NFC))
                .isTrue();
    }

    private Outcome noted(MatterId file, String html, Acting from, Acting to) {
        Send send = Send.to(to.post(), Action.FOR_APPROVAL);
        return acts.once(from, UUID.randomUUID(), html + to, () -> {
            int version = notes.draft(file, from).map(NoteDraft::version).orElse(Notes.FIRST);
            return switch (notes.save(file, NewNote.green(html, "hi"), version, from)) {
                case Saving.Saved saved -> custody.send(file, send, from);
                case Saving.NotHere(Outcome.Refusal why) -> why;
                case Saving.Overtaken overtaken -> new Outcome.Unknown();
                case Saving.Refused refused -> throw new AssertionError(refused);
            };
        });
    }

    /** No, first paragraph and how many, note by note. */
    private List<String> noteNumbers(MatterId file) {
        return jdbc.sql(
                        "SELECT no || ' ' || first_para || ' ' || paras FROM efile.note WHERE file_id = :file ORDER BY no")
                .param("file", file.value())
                .query(String.class)
                .list();
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> acts) throws InterruptedException, ExecutionException {
        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> outcome : threads.invokeAll(acts)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}
