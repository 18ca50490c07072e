package org.sanchika.receipt.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sound;

/** What an entry of the diary must be like. Facts come in, faults go out. */
final class DiaryRules {
    static final int SUBJECT = 1000;
    static final int REF = 200;
    static final int REMARKS = 2000;
    static final int LINE = 200;

    private DiaryRules() {}

    static List<Fault> faults(NewReceipt receipt, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        paper(receipt, faults);
        Letter letter = receipt.letter();
        if (letter.subject().isBlank() && !isCoverOnly(letter)) {
            faults.add(Fault.of("subject", "form.required"));
        }
        dates(letter, today, faults);
        length("subject", letter.subject(), SUBJECT, faults);
        length("letterRef", letter.ref(), REF, faults);
        length("modeNo", letter.modeNo(), LINE, faults);
        length("category", letter.category(), LINE, faults);
        length("remarks", letter.remarks(), REMARKS, faults);
        length("vipName", receipt.handling().vipName(), LINE, faults);
        LocalDate due = receipt.handling().hardDueOn();
        if (due != null && due.isBefore(letter.receivedOn())) {
            faults.add(Fault.of("hardDueOn", "receipt.fault.due-before-received"));
        }
        return faults;
    }

    /** An electronic receipt is its scan; a classified one may not have any (CSMOP 2022). */
    private static void paper(NewReceipt receipt, List<Fault> faults) {
        Letter letter = receipt.letter();
        if (letter.grade().isClassified()) {
            if (!receipt.physical()) {
                faults.add(Fault.of("classification", "receipt.fault.secret-electronic"));
            } else if (receipt.scan() != null) {
                faults.add(Fault.of("document", "receipt.fault.secret-scan"));
            }
        } else if (!receipt.physical() && receipt.scan() == null && !letter.sealed()) {
            faults.add(Fault.of("document", "receipt.fault.document-missing"));
        }
    }

    private static void dates(Letter letter, LocalDate today, List<Fault> faults) {
        if (letter.receivedOn().isAfter(today)) {
            faults.add(Fault.of("receivedOn", "receipt.fault.received-ahead"));
        }
        if (letter.date() != null && letter.date().isAfter(letter.receivedOn())) {
            faults.add(Fault.of("letterDate", "receipt.fault.dated-after-received"));
        }
    }

    private static void length(String field, String text, int most, List<Fault> faults) {
        if (text.length() > most) {
            faults.add(Fault.of(field, "form.too-long", most));
        }
    }

    /** Only the cover may be known: the subject is then not asked for, and never kept for a classified one. */
    static boolean isCoverOnly(Letter letter) {
        return letter.grade().isClassified() || letter.sealed();
    }

    /** The date given, else the pack's limit for such a reference from the day of receipt, else none. */
    static @Nullable LocalDate hardDue(NewReceipt receipt, Map<String, Integer> limits) {
        Reference reference = receipt.handling().reference();
        if (reference == Reference.NONE || receipt.handling().hardDueOn() != null) {
            return receipt.handling().hardDueOn();
        }
        Integer days = limits.get(reference.name());
        return days == null ? null : receipt.letter().receivedOn().plusDays(days);
    }

    /** The sender's number as it is compared: digits in ASCII, small letters, one stroke for whatever divides. */
    static String refKey(String ref) {
        return Digits.compared(ref)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "/")
                .replaceAll("^/|/$", "");
    }

    /** How the subject sounds; empty when only the cover may be known. */
    static String subjectKey(Letter letter) {
        return isCoverOnly(letter) ? "" : Sound.of(letter.subject());
    }

    /** H and O as the manual writes them in diary numbers: Hindi and other. */
    static String languageSign(String language) {
        return language.equals("hi") ? "H" : "O";
    }
}
