package org.sanchika.receipt.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;

/** A receipt as one row of the database. */
final class ReceiptRow {
    static final String SELECT = """
            SELECT r.*, m.number, m.computer_no, m.subject, m.physical, m.restricted, m.reference, m.hard_due_on, h.priority,
                   s.id AS s_id, s.name AS s_name, s.designation, s.organisation, s.address, s.district, s.state, s.pin,
                   s.mobile, s.email, s.vip, d.size, d.media_type, d.pages, d.previews
              FROM receipt.receipt r
              JOIN custody.matter m ON m.id = r.matter_id
              JOIN custody.holding h ON h.matter_id = r.matter_id
              LEFT JOIN receipt.sender s ON s.id = r.sender_id
              LEFT JOIN platform.document d ON d.sha256 = r.document
            """;

    private ReceiptRow() {}

    static Receipt of(ResultSet row, int n) throws SQLException {
        String disposal = row.getString("disposal");
        return new Receipt(
                new MatterId(row.getLong("matter_id")),
                row.getLong("computer_no"),
                row.getString("number"),
                row.getObject("diarised_on", LocalDate.class),
                new UnitId(row.getLong("diary_unit_id")),
                row.getBoolean("physical"),
                row.getBoolean("restricted"),
                letter(row),
                sender(row),
                handling(row),
                Document.of(row, "document"),
                row.getString("file_name"),
                matter(row, "split_from"),
                matter(row, "dup_of"),
                row.getInt("disputes"),
                disposal == null ? null : Disposal.valueOf(disposal));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("received_on", LocalDate.class),
                row.getObject("letter_date", LocalDate.class),
                row.getString("letter_ref"),
                Letter.Type.valueOf(row.getString("letter_type")),
                row.getString("language"),
                Letter.Mode.valueOf(row.getString("delivery_mode")),
                row.getString("mode_no"),
                Letter.Grade.valueOf(row.getString("classification")),
                row.getBoolean("sealed"),
                row.getString("subject"),
                row.getString("category"),
                row.getInt("enclosures"),
                row.getBoolean("enclosure_missing"),
                row.getString("remarks"));
    }

    private static Sender.Card sender(ResultSet row) throws SQLException {
        Long id = row.getObject("s_id", Long.class);
        if (id == null) {
            return Sender.Card.named("", "", "");
        }
        return new Sender.Card(
                id,
                row.getString("s_name"),
                row.getString("designation"),
                row.getString("organisation"),
                row.getString("address"),
                row.getString("district"),
                row.getString("state"),
                row.getString("pin"),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("vip").isEmpty() ? Reference.NONE : Reference.valueOf(row.getString("vip")));
    }

    private static NewReceipt.Handling handling(ResultSet row) throws SQLException {
        return new NewReceipt.Handling(
                Priority.valueOf(row.getString("priority")),
                Reference.valueOf(row.getString("reference")),
                row.getString("vip_name"),
                row.getObject("hard_due_on", LocalDate.class),
                row.getBoolean("ack_wanted"),
                row.getString("channel"),
                null);
    }

    private static @Nullable MatterId matter(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new MatterId(id);
    }
}
