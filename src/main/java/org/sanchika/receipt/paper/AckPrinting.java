package org.sanchika.receipt.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.sanchika.custody.Digests;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.seal.SealedPaper;
import org.sanchika.platform.security.Presence;
import org.sanchika.print.PdfAnswer;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.sanchika.receipt.Receipt;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints the acknowledgement of a letter, in the sender's language where that is one of ours. */
@Component
class AckPrinting {
    private final Desktop desktop;
    private final Press press;
    private final Office office;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Audit audit;
    private final Clock clock;

    AckPrinting(
            Desktop desktop,
            Press press,
            Office office,
            Dictionary dictionary,
            StatePack pack,
            Audit audit,
            Clock clock) {
        this.desktop = desktop;
        this.press = press;
        this.office = office;
        this.dictionary = dictionary;
        this.pack = pack;
        this.audit = audit;
        this.clock = clock;
    }

    ResponseEntity<Resource> answer(long id, Acting by, HttpServletRequest request) throws IOException {
        Receipt receipt = desktop.receipt(id, by);
        Language language =
                Language.of(receipt.letter().language()).orElse(pack.languages().getFirst());
        Words words = dictionary.in(language);
        LocalName diary = office.unit(receipt.diaryUnit()).name();
        Instant now = clock.instant();
        Presence who = Objects.requireNonNull(Presence.of(request), "only who is signed in prints");
        AckPaper paper =
                new AckPaper(receipt, pack.government().in(language), diary.in(language), Printer.of(who, now), words);
        return switch (press.print("receipt/ack-paper", paper, sealed(receipt, diary, now))) {
            case Press.Printed.Paper(byte[] pdf, var places, var mark) -> {
                audit.access(who, "ACKNOWLEDGEMENT", "receipt:" + id, request.getRemoteAddr());
                yield PdfAnswer.of(receipt.number(), words.get("receipt.ack.title"), words)
                        .body(new ByteArrayResource(pdf));
            }
            case Press.Printed.TooLong() -> throw new IllegalStateException("an acknowledgement is one page");
        };
    }

    private static SealedPaper sealed(Receipt receipt, LocalName diary, Instant now) {
        byte[] digest = Digests.sha256(Digests.canonical(Map.of(
                "number", receipt.number(),
                "receivedOn", receipt.letter().receivedOn().toString(),
                "subject", receipt.letter().subject(),
                "sender", receipt.sender().line(),
                "ref", receipt.letter().ref())));
        return new SealedPaper(
                "ACKNOWLEDGEMENT",
                receipt.id().value(),
                receipt.number(),
                LocalDate.ofInstant(now, Words.ZONE),
                diary,
                HexFormat.of().formatHex(digest));
    }
}
