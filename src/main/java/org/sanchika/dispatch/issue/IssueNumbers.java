package org.sanchika.dispatch.issue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Draft;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeads;
import org.sanchika.office.Office;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.pack.NumberTemplate;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;

/** Numbers of issues: the state's template over the symbols of the section that keeps the file, or answers the letter. */
@Component
class IssueNumbers {
    private final StatePack pack;
    private final Office office;
    private final FileHeads heads;
    private final NumberSeries series;

    IssueNumbers(StatePack pack, Office office, FileHeads heads, NumberSeries series) {
        this.pack = pack;
        this.office = office;
        this.heads = heads;
        this.series = series;
    }

    /** A number with the serial it was made of. */
    record Taken(String series, long serial, String number) {}

    Taken take(Draft draft, Dossier dossier, LocalDate today) {
        return take("issue", draft, dossier, today);
    }

    /** Of the endorsement below a letter; the letter's own where the state gives it no other. */
    Taken takeForCopy(Taken letter, Draft draft, Dossier dossier, LocalDate today) {
        return switch (pack.practice().endorsement()) {
            case SAME -> letter;
            case NEXT -> take("issue", draft, dossier, today);
            case OWN -> take("endorsement", draft, dossier, today);
        };
    }

    private Taken take(String kind, Draft draft, Dossier dossier, LocalDate today) {
        NumberTemplate template = pack.number("issue");
        Map<String, String> values = new HashMap<>(office.unit(dossier.unit()).symbols());
        values.put("file", inShort(dossier.number(), values, today));
        values.put("lang", draft.text().language());
        if (dossier.head() != null) {
            for (FileHead one : heads.path(dossier.head())) {
                values.put("head." + one.grade().name().toLowerCase(Locale.ROOT), one.code());
            }
        }
        String key = template.series(kind, today, values);
        long serial = series.next(key);
        String number = Normalizer.normalize(template.render(serial, today, values), Normalizer.Form.NFC);
        return new Taken(key, serial, number);
    }

    /** A file's number without the office before it and the year after it, which an issue's number has anyway. */
    static String inShort(String file, Map<String, String> symbols, LocalDate today) {
        List<String> parts = new ArrayList<>(List.of(file.split("/")));
        String year = Integer.toString(today.getYear());
        if (parts.size() > 1 && symbols.containsValue(parts.getFirst())) {
            parts.removeFirst();
        }
        if (parts.size() > 1 && (parts.getLast().equals(year) || parts.getLast().equals(year.substring(2)))) {
            parts.removeLast();
        }
        return String.join("/", parts);
    }
}
