package org.sanchika.register.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.register.BookEntry;
import org.sanchika.register.NewBookEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BookSql {
    private final JdbcClient jdbc;

    BookSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without what was corrected; what was superseded stays to be read. */
    List<BookEntry> of(UnitId unit, BookEntry.Book book, String asked, Collection<String> principals, int limit) {
        return jdbc.sql("""
                        SELECT b.*, CASE WHEN custody.visible(b.matter_id, :principals) THEN b.matter_id END AS known,
                               n.no AS superseded_by, u.name_en, u.name_hi, u.name_bn,
                               w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn
                          FROM register.book_entry b
                          JOIN office.unit u ON u.id = b.unit_id
                          JOIN office.person w ON w.id = b.person_id
                          LEFT JOIN register.book_entry n ON n.replaces = b.id
                         WHERE b.unit_id = :unit AND b.book = :book AND n.how IS DISTINCT FROM 'CORRECTED'
                           AND position(lower(:asked) IN lower(concat_ws(' ', b.heading, b.number, b.from_whom, b.file_number, b.brief))) > 0
                         ORDER BY n.no IS NOT NULL, b.no DESC LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("book", book.name())
                .param("asked", asked)
                .param("principals", principals.toArray(String[]::new))
                .param("limit", limit)
                .query(BookSql::entry)
                .list();
    }

    /** The row under a number whose place nothing has taken; empty when there is none. */
    Optional<Long> standing(UnitId unit, BookEntry.Book book, long no) {
        return jdbc.sql("""
                        SELECT b.id FROM register.book_entry b
                         WHERE b.unit_id = :unit AND b.book = :book AND b.no = :no
                           AND NOT EXISTS (SELECT FROM register.book_entry n WHERE n.replaces = b.id)
                        """)
                .param("unit", unit.value())
                .param("book", book.name())
                .param("no", no)
                .query(Long.class)
                .optional();
    }

    /** False when something else took that place at the same instant. */
    boolean add(
            NewBookEntry entry,
            long no,
            @Nullable Long replaces,
            Acting by,
            Collection<String> principals,
            Instant at) {
        return jdbc.sql("""
                        INSERT INTO register.book_entry (unit_id, book, no, heading, number, dated, from_whom, file_number, matter_id,
                                                         brief, replaces, how, person_id, post_id, charge_id, at)
                        VALUES (:unit, :book, :no, :heading, :number, :dated, :from, :file,
                                (SELECT m.id FROM custody.matter m WHERE m.number = :file AND custody.visible(m.id, :principals)),
                                :brief, :replaces, :how, :person, :post, :charge, :at)
                        ON CONFLICT (replaces) DO NOTHING
                        """)
                        .param("unit", entry.unit().value())
                        .param("book", entry.book().name())
                        .param("no", no)
                        .param("heading", entry.heading())
                        .param("number", entry.number())
                        .param("dated", entry.dated(), Types.DATE)
                        .param("from", entry.fromWhom())
                        .param("file", entry.fileNumber())
                        .param("principals", principals.toArray(String[]::new))
                        .param("brief", entry.brief())
                        .param("replaces", replaces, Types.BIGINT)
                        .param("how", entry.how() == null ? null : entry.how().name(), Types.VARCHAR)
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("charge", by.charge().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static BookEntry entry(ResultSet row, int n) throws SQLException {
        long known = row.getLong("known");
        MatterId matter = row.wasNull() ? null : new MatterId(known);
        long later = row.getLong("superseded_by");
        Long supersededBy = row.wasNull() ? null : later;
        return new BookEntry(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                LocalName.of(row, "name"),
                BookEntry.Book.valueOf(row.getString("book")),
                row.getLong("no"),
                row.getString("heading"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("from_whom"),
                row.getString("file_number"),
                matter,
                row.getString("brief"),
                supersededBy,
                "CORRECTED".equals(row.getString("how")),
                LocalName.of(row, "by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
