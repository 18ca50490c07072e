package org.sanchika.dispatch;

import org.jspecify.annotations.Nullable;
import org.sanchika.efile.EFile;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.Letter.Grade;
import org.sanchika.receipt.Receipt;

/**
 * What a draft lies on as its letter tells it: a file by its cover, or a letter that lies in none.
 *
 * @param language in which one writes on it: en, hi or bn; empty when the letter came in another
 * @param unit in whose register stands what is issued
 * @param head of the file; none
 */
public record Dossier(
        Draft.On on,
        long computerNo,
        String number,
        String subject,
        String language,
        Grade grade,
        UnitId unit,
        @Nullable FileHeadId head) {

    static Dossier of(EFile file) {
        return new Dossier(
                new Draft.On.File(file.id()),
                file.computerNo(),
                file.number(),
                file.cover().subject(),
                file.cover().language(),
                file.cover().grade(),
                file.unit(),
                file.head());
    }

    static Dossier of(Receipt receipt, UnitId section) {
        return new Dossier(
                new Draft.On.Receipt(receipt.id(), section),
                receipt.computerNo(),
                receipt.number(),
                receipt.letter().subject(),
                Language.of(receipt.letter().language()).map(Language::code).orElse(""),
                receipt.letter().grade(),
                section,
                null);
    }

    /** Ends the keys of words that differ: FILE or RECEIPT. */
    public String kind() {
        return switch (on) {
            case Draft.On.File file -> "FILE";
            case Draft.On.Receipt receipt -> "RECEIPT";
        };
    }

    /** Where its page is. */
    public String href() {
        return switch (on) {
            case Draft.On.File file -> "/files/" + file.matter().value();
            case Draft.On.Receipt receipt -> "/receipts/" + receipt.matter().value();
        };
    }
}
