package org.sanchika.receipt.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanchika.receipt.ReceiptFixtures.handling;
import static org.sanchika.receipt.ReceiptFixtures.letter;
import static org.sanchika.receipt.ReceiptFixtures.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Reference;

class DiaryRulesTests {
    private static final LocalDate TODAY = ReceiptFixtures.TODAY;
    private static final NewReceipt.Scan SCAN = new NewReceipt.Scan("ab".repeat(32), "x.pdf");

    @Test
    void acceptsAnOrdinaryLetterOnPaper() {
        assertThat(fields(paper(letter("विषय")))).isEmpty();
    }

    @Test
    void wantsAScanForAnElectronicLetter() {
        assertThat(fields(electronic(letter("विषय"), null))).containsExactly("document");
        assertThat(fields(electronic(letter("विषय"), SCAN))).isEmpty();
    }

    @Test
    void refusesSecretsInElectronicForm() {
        assertThat(DiaryRules.faults(electronic(letter("", "", Letter.Grade.SECRET), SCAN), TODAY))
                .containsExactly(Fault.of("classification", "receipt.fault.secret-electronic"));
    }

    @Test
    void letsTheCoverOfASecretBeEnteredWithoutSubject() {
        assertThat(fields(paper(letter("", "", Letter.Grade.TOP_SECRET)))).isEmpty();
    }

    @Test
    void refusesAScanOfASecret() {
        NewReceipt scanned = new NewReceipt(
                true,
                letter("", "", Letter.Grade.SECRET),
                paper(letter("")).sender(),
                handling(Reference.NONE),
                SCAN,
                false);

        assertThat(fields(scanned)).containsExactly("document");
    }

    @Test
    void wantsDatesInTheirOrder() {
        LocalDate tomorrow = TODAY.plusDays(1);
        NewReceipt ahead = paper(letter("विषय"));

        assertThat(fields(ahead, TODAY.minusDays(1))).containsExactly("receivedOn");
        assertThat(fields(ahead, tomorrow)).isEmpty();
    }

    @Test
    void comparesNumbersInAnyScriptAndSpelling() {
        assertThat(DiaryRules.refKey(" १२/स्था.-३ ")).isEqualTo(DiaryRules.refKey("12 / स्था / 3"));
        assertThat(DiaryRules.refKey("No. 12-A")).isEqualTo("no/12/a");
        assertThat(DiaryRules.refKey("--")).isEmpty();
    }

    @Test
    void takesTheGivenDateBeforeThePacksLimit() {
        LocalDate hearing = TODAY.plusDays(4);
        NewReceipt.Handling court = new NewReceipt.Handling(
                org.sanchika.custody.Priority.ORDINARY, Reference.COURT, "", hearing, false, "COUNTER", null);
        NewReceipt receipt =
                new NewReceipt(true, letter("वाद"), paper(letter("")).sender(), court, null, false);

        assertThat(DiaryRules.hardDue(receipt, Map.of("COURT", 15))).isEqualTo(hearing);
        assertThat(DiaryRules.hardDue(paper(letter("x")), Map.of("COURT", 15))).isNull();
    }

    private static NewReceipt electronic(Letter letter, NewReceipt.Scan scan) {
        return new NewReceipt(false, letter, paper(letter).sender(), handling(Reference.NONE), scan, false);
    }

    private static List<String> fields(NewReceipt receipt) {
        return fields(receipt, TODAY);
    }

    private static List<String> fields(NewReceipt receipt, LocalDate today) {
        return DiaryRules.faults(receipt, today).stream().map(Fault::field).toList();
    }
}
