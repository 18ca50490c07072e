package org.sanchika.efile.cover;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.pack.NumberTemplate;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;

/** Numbers of files: the state's template over the heads of the index and the symbols of the office. */
@Component
class Numbers {
    private final StatePack pack;
    private final FileHeads heads;
    private final Office office;
    private final NumberSeries series;
    private final FileSql sql;
    private final Dictionary dictionary;

    Numbers(StatePack pack, FileHeads heads, Office office, NumberSeries series, FileSql sql, Dictionary dictionary) {
        this.pack = pack;
        this.heads = heads;
        this.office = office;
        this.series = series;
        this.sql = sql;
        this.dictionary = dictionary;
    }

    /** A number with the serial it was made of. */
    record Taken(String number, String series, long serial) {}

    /** What the next file under {@code head} would be called. */
    String preview(FileHeadId head, LocalDate today, Acting by) {
        NumberTemplate template = pack.number("file");
        Map<String, String> values = values(head, by);
        return render(template, sql.lastSerial(template.series("file", today, values)) + 1, today, values);
    }

    /** Takes the next serial, in the transaction that opens the file. */
    Taken take(FileHeadId head, LocalDate today, Acting by) {
        NumberTemplate template = pack.number("file");
        Map<String, String> values = values(head, by);
        String key = template.series("file", today, values);
        long serial = series.next(key);
        return new Taken(render(template, serial, today, values), key, serial);
    }

    /** The number of a part or volume, in the state's words. */
    String within(String main, EFile.Kind kind, int place) {
        Words words = dictionary.in(pack.languages().getFirst());
        return Digits.store(words.get("efile.number." + kind, main, Integer.toString(place)));
    }

    long computerNo() {
        return series.computerNo();
    }

    /** Whether a file of the actor's section may stand under it. */
    boolean mayUse(FileHeadId head, Acting by) {
        List<FileHead> path = heads.path(head);
        return !path.isEmpty()
                && heads.children(path.getLast().parent(), by.unit()).stream()
                        .anyMatch(one -> one.id().equals(head));
    }

    private Map<String, String> values(FileHeadId head, Acting by) {
        Map<String, String> values = new HashMap<>(office.unit(by.unit()).symbols());
        for (FileHead one : heads.path(head)) {
            values.put("head." + one.grade().name().toLowerCase(Locale.ROOT), one.code());
        }
        return values;
    }

    private static String render(NumberTemplate template, long serial, LocalDate today, Map<String, String> values) {
        return Normalizer.normalize(template.render(serial, today, values), Normalizer.Form.NFC);
    }
}
