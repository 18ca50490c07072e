package org.sanchika.custody.whereabouts;

import java.util.ArrayList;
import java.util.List;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Csv;

/** Figures and lists as CSV, in the reader's words; digits stay ASCII so that spreadsheets can add them up. */
final class Sheets {
    private Sheets() {}

    static byte[] figures(Pendency pendency, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(
                List.of(words.get("where.by." + pendency.by()), words.get("where.office"), words.get("where.holder")));
        head.addAll(List.of(
                words.get("where.number"),
                words.get("where.oldest"),
                words.get("where.median"),
                words.get("where.most"),
                words.get("where.over"),
                words.get("where.unopened")));
        head.addAll(pendency.bands());
        lines.add(head);
        List<Pendency.Row> rows = new ArrayList<>(pendency.rows());
        rows.add(pendency.total());
        for (Pendency.Row row : rows) {
            List<Object> line = new ArrayList<>(List.of(
                    row.label(),
                    row.detail(),
                    row.holder(),
                    row.total(),
                    row.oldest(),
                    row.median(),
                    row.most(),
                    row.over(),
                    row.unopened()));
            line.addAll(row.bands());
            lines.add(line);
        }
        return Csv.of(lines);
    }

    static byte[] matters(List<WhereRow> rows, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("where.matter"),
                words.get("where.computer"),
                words.get("where.subject"),
                words.get("where.by.POST"),
                words.get("where.office"),
                words.get("where.holder"),
                words.get("where.since"),
                words.get("where.days"),
                words.get("where.working-days"),
                words.get("where.act-by"),
                words.get("where.late-days"),
                words.get("where.unopened"),
                words.get("where.reason")));
        for (WhereRow row : rows) {
            var holder = row.desk().holder();
            lines.add(List.of(
                    row.number(),
                    row.computerNo(),
                    row.subject() == null ? "" : row.subject(),
                    row.desk().title().in(words.language()),
                    row.desk().unitName().in(words.language()),
                    holder == null ? "" : holder.in(words.language()),
                    row.since().atZone(Words.ZONE).toLocalDate(),
                    row.days(),
                    row.workingDays(),
                    row.actBy(),
                    row.late(),
                    row.unopened() ? 1 : 0,
                    row.reason() == null ? "" : row.reason()));
        }
        return Csv.of(lines);
    }
}
