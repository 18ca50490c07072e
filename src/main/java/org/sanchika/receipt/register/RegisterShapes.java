package org.sanchika.receipt.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.platform.language.Language;

/** Lines of the registers as programs read them; the shapes change only by addition. */
final class RegisterShapes {
    private RegisterShapes() {}

    /** @param visible false where the caller may not open it: number and desk only, as on the page */
    record Line(
            String id,
            boolean visible,
            String number,
            long computerNo,
            LocalDate diarisedOn,
            LocalDate receivedOn,
            String letterRef,
            @Nullable LocalDate letterDate,
            String sender,
            String subject,
            String category,
            String deliveryMode,
            String nature,
            String reference,
            @Nullable LocalDate hardDueOn,
            String holder,
            String holderUnit,
            String state,
            @Nullable String disposal) {
        static Line of(DiaryRow row, Language language) {
            return new Line(
                    Long.toString(row.id()),
                    row.visible(),
                    row.number(),
                    row.computerNo(),
                    row.diarisedOn(),
                    row.receivedOn(),
                    row.letterRef(),
                    row.letterDate(),
                    row.party(),
                    row.subject(),
                    row.category(),
                    row.mode(),
                    carried(row.physical()),
                    row.reference(),
                    row.hardDueOn(),
                    row.holder().in(language),
                    row.holderUnit().in(language),
                    row.state(),
                    row.disposal());
        }
    }

    /** @param receivable the caller may receipt it now */
    record Dak(
            String id,
            boolean visible,
            String unitId,
            String unit,
            String post,
            String number,
            String sender,
            String subject,
            String nature,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime receivedAt,
            @Nullable String receivedBy,
            boolean receivable) {
        static Dak of(DakRow row, Language language) {
            return new Dak(
                    Long.toString(row.id()),
                    row.visible(),
                    Long.toString(row.unitId()),
                    row.unit().in(language),
                    row.desk().in(language),
                    row.number(),
                    row.party(),
                    row.subject(),
                    carried(row.physical()),
                    Shapes.at(row.sentAt()),
                    row.receivedAt() == null ? null : Shapes.at(row.receivedAt()),
                    row.receivedBy() == null ? null : row.receivedBy().in(language),
                    row.receivable());
        }
    }

    private static String carried(boolean physical) {
        return physical ? "physical" : "electronic";
    }
}
