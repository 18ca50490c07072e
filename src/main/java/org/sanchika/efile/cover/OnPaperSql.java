package org.sanchika.efile.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.OnPaper;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OnPaperSql {
    private final JdbcClient jdbc;

    OnPaperSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void prolong(MatterId file, NewFile.PaperException exception) {
        jdbc.sql("""
                        UPDATE efile.file SET exception_reason = :why, exception_by = :approver, exception_until = :until
                         WHERE matter_id = :file
                        """)
                .param("file", file.value())
                .param("why", exception.reason())
                .param("approver", exception.approver().value())
                .param("until", exception.until())
                .update();
    }

    /** The paper keeps the number under which it is known. */
    void convert(MatterId file, String number, int notePages, int pages) {
        jdbc.sql("""
                        UPDATE efile.file
                           SET old_number = CASE WHEN old_number = '' THEN :number ELSE old_number END,
                               paper_notes = greatest(paper_notes, :notes), paper_pages = greatest(paper_pages, :pages),
                               exception_reason = '', exception_by = NULL, exception_until = NULL
                         WHERE matter_id = :file
                        """)
                .param("file", file.value())
                .param("number", number)
                .param("notes", notePages)
                .param("pages", pages)
                .update();
    }

    /** What is on record here already, so that its pages have their numbers. */
    record Begun(boolean notes, boolean papers) {}

    Begun begun(MatterId file) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM efile.note WHERE file_id = :file) AS notes,
                               EXISTS (SELECT 1 FROM efile.item WHERE file_id = :file) AS papers
                        """)
                .param("file", file.value())
                .query((row, n) -> new Begun(row.getBoolean("notes"), row.getBoolean("papers")))
                .single();
    }

    List<OnPaper.Line> all(UnitId unit, LocalDate today, Collection<String> principals, int limit) {
        return jdbc.sql("""
                        SELECT f.matter_id, m.number, m.subject, custody.visible(f.matter_id, :principals) AS visible,
                               u.name_en, u.name_hi, u.name_bn, h.title_en, h.title_hi, h.title_bn, f.place, f.exception_reason,
                               a.title_en AS by_en, a.title_hi AS by_hi, a.title_bn AS by_bn, f.exception_until
                          FROM efile.file f
                          JOIN custody.matter m ON m.id = f.matter_id
                          JOIN custody.holding d ON d.matter_id = f.matter_id
                          JOIN office.unit u ON u.id = f.unit_id
                          JOIN office.post h ON h.id = d.post_id
                          LEFT JOIN office.post a ON a.id = f.exception_by
                         WHERE f.unit_id IN (SELECT office.below(:unit)) AND m.physical AND d.state <> 'CLOSED'
                         ORDER BY f.exception_until NULLS FIRST, f.matter_id LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("principals", principals.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> line(row, today))
                .list();
    }

    private static OnPaper.Line line(ResultSet row, LocalDate today) throws SQLException {
        boolean visible = row.getBoolean("visible");
        LocalDate until = row.getObject("exception_until", LocalDate.class);
        return new OnPaper.Line(
                new MatterId(row.getLong("matter_id")),
                row.getString("number"),
                visible ? row.getString("subject") : "",
                visible,
                LocalName.of(row, "name"),
                LocalName.of(row, "title"),
                visible ? row.getString("place") : "",
                visible ? row.getString("exception_reason") : "",
                until == null ? null : LocalName.of(row, "by"),
                until,
                until == null || until.isBefore(today));
    }
}
