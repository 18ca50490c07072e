package org.sanchika.dispatch.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Scans;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.dispatch.Scans.Waiting;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.task.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The scan of a letter signed by hand, from who brings it to who compares it. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class ScansTests {
    private static final String WHY = "दूसरे पृष्ठ पर हस्ताक्षर नहीं";

    @Autowired
    MockMvcTester web;

    @Autowired
    Scans scans;

    @Autowired
    Issues issues;

    @Autowired
    IssueFixtures made;

    @Autowired
    FileFixtures files;

    @Autowired
    Tasks tasks;

    @Autowired
    Proofs proofs;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;
    Issue issue;
    long scan;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.reserved(made.approved(office), office.collector());
        scan = made.brought(issue, office.collector());
    }

    @Test
    void isIssuedWhenASecondPersonFindsThatItAgrees() {
        assertThat(issued()).isFalse();
        assertThat(scans.agree(scan, office.collector())).isEqualTo(new Outcome.Obstacle("scan.refusal.own"));

        assertThat(scans.agree(scan, office.clerk())).isInstanceOf(Outcome.Done.class);

        Scan found = scans.find(scan, office.collector()).orElseThrow();
        assertThat(found.verdict().agrees()).isTrue();
        assertThat(issues.find(issue.id(), office.collector())
                        .orElseThrow()
                        .end()
                        .document()
                        .sha256())
                .isEqualTo(found.document().sha256());
        assertThat(scans.waiting(0, 10, office.clerk())).isEmpty();
        assertThat(scans.agree(scan, office.head())).isEqualTo(new Outcome.Obstacle("scan.refusal.done"));
        assertThat(proofs.of(issue.matter()).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void goesBackWithTheReasonAndLosesNothing() {
        assertThat(scans.differ(scan, " ", office.clerk())).isEqualTo(new Outcome.ReasonMissing());
        assertThat(scans.differ(scan, WHY, office.collector())).isEqualTo(new Outcome.Obstacle("scan.refusal.own"));

        assertThat(scans.differ(scan, WHY, office.clerk())).isInstanceOf(Outcome.Done.class);

        assertThat(issues.find(issue.id(), office.collector()).orElseThrow().isOpen())
                .as("its number stays taken")
                .isTrue();
        assertThat(page("/issues/" + issue.id().value(), office.collector()))
                .bodyText()
                .contains(WHY, "id=\"scan\"");
        long task = jdbc.sql("SELECT matter_id FROM task.task WHERE key = :key")
                .param("key", "scan/" + scan)
                .query(Long.class)
                .single();
        assertThat(tasks.find(new MatterId(task), office.collector())
                        .orElseThrow()
                        .text())
                .isEqualTo(WHY);
        long second = made.brought(issue, office.collector());
        assertThat(scans.agree(second, office.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(scans.of(issue.id(), office.clerk())).extracting(Scan::id).containsExactly(second, scan);
    }

    @Test
    void isReplacedByANewerOneBeforeAnybodyCompared() {
        long second = made.brought(issue, office.collector());

        assertThat(scans.agree(scan, office.clerk())).isEqualTo(new Outcome.Obstacle("scan.refusal.done"));
        assertThat(scans.waiting(0, 10, office.clerk()))
                .extracting(Waiting::scan)
                .containsExactly(second);
    }

    @Test
    void isForAnotherPersonByTheDatabaseItself() {
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO dispatch.comparison (scan_id, brought_by, agrees, person_id, post_id, charge_id, at)
                                SELECT id, person_id, true, person_id, post_id, charge_id, at FROM dispatch.scan WHERE id = :scan
                                """).param("scan", scan).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("comparison_check");
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO dispatch.issue_end (issue_id, outcome, way, document, compared, scan_id, person_id,
                                                                post_id, charge_id, at)
                                SELECT issue_id, 'ISSUED', 'PAPER', document, true, id, person_id, post_id, charge_id, at
                                  FROM dispatch.scan WHERE id = :scan
                                """).param("scan", scan).update())
                .as("nobody found that it agrees")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("agreed");
    }

    @Test
    void isIssuedByWhoeverHoldsTheFileAndCompares() {
        files.sent(issue.matter(), office.collector(), office.head());
        assertThat(scans.agree(scan, office.clerk()))
                .as("it lies with somebody else")
                .isEqualTo(new Outcome.NotHolder(office.head().post()));
        assertThat(scans.waiting(0, 10, office.clerk())).hasSize(1);

        assertThat(scans.agree(scan, office.head())).isInstanceOf(Outcome.Done.class);
        assertThat(issued()).isTrue();
    }

    @Test
    void isNeedlessOnceTheNumberIsGivenUp() {
        issues.giveUp(issue.id(), "गलत पता", office.collector());

        assertThat(scans.waiting(0, 10, office.clerk())).isEmpty();
        assertThat(scans.agree(scan, office.clerk())).isEqualTo(new Outcome.Obstacle("scan.refusal.done"));
    }

    @Test
    void isFoundOnceWhenTwoCompareAtTheSameInstant() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> running = List.of(office.clerk(), office.head()).stream()
                    .map(by -> pool.submit((Callable<Outcome>) () -> {
                        barrier.await();
                        return by.equals(office.clerk()) ? scans.agree(scan, by) : scans.differ(scan, WHY, by);
                    }))
                    .toList();
            List<Outcome> outcomes =
                    List.of(running.getFirst().get(), running.getLast().get());

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(new Outcome.Obstacle("scan.refusal.done"));
        }
    }

    @Test
    void showsBothPapersSideBySideAndWhatMayBeFound() {
        Acting stranger = offices.collectorate().collector();
        String path = "/scans/" + scan;

        assertThat(page("/scans", office.clerk())).hasStatusOk().bodyText().contains(issue.number(), "href=\"" + path);
        assertThat(page("/scans", office.collector())).bodyText().contains("मिलान कोई और करेंगे");
        assertThat(page("/inbox", office.clerk())).bodyText().contains("href=\"/issues\"");
        assertThat(page(path, office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("/print\"", "/signed\"", path + "/agreement", path + "/difference");
        assertThat(page(path, office.collector())).bodyText().doesNotContain("/agreement");
        for (String part : List.of("/print/document", "/signed/document", "/signed/pages/1", "/print/pages/1/text")) {
            assertThat(page(path + part, office.clerk())).as(part).hasStatusOk();
            assertThat(page(path + part, stranger)).as(part).hasStatus(404);
        }
        assertThat(page(path, stranger)).hasStatus(404);
        assertThat(scans.waiting(0, 10, stranger)).isEmpty();
        assertThat(post(path + "/agreement", Map.of(), office.collector()))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("role=\"alert\"");
        assertThat(post(path + "/difference", Map.of("reason", ""), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("role=\"alert\"");
    }

    @Test
    void actsOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = Map.of("_once", UUID.randomUUID().toString());

        assertThat(post("/scans/" + scan + "/agreement", form, office.clerk())).hasRedirectedUrl("/scans");
        assertThat(post("/scans/" + scan + "/agreement", form, office.clerk())).hasRedirectedUrl("/scans");
        assertThat(issued()).isTrue();
    }

    @Test
    void doesAllOfItByCalls() {
        String path = "/api/v1/scans/" + scan;
        assertThat(page("/api/v1/scans", office.clerk()))
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(Long.toString(scan));
        assertThat(page(path + "/print", office.clerk())).hasStatusOk().hasContentType("application/pdf");
        assertThat(compare("{\"agrees\": true}", office.collector())).hasStatus(422);
        assertThat(compare("{\"agrees\": false}", office.clerk())).hasStatus(422);
        assertThat(compare("{\"agrees\": false, \"reason\": \"" + WHY + "\"}", office.clerk()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("reason")
                .isEqualTo(WHY);
        scan = made.brought(issue, office.collector());
        assertThat(compare("{\"agrees\": true}", office.clerk()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("agrees")
                .isEqualTo(true);
    }

    private boolean issued() {
        return issues.find(issue.id(), office.collector()).orElseThrow().isIssued();
    }

    private MvcTestResult page(String uri, Acting by) {
        return web.get().uri(uri).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields, Acting by) {
        var request = web.post().uri(uri).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult compare(String body, Acting by) {
        return web.post()
                .uri("/api/v1/scans/" + scan + "/comparison")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(by))
                .exchange();
    }
}
