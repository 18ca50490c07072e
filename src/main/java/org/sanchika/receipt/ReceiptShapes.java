package org.sanchika.receipt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Language;
import org.springframework.stereotype.Component;

/** Receipts as programs read them; the shapes change only by addition. */
@Component
public class ReceiptShapes {
    private final MatterPanels panels;

    ReceiptShapes(MatterPanels panels) {
        this.panels = panels;
    }

    public record Full(
            String id,
            long computerNo,
            String number,
            String nature,
            String subject,
            LocalDate diarisedOn,
            LocalDate receivedOn,
            @Nullable LocalDate letterDate,
            String letterRef,
            String letterType,
            String language,
            String deliveryMode,
            String modeNo,
            String classification,
            boolean sealed,
            String category,
            int enclosures,
            String remarks,
            String priority,
            String reference,
            String vipName,
            @Nullable LocalDate hardDueOn,
            From sender,
            @Nullable Paper document,
            @Nullable String splitFrom,
            @Nullable String duplicateOf,
            int disputes,
            @Nullable String disposal,
            Shapes.@Nullable Custody custody) {}

    public record From(
            @Nullable String id,
            String name,
            String designation,
            String organisation,
            String address,
            String district,
            String state,
            String pin,
            String mobile,
            String email) {
        public static From of(Sender.Card card) {
            return new From(
                    card.id() == null ? null : Long.toString(card.id()),
                    card.name(),
                    card.designation(),
                    card.organisation(),
                    card.address(),
                    card.district(),
                    card.state(),
                    card.pin(),
                    card.mobile(),
                    card.email());
        }
    }

    public record Paper(String sha256, String fileName, String mediaType, long size, int pages) {
        static @Nullable Paper of(@Nullable Document paper, String name) {
            return paper == null
                    ? null
                    : new Paper(paper.sha256(), name, paper.mediaType(), paper.size(), paper.pages());
        }
    }

    /** The subject is empty where the caller may not open it. */
    public record Same(String id, String number, LocalDate diarisedOn, String subject, String why) {
        public static Same of(Registration.Earlier earlier) {
            return new Same(
                    Long.toString(earlier.id().value()),
                    earlier.number(),
                    earlier.diarisedOn(),
                    earlier.subject(),
                    earlier.why());
        }
    }

    public Full of(Receipt receipt, Acting by, Language language) {
        var letter = receipt.letter();
        var handling = receipt.handling();
        return new Full(
                Long.toString(receipt.id().value()),
                receipt.computerNo(),
                receipt.number(),
                receipt.physical() ? "physical" : "electronic",
                letter.subject(),
                receipt.diarisedOn(),
                letter.receivedOn(),
                letter.date(),
                letter.ref(),
                letter.type().name(),
                letter.language(),
                letter.mode().name(),
                letter.modeNo(),
                letter.grade().name(),
                letter.sealed(),
                letter.category(),
                letter.enclosures(),
                letter.remarks(),
                handling.priority().name(),
                handling.reference().name(),
                handling.vipName(),
                handling.hardDueOn(),
                From.of(receipt.sender()),
                Paper.of(receipt.paper(), receipt.fileName()),
                id(receipt.splitFrom()),
                id(receipt.duplicateOf()),
                receipt.disputes(),
                receipt.disposal() == null ? null : receipt.disposal().name(),
                panels.of(receipt.id(), by)
                        .map(panel -> Shapes.Custody.of(panel, language))
                        .orElse(null));
    }

    private static @Nullable String id(@Nullable MatterId matter) {
        return matter == null ? null : Long.toString(matter.value());
    }
}
