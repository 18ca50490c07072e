package org.sanchika.receipt.sender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@SanchikaTest
class SenderControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Senders senders;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void searchesMendsAndMerges() {
        var office = offices.collectorate();
        Acting counter = office.counter();
        long wrong = keep("रमेश कुमार", counter);
        long right = keep("रमेश प्रसाद", counter);

        assertThat(web.get().uri("/senders?q=ramesh").with(offices.by(counter)))
                .hasStatusOk()
                .bodyText()
                .contains("रमेश कुमार");
        assertThat(web.post().uri("/senders/" + wrong).param("senderName", "").with(offices.by(counter)))
                .hasStatus(422);
        assertThat(merge(wrong, right, office.clerk())).hasStatus(403);
        assertThat(merge(wrong, right, counter)).hasStatus(303);
        assertThat(web.get().uri("/senders/" + right).with(offices.by(counter)))
                .hasStatusOk()
                .bodyText()
                .contains("/senders/" + wrong);
        assertThat(merge(wrong, wrong, counter)).hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult merge(long id, long into, Acting by) {
        return web.post()
                .uri("/senders/" + id + "/merging")
                .param("into", Long.toString(into))
                .with(offices.by(by))
                .exchange();
    }

    private long keep(String name, Acting by) {
        return transaction.execute(status -> senders.keep(Sender.Card.named(name, "", "ग्राम"), by));
    }
}
