package org.sanchika.receipt.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanchika.receipt.ReceiptFixtures.id;
import static org.sanchika.receipt.ReceiptFixtures.letter;
import static org.sanchika.receipt.ReceiptFixtures.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SanchikaTest
@Import(ReceiptFixtures.class)
class DiaryTests {
    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Custody custody;

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
    void laysANumberedLetterOnTheRegisteringDesk() {
        MatterId first = letters.onPaper(office.counter(), "पेयजल की समस्या");
        MatterId second = letters.onPaper(office.counter(), "सड़क की मरम्मत");

        assertThat(receipt(first).number()).startsWith("1/").endsWith("/2026");
        assertThat(receipt(second).number()).startsWith("2/");
        assertThat(custody.held(second).orElseThrow().holder())
                .isEqualTo(office.counter().post());
        assertThat(receipt(second).computerNo()).isGreaterThan(receipt(first).computerNo());
    }

    @Test
    void letsTheDiaryUnitSeeWhatIsNotConfidential() {
        MatterId open = letters.onPaper(office.counter(), "मेला");
        MatterId closed = id(receipts.register(paper(letter("जाँच", "", Letter.Grade.CONFIDENTIAL)), office.counter()));

        assertThat(receipts.find(open, office.collector())).isPresent();
        assertThat(receipts.find(closed, office.collector())).isEmpty();
        assertThat(receipts.find(open, office.otherClerk())).isEmpty();
    }

    @Test
    void setsTheHardDateOfAReferenceFromThePack() {
        NewReceipt rti = new NewReceipt(
                true,
                letter("सूचना"),
                paper(letter("")).sender(),
                ReceiptFixtures.handling(Reference.RTI),
                null,
                false);

        MatterId id = id(receipts.register(rti, office.counter()));

        assertThat(custody.held(id).orElseThrow().hardDueOn()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void recognisesTheSameLetterByNumberAndDate() {
        receipts.register(paper(letter("क", "१२३/गो०", Letter.Grade.NORMAL)), office.counter());
        NewReceipt again = paper(letter("राशन वितरण", "123 / गो", Letter.Grade.NORMAL));
        NewReceipt same = paper(letter("पुल निर्माण", "123/गो0", Letter.Grade.NORMAL));

        assertThat(receipts.register(again, office.counter())).isInstanceOf(Registration.Registered.class);
        assertThat(receipts.register(same, office.counter()))
                .isInstanceOfSatisfying(
                        Registration.SameLetter.class,
                        found -> assertThat(found.earlier())
                                .singleElement()
                                .satisfies(one -> assertThat(one.why()).isEqualTo("REF")));
    }

    @Test
    void recognisesTheSameSubjectOfOneSender() {
        MatterId first = letters.onPaper(office.counter(), "वार्ड 7 में चापाकल की मरम्मत के संबंध में");
        NewReceipt again = paper(letter("वार्ड 7 में चापाकल की मरम्मत के सम्बन्ध में।"));

        assertThat(receipts.earlier(again, office.counter()))
                .extracting(Registration.Earlier::id)
                .containsExactly(first);
        assertThat(receipts.earlier(paper(letter("राशन कार्ड")), office.counter()))
                .isEmpty();
    }

    @Test
    void recognisesTheSameScanButShowsStrangersNoSubject() {
        MatterId first = letters.scanned(office.counter(), "नाला");
        NewReceipt copy = new NewReceipt(
                false,
                letter("कुछ और"),
                paper(letter("")).sender(),
                ReceiptFixtures.handling(Reference.NONE),
                letters.scan(office.clerk(), "नाला"),
                false);

        assertThat(receipts.earlier(copy, office.clerk())).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(first);
            assertThat(one.visible()).isFalse();
            assertThat(one.subject()).isEmpty();
        });
    }

    @Test
    void refusesAScanThatSomebodyElseBrought() {
        NewReceipt.Scan scan = letters.scan(office.counter(), "पराया");
        NewReceipt stolen = new NewReceipt(
                false, letter("x"), paper(letter("")).sender(), ReceiptFixtures.handling(Reference.NONE), scan, false);

        assertThat(receipts.register(stolen, office.clerk()))
                .isInstanceOfSatisfying(
                        Registration.Refused.class,
                        no -> assertThat(no.faults())
                                .containsExactly(Fault.of("document", "receipt.fault.document-gone")));
    }

    @Test
    void givesSerialsWithoutGapsToFortyAtOnce() throws Exception {
        List<Callable<Registration>> counters = IntStream.range(0, 40)
                .<Callable<Registration>>mapToObj(n -> () -> receipts.register(
                        paper(letter(n % 4 == 0 ? "" : "पत्र " + n + " " + "अ".repeat(n))), office.counter()))
                .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : pool.invokeAll(counters)) {
                assertThat(future.get()).isNotNull();
            }
        }

        var serials = jdbc.sql("SELECT serial FROM receipt.receipt WHERE diary_unit_id = :unit ORDER BY serial")
                .param("unit", office.counter().unit().value())
                .query(Long.class)
                .list();
        assertThat(serials)
                .hasSizeBetween(1, 30)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, serials.size()).boxed().toList());
    }

    @Test
    void splitsALetterThatRaisesTwoSubjects() {
        MatterId whole = letters.scanned(office.counter(), "सड़क और नाला");

        MatterId part = id(receipts.split(whole, "नाला", office.counter()));

        assertThat(receipt(part).splitFrom()).isEqualTo(whole);
        assertThat(receipt(part).letter().subject()).isEqualTo("नाला");
        assertThat(receipt(part).paper()).isEqualTo(receipt(whole).paper());
        assertThat(receipts.split(whole, " ", office.counter())).isInstanceOf(Registration.Refused.class);
    }

    @Test
    void returnsWhatIsNotOursToTheRegistrarAndCountsIt() {
        MatterId letter = letters.scanned(office.counter(), "भूमि विवाद");
        custody.send(letter, Send.to(office.clerk().post(), Action.NECESSARY_ACTION), office.counter());

        assertThat(receipts.dispute(letter, "", office.clerk())).isEqualTo(new Outcome.ReasonMissing());
        assertThat(receipts.dispute(letter, "राजस्व शाखा का है", office.clerk()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(receipt(letter).disputes()).isEqualTo(1);
        assertThat(custody.held(letter).orElseThrow().holder())
                .isEqualTo(office.counter().post());
    }

    @Test
    void keepsHowItWasDisposedUntilReopened() {
        MatterId letter = letters.scanned(office.counter(), "सूचनार्थ");
        receipts.close(letter, Disposal.NO_ACTION, "सूचनार्थ", office.counter());
        assertThat(receipt(letter).disposal()).isEqualTo(Disposal.NO_ACTION);

        custody.reopen(letter, "फिर से", office.counter());

        assertThat(receipt(letter).disposal()).isNull();
    }

    @Test
    void closesADuplicateIntoTheEarlierOne() {
        MatterId first = letters.onPaper(office.counter(), "एक");
        MatterId second = letters.onPaper(office.counter(), "दूसरा पत्र");

        assertThat(receipts.mergeInto(second, first, "वही पत्र", office.counter()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(receipt(second).duplicateOf()).isEqualTo(first);
        assertThat(receipt(second).disposal()).isEqualTo(Disposal.DUPLICATE);
    }

    @Test
    void mendsDetailsForTheHolderAndKeepsWhatWas() {
        MatterId id = letters.scanned(office.counter(), "गलत विषय");
        NewReceipt changed = receipt(id).again("सही विषय");

        assertThat(receipts.describe(id, changed, office.clerk())).isInstanceOf(Registration.Unknown.class);
        assertThat(receipts.describe(id, changed, office.counter())).isInstanceOf(Registration.Registered.class);

        assertThat(receipt(id).letter().subject()).isEqualTo("सही विषय");
        assertThat(jdbc.sql("SELECT changes ->> 'subject' FROM receipt.amendment WHERE receipt_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .contains("गलत विषय", "सही विषय");
    }

    @Test
    void takesAwaySightOfWhatBecomesConfidential() {
        MatterId id = letters.scanned(office.counter(), "आरोप");
        Receipt was = receipt(id);
        Letter secret = letter("आरोप", "", Letter.Grade.CONFIDENTIAL);

        receipts.describe(
                id, new NewReceipt(false, secret, was.sender(), was.handling(), null, true), office.counter());

        assertThat(receipts.find(id, office.collector())).isEmpty();
        assertThat(receipts.find(id, office.counter())).isPresent();
    }

    private Receipt receipt(MatterId id) {
        return receipts.find(id, office.counter()).orElseThrow();
    }
}
