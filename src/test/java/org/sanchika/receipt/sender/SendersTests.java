package org.sanchika.receipt.sender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SanchikaTest
class SendersTests {
    @Autowired
    Senders senders;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TransactionTemplate transaction;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        office = offices.collectorate();
    }

    @Test
    void knowsASenderAgain() {
        long first = keep(Sender.Card.named("श्री राम  प्रसाद", "मुखिया", ""));
        long again = keep(Sender.Card.named("श्री राम प्रसाद", "मुखिया", ""));

        assertThat(again).isEqualTo(first);
        assertThat(senders.find(first, office.clerk()).orElseThrow().used()).isEqualTo(2);
    }

    @Test
    void suggestsInAnyScriptToTheWholeOfficeAndNobodyElse() {
        long id = keep(Sender.Card.named("अरुण कुमार यादव", "विधायक", "107-गोरेयाकोठी"));

        assertThat(senders.suggest("arun yadav", office.otherClerk(), 5))
                .extracting(Sender::id)
                .containsExactly(id);
        assertThat(senders.suggest("যাদব", office.clerk(), 5)).hasSize(1);
        assertThat(senders.suggest("यादव", offices.collectorate().clerk(), 5)).isEmpty();
    }

    @Test
    void completesTheChosenEntry() {
        long id = keep(Sender.Card.named("सचिव", "", "जिला परिषद"));
        keep(new Sender.Card(
                id, "सचिव", "", "जिला परिषद", "स्टेशन रोड", "सिवान", "बिहार", "८४१२२६", "", "", Reference.NONE));

        assertThat(senders.find(id, office.clerk()).orElseThrow().card().pin()).isEqualTo("841226");
    }

    @Test
    void makesANewEntryWhenTheChosenNameWasChanged() {
        long id = keep(Sender.Card.named("सचिव", "", "जिला परिषद"));
        Sender.Card other = new Sender.Card(id, "अध्यक्ष", "", "जिला परिषद", "", "", "", "", "", "", Reference.NONE);

        assertThat(keep(other)).isNotEqualTo(id);
    }

    @Test
    void mergesDuplicatesAndUndoesIt() {
        long wrong = keep(Sender.Card.named("थाना प्रभारी", "", "नगर थाना"));
        long right = keep(Sender.Card.named("थानाध्यक्ष", "", "नगर थाना"));

        assertThat(senders.merge(wrong, right, office.counter())).isTrue();
        assertThat(keep(Sender.Card.named("थाना प्रभारी", "", "नगर थाना"))).isEqualTo(right);
        assertThat(senders.merge(right, wrong, office.counter())).isFalse();
        assertThat(senders.unmerge(wrong, office.counter())).isTrue();
        assertThat(senders.find(wrong, office.counter()).orElseThrow().mergedInto())
                .isNull();
    }

    @Test
    void refusesNumbersThatCannotBe() {
        Sender.Card card = new Sender.Card(null, "", "", "", "", "", "", "0123", "abc", "a@b", Reference.NONE);

        assertThat(senders.faults(card))
                .extracting(Fault::field)
                .containsExactly("senderName", "senderPin", "senderMobile", "senderEmail");
    }

    private long keep(Sender.Card card) {
        return transaction.execute(status -> senders.keep(card, office.counter()));
    }
}
