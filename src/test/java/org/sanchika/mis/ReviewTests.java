package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.Priority;
import org.sanchika.custody.whereabouts.Pendency;
import org.sanchika.custody.whereabouts.WhereRow;
import org.sanchika.custody.whereabouts.Whereabouts;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.SealedPaper;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Registration;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A review of that history on 10 July, a Friday, reckoned by hand. */
class ReviewTests extends ReportHistory {
    @Autowired
    Reviewing reviewing;

    @Autowired
    Tasks tasks;

    @Autowired
    MatterKinds kinds;

    @Autowired
    Press press;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsWhatIsStuckAtWhichLevelForHowLong() {
        Review review = review(office.collector());

        assertThat(review.levels().pendency().rows()).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("2");
            assertThat(List.of(row.total(), row.over(), row.oldest(), row.median()))
                    .containsExactly(1, 1, 8, 8);
            assertThat(row.bands()).containsExactly(0, 1, 0, 0, 0, 0, 0, 0);
        });
        assertThat(review.units().pendency().rows())
                .extracting(Pendency.Row::key)
                .containsExactly(Long.toString(office.section().value()));
        assertThat(review.stuck()).singleElement().satisfies(one -> {
            assertThat(one.matter()).isEqualTo(first);
            assertThat(LocalDate.ofInstant(one.since(), Words.ZONE)).isEqualTo(LocalDate.of(2026, 7, 2));
            assertThat(one.days()).isEqualTo(8);
        });
        assertThat(review.flow()).containsExactly(new Review.Flow("FILE", 1, 1, 0, 0));
    }

    /** Since 2 July seven working days; the clerk had it four and a half hours of 1 June and 24 whole days. */
    @Test
    void tellsTheSameInWorkingDays() {
        Review review = reviewing
                .review(0, Pendency.Clock.WORKING, office.collector(), dictionary.in(Language.HI))
                .orElseThrow();

        assertThat(review.levels().pendency().rows()).singleElement().satisfies(row -> {
            assertThat(List.of(row.oldest(), row.median())).containsExactly(7, 7);
            assertThat(row.bands()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
        });
        assertThat(review.stuck())
                .singleElement()
                .satisfies(one ->
                        assertThat(List.of(one.days(), one.workingDays())).containsExactly(8, 7));
        assertThat(review.slow().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.getLast().value()).isEqualTo(270L + 24 * 420));
    }

    /** The first file from 1 June on some desk, the second only until 3 June; neither lay a month on one desk at a week's end. */
    @Test
    void looksBackWeekByWeek() {
        List<Review.Week> weeks = review(office.collector()).weeks();

        assertThat(weeks).hasSize(12);
        assertThat(weeks.getLast().end()).isEqualTo(LocalDate.of(2026, 7, 10));
        assertThat(weeks.get(10).end()).isEqualTo(LocalDate.of(2026, 7, 5));
        assertThat(weeks).extracting(Review.Week::lay).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(weeks).extracting(Review.Week::month).containsOnly(0L);
    }

    /** Two letters of courts, one with a day that is over, one with one to come; on paper both. */
    @Test
    void tellsWhatIsReferredFromOutside() throws Exception {
        registered("अवमानना", LocalDate.of(2026, 7, 8));
        registered("शपथ पत्र", LocalDate.of(2026, 7, 20));

        Review review = review(office.collector());

        assertThat(review.references()).containsExactly(new Review.Reference("COURT", 2, 1, LocalDate.of(2026, 7, 20)));
        assertThat(review.electronic()).isZero();
        assertThat(get("/review", office.collector())).bodyText().contains("न्यायालय", "/reports/due-outside");
        byte[] pdf = get("/review/paper", office.collector()).getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    /** As many levels, offices, late matters, references and slow desks as it shows, with long words. */
    @Test
    void fitsOnTwoPagesWhenItIsFull() throws Exception {
        Review full = full(review(office.collector()));
        LocalName name = new LocalName("Collectorate, Siwan", "समाहरणालय, सिवान", "সমাহর্তার দপ্তর, সিওয়ান");
        Printer printer = new Printer(name, name, name, clock.instant());
        SealedPaper sealed = new SealedPaper(
                "REPORT", office.district().value(), "REVIEW", LocalDate.of(2026, 7, 10), name, "0".repeat(64));
        for (Language language : Language.values()) {
            var paper = new ReviewPaper(full, "सिवान", kinds, name, printer, dictionary.in(language));
            byte[] pdf = ((Press.Printed.Paper) press.print("mis/review-print", paper, sealed)).pdf();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as(language.name()).isEqualTo(2);
            }
        }
    }

    private static Review full(Review one) {
        WhereRow late = one.stuck().getFirst();
        WhereRow longer = new WhereRow(
                late.matter(),
                late.kind(),
                "स्था०/11-012-01/2026",
                1,
                "मुख्यमंत्री ग्रामीण नल-जल निश्चय योजना के पुनरीक्षित प्राक्कलन की प्रशासकीय स्वीकृति ".repeat(3),
                late.desk(),
                late.since(),
                1_888,
                1_777,
                late.actBy(),
                1_234,
                true,
                true,
                null);
        var references = Stream.of(Reference.values())
                .filter(kind -> kind != Reference.NONE)
                .map(kind -> new Review.Reference(kind.name(), 1_234, 123, LocalDate.of(2026, 7, 20)))
                .toList();
        var slow = new ReportTable(
                one.slow().headings(), Collections.nCopies(8, one.slow().rows().getFirst()), List.of(), false);
        var flow = List.of(
                new Review.Flow("FILE", 1_234, 1_111, 1_000, 10), new Review.Flow("RECEIPT", 9_999, 9_998, 900, 100));
        return new Review(
                one.day(),
                one.clock(),
                one.place(),
                many(one.levels(), 8),
                many(one.units(), 12),
                Collections.nCopies(12, longer),
                slow,
                references,
                flow,
                one.weeks());
    }

    private static Whereabouts.Seen many(Whereabouts.Seen seen, int rows) {
        Pendency of = seen.pendency();
        List<Pendency.Row> all = Collections.nCopies(rows, of.rows().getFirst());
        return new Whereabouts.Seen(
                seen.question(), new Pendency(of.asOf(), of.by(), of.clock(), of.bands(), all, of.total()));
    }

    private void registered(String subject, LocalDate hardDue) {
        NewReceipt paper = ReceiptFixtures.paper(ReceiptFixtures.letter(subject));
        var court = new NewReceipt.Handling(Priority.ORDINARY, Reference.COURT, "", hardDue, false, "COUNTER", null);
        assertThat(receipts.register(
                        new NewReceipt(true, paper.letter(), paper.sender(), court, null, false), office.clerk()))
                .isInstanceOf(Registration.Registered.class);
    }

    /** Whatever lies on desks is counted, tasks too. */
    @Test
    void hasAWordForEveryKindOfMatter() throws Exception {
        var task = new NewTask("review/1", "स्मरण करें", "", "", LocalDate.of(2026, 7, 12), null, "/inbox", false);
        transaction.executeWithoutResult(status -> tasks.begin(task, office.head()));

        Review review = review(office.collector());
        assertThat(review.flow()).extracting(Review.Flow::kind).contains("TASK");
        assertThat(review.electronic()).as("neither a file nor a letter began").isNull();
        assertThat(get("/review", office.collector())).hasStatusOk();
        assertThat(get("/review/paper", office.collector())).hasStatusOk();
    }

    @Test
    void isShownOnThePageInTheHallAndOnTwoPages() throws Exception {
        String number = review(office.collector()).stuck().getFirst().number();

        assertThat(get("/review", office.collector())).hasStatusOk().bodyText().contains(number, "<svg class=\"bars\"");
        assertThat(get("/review/screen?unit=" + office.section().value(), office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("bare hall")
                .doesNotContain("type=\"search\"");
        assertThat(get("/review?unit=" + office.district().value(), office.head()))
                .hasStatus(404);
        assertThat(get("/review", office.clerk())).hasStatus(403);
        assertThat(get("/review?clock=working", office.collector()))
                .bodyText()
                .contains(
                        "/review/screen?unit=0&amp;clock=working",
                        "/review/paper?unit=0&amp;clock=working",
                        "<small>8 दिन");
        assertThat(get("/review/screen?clock=working", office.collector()))
                .bodyText()
                .contains("· कार्य दिवस");
        byte[] pdf = get("/review/paper?clock=working", office.collector())
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains(number);
        }
    }

    private Review review(Acting reader) {
        return reviewing
                .review(0, Pendency.Clock.CALENDAR, reader, dictionary.in(Language.HI))
                .orElseThrow();
    }

    private MvcTestResult get(String path, Acting reader) {
        return web.get().uri(path).with(offices.by(reader)).exchange();
    }
}
