package org.sanchika.dispatch.published;

import java.util.List;
import org.sanchika.platform.language.Digits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public list, newest first. */
@Component
@Transactional(readOnly = true)
class PublicList {
    private static final int LONGEST = 200;

    private final PublishedSql sql;

    PublicList(PublishedSql sql) {
        this.sql = sql;
    }

    /** @param next the last row, when there are more behind it; else 0 */
    record Stretch(List<PublishedRow> rows, long next) {}

    /** @param words of a number or a subject; all when empty */
    Stretch rows(String words, long before, int most) {
        String asked = Digits.store(words.strip());
        String pattern = asked.isEmpty()
                ? "%"
                : "%" + asked.substring(0, Math.min(LONGEST, asked.length())).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        List<PublishedRow> rows = sql.rows(pattern, before, most + 1);
        return rows.size() > most
                ? new Stretch(rows.subList(0, most), rows.get(most - 1).id())
                : new Stretch(rows, 0);
    }
}
