package org.sanchika.efile.cover;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.NewFile.Numbering;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Fault;

/** What a cover must and must not say. Facts come in, faults go out. */
final class CoverRules {
    static final int SUBJECT = 500;
    static final int LINE = 300;
    static final int REMARKS = 2000;
    private static final int NUMBER = 120;
    private static final int WORDS = 8;
    private static final Set<String> LANGUAGES = Set.of("en", "hi", "bn");

    private CoverRules() {}

    static List<Fault> faults(CoverPage cover, boolean physical) {
        List<Fault> faults = new ArrayList<>();
        if (cover.subject().isBlank()) {
            faults.add(Fault.of("subject", "form.required"));
        }
        tooLong("subject", cover.subject(), SUBJECT, faults);
        tooLong("category", cover.category(), LINE, faults);
        tooLong("earlierRef", cover.earlierRef(), LINE, faults);
        tooLong("laterRef", cover.laterRef(), LINE, faults);
        tooLong("place", cover.place(), LINE, faults);
        tooLong("remarks", cover.remarks(), REMARKS, faults);
        if (!LANGUAGES.contains(cover.language())) {
            faults.add(Fault.of("language", "form.required"));
        }
        // CSMOP 2022: nothing classified enters an online system; of a paper file only the cover does.
        if (cover.grade().isClassified() && !physical) {
            faults.add(Fault.of("grade", "efile.fault.classified"));
        }
        if (physical && cover.place().isBlank()) {
            faults.add(Fault.of("place", "efile.fault.place"));
        }
        return faults;
    }

    static List<Fault> faults(NewFile file) {
        List<Fault> faults = new ArrayList<>(faults(file.cover(), file.onPaper() != null));
        if (file.numbering() instanceof Numbering.Typed(String number)) {
            if (number.isBlank()) {
                faults.add(Fault.of("number", "form.required"));
            }
            tooLong("number", number, NUMBER, faults);
        }
        NewFile.PaperFile old = file.old();
        if (old != null) {
            if (old.number().isBlank()) {
                faults.add(Fault.of("oldNumber", "form.required"));
            }
            tooLong("oldNumber", old.number(), NUMBER, faults);
            faults.addAll(PaperRules.faults(old.notePages(), old.pages(), new OnPaperSql.Begun(false, false)));
        }
        return faults;
    }

    /** By what subjects are compared: letters and digits only. */
    static String key(String subject) {
        return clean(subject)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** As it is kept. */
    static CoverPage tidy(CoverPage cover) {
        return new CoverPage(
                clean(cover.subject()),
                clean(cover.category()),
                cover.language(),
                cover.grade(),
                clean(cover.earlierRef()),
                clean(cover.laterRef()),
                Normalizer.normalize(cover.remarks().strip(), Normalizer.Form.NFC),
                clean(cover.place()));
    }

    /** Patterns of the words of a question, digits of any script as ASCII. */
    static List<String> words(String question) {
        return Arrays.stream(
                        Digits.store(clean(question)).toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }

    static String clean(String text) {
        return Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }

    private static void tooLong(String field, String text, int most, List<Fault> faults) {
        if (text.length() > most) {
            faults.add(Fault.of(field, "form.too-long", most));
        }
    }
}
