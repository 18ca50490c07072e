package org.sanchika.efile.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.efile.Note;
import org.sanchika.efile.Opening;
import org.sanchika.efile.Paper;
import org.sanchika.efile.Related;
import org.sanchika.efile.Relations;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Parts and volumes of a file. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class FamilyTests {
    @Autowired
    Files files;

    @Autowired
    Relations relations;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId main;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        main = made.opened(office.clerk());
    }

    @Test
    void opensAPartOnlyWhileTheMainFileIsAway() {
        assertThat(fault(EFile.Kind.PART, office.clerk())).isEqualTo("relation.part.here");
        made.sent(main, office.clerk(), office.otherHead());

        Opening.Opened part = opened(EFile.Kind.PART);

        String number = files.find(main, office.clerk()).orElseThrow().number();
        assertThat(part.number()).startsWith(number + "/").endsWith("1");
        assertThat(fault(EFile.Kind.PART, office.otherClerk())).isEqualTo("unknown");
    }

    @Test
    void givesEachOfManyWhoOpenPartsAtTheSameInstantAPlaceOfItsOwn() throws Exception {
        made.sent(main, office.clerk(), office.otherHead());
        List<Acting> people = List.of(office.clerk(), office.head(), office.clerk(), office.head());
        CyclicBarrier start = new CyclicBarrier(people.size());
        List<Callable<Opening>> acts = people.stream()
                .<Callable<Opening>>map(one -> () -> {
                    start.await();
                    return files.open(EFile.Kind.PART, main, one);
                })
                .toList();

        List<String> numbers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(people.size())) {
            for (Future<Opening> done : pool.invokeAll(acts)) {
                numbers.add(((Opening.Opened) done.get()).number());
            }
        }

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream().map(one -> one.substring(one.length() - 1)))
                .containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void mergesAPartWithItsNotesAndPapers() {
        MatterId part = partWithLetter("भाग का पत्र");
        MatterId letter = receipt(part);
        made.noted(part, "<p>भाग की पहली।</p><p>दूसरी।</p>", office.clerk(), office.head());
        made.sent(part, office.head(), office.clerk());
        back();

        assertThat(relations.merge(part, office.clerk())).isInstanceOf(Outcome.Done.class);

        Related merged = relations.of(main, office.clerk()).getFirst();
        assertThat(merged.merged()).isEqualTo(new Related.Merger(main, 0, 1, 2));
        assertThat(correspondence.contents(main, office.clerk()))
                .extracting(Paper::receipt, Paper::firstPage, Paper::isUndealt)
                .containsExactly(tuple(letter, 1, true));
        assertThat(correspondence
                        .contents(part, office.clerk())
                        .getFirst()
                        .removed()
                        .toFile())
                .isEqualTo(main);
        assertThat(custody.held(letter).orElseThrow().carrier()).isEqualTo(main);
        for (MatterId one : List.of(main, part, letter)) {
            assertThat(proofs.of(one).orElseThrow().isWhole()).isTrue();
            assertThat(proofs.holdingDiffers(one)).isEmpty();
        }
    }

    @Test
    void putsNoPaperTwiceIntoTheMainFile() {
        MatterId part = partWithLetter("एक ही पत्र दो बार");
        back();
        correspondence.putIn(letters.scanned(office.clerk(), "एक ही पत्र दो बार"), main, 0, office.clerk());

        relations.merge(part, office.clerk());

        assertThat(correspondence.contents(main, office.clerk())).hasSize(1);
        assertThat(correspondence.contents(part, office.clerk()).getFirst().disposal())
                .isEqualTo("FILED");
    }

    @Test
    void travelsInTheMainFileAndTakesItsLetterOutThere() {
        MatterId part = partWithLetter("पत्र");
        MatterId letter = receipt(part);
        back();
        relations.merge(part, office.clerk());
        made.sent(main, office.clerk(), office.otherHead());

        assertThat(files.find(part, office.otherHead())).isPresent();
        long paper =
                correspondence.contents(main, office.otherHead()).getFirst().id();
        assertThat(correspondence.takeOut(main, paper, "यहाँ का नहीं", office.otherHead()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(custody.held(letter).orElseThrow().holder())
                .isEqualTo(office.otherHead().post());
    }

    @Test
    void mergesOnlyWhereBothLieAndOnce() {
        MatterId part = partWithLetter("पत्र");

        assertThat(relations.merge(part, office.clerk()))
                .isEqualTo(new Outcome.NotHolder(office.otherHead().post()));
        assertThat(relations.merge(made.opened(office.clerk()), office.clerk()))
                .isEqualTo(new Outcome.Obstacle("relation.merge.no-part"));
        back();
        made.written(part, "<p>लिखा जा रहा है</p>", office.clerk());
        assertThat(relations.merge(part, office.clerk())).isEqualTo(new Outcome.Obstacle("relation.draft"));
        assertThat(custody.close(main, "", "निष्पादित", office.clerk()))
                .isEqualTo(new Outcome.Obstacle("efile.closure.parts"));
    }

    @Test
    void countsPagesAndParagraphsOnInTheNextVolume() {
        correspondence.putIn(letters.scanned(office.clerk(), "पत्र"), main, 0, office.clerk());
        made.noted(main, "<p>एक।</p><p>दो।</p>", office.clerk(), office.head());
        made.sent(main, office.head(), office.clerk());
        int page = made.sheet(main, office.clerk()).getLast().lastPage();

        MatterId volume = opened(EFile.Kind.VOLUME).id();
        correspondence.putIn(letters.scanned(office.clerk(), "अगला"), volume, 0, office.clerk());
        made.noted(volume, "<p>तीन।</p>", office.clerk(), office.otherHead());

        assertThat(custody.held(main).orElseThrow().state()).isEqualTo(MatterState.RIDING);
        assertThat(made.sheet(volume, office.otherHead()))
                .extracting(Note::firstPara, Note::firstPage)
                .containsExactly(tuple(3, page + 1));
        assertThat(correspondence
                        .contents(volume, office.otherHead())
                        .getFirst()
                        .firstPage())
                .isEqualTo(3);
        assertThat(files.current(main)).isEqualTo(volume);
    }

    @Test
    void dealsWithLettersOfAnEarlierVolumeBeforeTheLastIsClosed() {
        correspondence.putIn(letters.scanned(office.clerk(), "पत्र"), main, 0, office.clerk());
        MatterId volume = opened(EFile.Kind.VOLUME).id();
        long paper = correspondence.contents(main, office.clerk()).getFirst().id();

        assertThat(custody.close(volume, "", "निष्पादित", office.clerk()))
                .isEqualTo(new Outcome.Obstacle("efile.closure.undealt"));
        assertThat(correspondence.deal(main, paper, Disposal.REPLIED, "", office.clerk()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(custody.close(volume, "", "निष्पादित", office.clerk()))
                .isEqualTo(new Outcome.Obstacle("efile.closure.approval"));
    }

    @Test
    void takesALetterOutOfAnEarlierVolume() {
        MatterId letter = letters.scanned(office.clerk(), "पत्र");
        correspondence.putIn(letter, main, 0, office.clerk());
        long paper = correspondence.contents(main, office.clerk()).getFirst().id();
        opened(EFile.Kind.VOLUME);

        assertThat(correspondence.takeOut(main, paper, "भूलवश", office.head())).isInstanceOf(Outcome.Refusal.class);
        assertThat(correspondence.takeOut(main, paper, "भूलवश", office.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(custody.held(letter).orElseThrow().state()).isEqualTo(MatterState.ACTIVE);
    }

    @Test
    void goesOnOnlyFromTheLastVolumeOnTheActorsDesk() {
        made.sent(main, office.clerk(), office.head());

        assertThat(files.open(EFile.Kind.VOLUME, main, office.clerk()))
                .isEqualTo(
                        new Opening.NotHere(new Outcome.NotHolder(office.head().post())));
        MatterId volume = ((Opening.Opened) files.open(EFile.Kind.VOLUME, main, office.head())).id();
        made.written(volume, "<p>…</p>", office.head());
        assertThat(fault(EFile.Kind.VOLUME, office.head())).isEqualTo("relation.draft");
    }

    private MatterId partWithLetter(String subject) {
        made.sent(main, office.clerk(), office.otherHead());
        MatterId part = opened(EFile.Kind.PART).id();
        MatterId letter = letters.scanned(office.clerk(), subject);
        assertThat(correspondence.putIn(letter, part, 0, office.clerk())).isInstanceOf(Outcome.Done.class);
        return part;
    }

    private MatterId receipt(MatterId file) {
        return correspondence.contents(file, office.clerk()).getFirst().receipt();
    }

    /** The main file comes back to the clerk. */
    private void back() {
        custody.open(main, office.otherHead());
        made.sent(main, office.otherHead(), office.clerk());
    }

    private Opening.Opened opened(EFile.Kind kind) {
        return (Opening.Opened) files.open(kind, main, office.clerk());
    }

    private String fault(EFile.Kind kind, Acting by) {
        return switch (files.open(kind, main, by)) {
            case Opening.Refused(List<Fault> faults) -> faults.getFirst().key();
            case Opening.Unknown unknown -> "unknown";
            case Opening other -> other.toString();
        };
    }
}
