package org.sanchika.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A letter from one office of the installation to another, by page and by call. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class ArrivalsTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Receipts receipts;

    @Autowired
    Custody custody;

    @Autowired
    IssueFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    OfficeFixtures.Collectorate there;
    Issue issue;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        there = offices.collectorate();
        issue = made.issuedInBoth(there.head().post(), office);
    }

    @Test
    void isDiarisedWithAllThatCameWithIt() {
        send();
        Arrival arrival = waiting(there.head());
        assertThat(arrival.letter().enclosures()).hasSize(1);
        String page = "/arrivals/" + arrival.id().value();
        assertThat(get("/arrivals", there.head())).hasStatusOk().bodyText().contains(issue.number());
        assertThat(get(page + "/document", there.head())).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(page + "/enclosures/1", there.head())).hasStatusOk();
        assertThat(get(page + "/enclosures/2", there.head())).hasStatus(404);
        Map<String, String> fields = Map.of("_once", UUID.randomUUID().toString());

        String receipt =
                post(page + "/receipt", fields, there.head()).getResponse().getRedirectedUrl();
        assertThat(post(page + "/receipt", fields, there.head())).hasRedirectedUrl(receipt);
        assertThat(post(page + "/receipt", Map.of(), there.head())).hasStatus(422);

        Receipt diarised = receipts.find(
                        arrivals.find(arrival.id(), there.head())
                                .orElseThrow()
                                .end()
                                .receipt(),
                        there.head())
                .orElseThrow();
        assertThat(diarised.letter().ref()).isEqualTo(issue.number());
        assertThat(diarised.letter().date()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(diarised.letter().subject())
                .isEqualTo("पेयजल योजना की प्रशासकीय स्वीकृति / Administrative approval of the drinking water scheme");
        assertThat(diarised.letter().language()).isEqualTo("hi");
        assertThat(diarised.letter().enclosures()).isEqualTo(1);
        assertThat(Objects.requireNonNull(diarised.paper()).sha256())
                .isEqualTo(arrival.letter().document().sha256());
        assertThat(diarised.sender().name()).isEqualTo(issue.signatoryAs().name());
        assertThat(get(receipt, there.head())).bodyText().contains(page);
        assertThat(dispatched().state()).isEqualTo(Step.Kind.DIARISED);
        assertThat(dispatched().steps().getLast().remark()).isEqualTo(diarised.number());
        assertThat(arrivals.waiting(0, 10, there.head())).isEmpty();
    }

    @Test
    void goesOnToItsDeskWhenTheDiaristRegistersIt() {
        send();
        Arrival arrival = waiting(there.counter());

        assertThat(post("/arrivals/" + arrival.id().value() + "/receipt", Map.of(), there.counter()))
                .hasStatus(303);

        var receipt =
                arrivals.find(arrival.id(), there.counter()).orElseThrow().end().receipt();
        assertThat(custody.held(receipt).orElseThrow().holder())
                .isEqualTo(there.head().post());
    }

    @Test
    void isGivenBackWithTheReason() {
        send();
        Arrival arrival = waiting(there.head());
        String call = "/arrivals/" + arrival.id().value() + "/refusal";
        assertThat(post(call, Map.of("reason", ""), there.head())).hasStatus(422);

        assertThat(post(call, Map.of("reason", "यह हमारे जिले का नहीं"), there.head()))
                .hasStatus(303);

        assertThat(dispatched().state()).isEqualTo(Step.Kind.REFUSED);
        assertThat(dispatched().steps().getLast().remark()).isEqualTo("यह हमारे जिले का नहीं");
        send();
        assertThat(dispatches.of(issue.id(), office.clerk())).hasSize(2);
    }

    @Test
    void isSeenByItsSectionAndDiaristAndNobodyElse() {
        send();
        Arrival arrival = waiting(there.head());

        assertThat(arrivals.find(arrival.id(), there.counter())).isPresent();
        assertThat(arrivals.find(arrival.id(), there.clerk())).isPresent();
        assertThat(arrivals.find(arrival.id(), there.otherHead())).isEmpty();
        assertThat(arrivals.waiting(0, 10, office.counter())).isEmpty();
        assertThat(get("/arrivals/" + arrival.id().value(), office.clerk())).hasStatus(404);
        assertThat(get("/api/v1/arrivals/" + arrival.id().value() + "/document", there.otherHead()))
                .hasStatus(404);
    }

    @Test
    void doesAllOfItByCalls() {
        send();
        String id = Long.toString(waiting(there.head()).id().value());
        assertThat(get("/api/v1/arrivals", there.head()))
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(id);
        assertThat(get("/api/v1/arrivals/" + id + "/enclosures/1", there.head()))
                .hasStatusOk();

        assertThat(post("/api/v1/arrivals/" + id + "/receipt", Map.of(), there.head()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("DIARISED");
        assertThat(post("/api/v1/arrivals/" + id + "/receipt", Map.of(), there.head()))
                .hasStatus(422);
    }

    @Test
    void reachesNobodyWithoutADesk() {
        var order = new NewDispatch(2, Mode.INSIDE, Way.SELF, "", NewDispatch.Posting.NONE);

        Dispatched refused = dispatches.send(issue.id(), List.of(order), office.clerk());

        assertThat(((Dispatched.Refused) refused).faults().getFirst().field()).isEqualTo("contact-2");
    }

    @Test
    void aCircularIsReadAndNeedsNoDiary() {
        issue = made.issuedTo(Form.CIRCULAR, there.head().post(), office);
        send();
        Arrival arrival = waiting(there.head());
        String reading = "/arrivals/" + arrival.id().value() + "/reading";
        assertThat(get("/arrivals", there.head())).bodyText().contains(reading);
        assertThat(get("/arrivals/" + arrival.id().value(), there.head()))
                .bodyText()
                .contains(reading);
        assertThat(post(reading, Map.of(), there.otherHead())).hasStatus(404);
        // seen by the diarist and in the section, but read by the desk alone
        assertThat(get("/arrivals", there.counter()))
                .bodyText()
                .contains(issue.number())
                .doesNotContain(reading);
        assertThat(post(reading, Map.of(), there.counter())).hasStatus(403);

        assertThat(post(reading, Map.of(), there.head())).hasRedirectedUrl("/arrivals");
        assertThat(post(reading, Map.of(), there.head())).hasStatus(422);

        assertThat(dispatched().state()).isEqualTo(Step.Kind.ACKNOWLEDGED);
        assertThat(dispatched().steps().getLast().remark())
                .isEqualTo(Objects.requireNonNull(arrivals.find(arrival.id(), there.head())
                                .orElseThrow()
                                .end())
                        .by()
                        .in(Language.HI));
        assertThat(arrivals.waiting(0, 10, there.head())).isEmpty();
        assertThat(get("/arrivals/known", there.clerk())).bodyText().contains(issue.number());
        assertThat(get("/arrivals/known", office.clerk())).bodyText().doesNotContain(issue.number());
    }

    @Test
    void aLetterThatAsksForSomethingIsNotReadAway() {
        send();
        String call = "/api/v1/arrivals/" + waiting(there.head()).id().value() + "/reading";

        assertThat(post(call, Map.of(), there.head())).hasStatus(422);

        assertThat(arrivals.waiting(0, 10, there.head())).hasSize(1);
    }

    private void send() {
        var order = new NewDispatch(1, Mode.INSIDE, Way.SELF, "", NewDispatch.Posting.NONE);
        assertThat(dispatches.send(issue.id(), List.of(order), office.clerk())).isInstanceOf(Dispatched.Done.class);
    }

    private Dispatch dispatched() {
        return dispatches.of(issue.id(), office.clerk()).getFirst();
    }

    private Arrival waiting(Acting reader) {
        return arrivals.waiting(0, 10, reader).getFirst();
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
