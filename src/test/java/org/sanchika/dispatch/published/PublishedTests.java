package org.sanchika.dispatch.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.efile.FileFixtures;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public list, read by strangers. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class PublishedTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Dispatches dispatches;

    @Autowired
    IssueFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Issue issue;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.issuedTo(Form.CIRCULAR, office.otherHead().post(), office);
    }

    @Test
    void showsToEverybodyWhatWasIssuedForEverybody() {
        String document = "/published/" + published(Mode.WEBSITE) + "/document";

        assertThat(web.get().uri("/published?q=" + issue.number()))
                .hasStatusOk()
                .bodyText()
                .contains(issue.number(), document);
        assertThat(web.get().uri(document)).hasStatusOk().hasContentType("application/pdf");
        assertThat(web.get().uri("/api/v1/published?q=" + issue.number()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[0].document")
                .isEqualTo(document);
        assertThat(web.get().uri("/published?q=50%25_nothing"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(issue.number());
    }

    @Test
    void showsNothingElse() {
        long gazette = published(Mode.GAZETTE);

        assertThat(web.get().uri("/published?q=" + issue.number())).bodyText().doesNotContain("/published/" + gazette);
        assertThat(web.get().uri("/published/" + gazette + "/document")).hasStatus(404);
        assertThat(web.get().uri("/issues/" + issue.id().value())).hasStatus(302);
    }

    @Test
    void takesOffTheListWhatItsSectionTakesBack() {
        long id = published(Mode.WEBSITE);

        dispatches.tell(
                new DispatchId(id), Step.Kind.RETURNED, "त्रुटिवश प्रकाशित", LocalDate.of(2026, 7, 1), office.clerk());

        assertThat(web.get().uri("/published/" + id + "/document")).hasStatus(404);
        assertThat(web.get().uri("/api/v1/published?q=" + issue.number()))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void publishesNothingConfidential() {
        jdbc.sql("UPDATE custody.matter SET restricted = true WHERE id = :id")
                .param("id", issue.matter().value())
                .update();

        assertThat(sent(Mode.WEBSITE))
                .isInstanceOfSatisfying(
                        Dispatched.Refused.class,
                        refused -> assertThat(refused.faults().getFirst().key()).isEqualTo("dispatch.fault.secret"));
    }

    private long published(Mode mode) {
        return ((Dispatched.Done) sent(mode)).dispatches().getFirst().value();
    }

    private Dispatched sent(Mode mode) {
        var order = new NewDispatch(null, mode, Way.SELF, "siwan.nic.in", NewDispatch.Posting.NONE);
        return dispatches.send(issue.id(), List.of(order), office.collector());
    }
}
