package org.sanchika.receipt.diary;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.sanchika.custody.Cover;
import org.sanchika.custody.MatterKind;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.pack.NumberTemplate;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptRegistered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an entry of the diary takes from the office, the state and the day. */
@Component
class Facts {
    private static final String KIND = "RECEIPT";

    private final Office office;
    private final StatePack pack;
    private final Dictionary dictionary;
    private final NumberSeries numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Facts(
            Office office,
            StatePack pack,
            Dictionary dictionary,
            NumberSeries numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.office = office;
        this.pack = pack;
        this.dictionary = dictionary;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** Code of the {@link MatterKind} of receipts. */
    String kind() {
        return KIND;
    }

    NumberSeries numbers() {
        return numbers;
    }

    NumberTemplate template() {
        return pack.number("receipt");
    }

    Map<String, String> symbols(UnitId unit) {
        return office.unit(unit).symbols();
    }

    UnitId office(UnitId unit) {
        return office.unit(unit).office();
    }

    Collection<String> principals(Acting by) {
        return office.principals(by);
    }

    /** Lets other modules know, in this transaction. */
    void tell(ReceiptRegistered registered) {
        events.publishEvent(registered);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** The cover as all kinds show it; of a classified or sealed letter only that it is one. */
    Cover cover(String number, NewReceipt receipt) {
        Letter letter = receipt.letter();
        boolean hidden = letter.grade().isClassified() || letter.subject().isBlank();
        String subject = hidden
                ? dictionary.in(pack.languages().getFirst()).get("receipt.sealed-cover")
                : Normalizer.normalize(letter.subject().strip(), Normalizer.Form.NFC);
        return new Cover(
                number,
                subject,
                Normalizer.normalize(receipt.sender().line(), Normalizer.Form.NFC),
                receipt.physical(),
                letter.grade() != Letter.Grade.NORMAL,
                receipt.handling().reference().name(),
                DiaryRules.hardDue(receipt, pack.references()));
    }
}
