package org.sanchika.dispatch.arrival;

import java.time.LocalDate;
import org.sanchika.custody.Priority;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Form;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;

/** What a letter that came is in the diary: nothing of it is typed again. */
final class ArrivalRules {
    private ArrivalRules() {}

    static NewReceipt receipt(Arrival.Letter came, LocalDate today) {
        Letter letter = new Letter(
                today,
                came.dated().isAfter(today) ? today : came.dated(),
                came.number(),
                type(came.form()),
                came.language(),
                Letter.Mode.OTHER,
                "",
                came.confidential() ? Letter.Grade.CONFIDENTIAL : Letter.Grade.NORMAL,
                false,
                came.subject(),
                "",
                came.enclosures().size(),
                came.enclosures().stream().anyMatch(one -> one.document() == null),
                came.purpose());
        return new NewReceipt(
                false,
                letter,
                Sender.Card.named(
                        came.sender().name(),
                        came.sender().designation(),
                        came.sender().office()),
                new NewReceipt.Handling(
                        Priority.ORDINARY,
                        Reference.NONE,
                        "",
                        null,
                        false,
                        came.source().name(),
                        null),
                new NewReceipt.Scan(came.document().sha256(), came.fileName()),
                true);
    }

    private static Letter.Type type(Form form) {
        return switch (form) {
            case DO_LETTER -> Letter.Type.DO;
            case OFFICE_MEMORANDUM -> Letter.Type.OM;
            case MEMO -> Letter.Type.MEMO;
            case CIRCULAR -> Letter.Type.CIRCULAR;
            case SHOW_CAUSE -> Letter.Type.NOTICE;
            case LETTER, REMINDER, ACKNOWLEDGEMENT -> Letter.Type.LETTER;
            case ID_NOTE, OFFICE_ORDER, ORDER, NOTIFICATION, RESOLUTION, ENDORSEMENT, CORRIGENDUM, PRESS ->
                Letter.Type.OTHER;
        };
    }
}
