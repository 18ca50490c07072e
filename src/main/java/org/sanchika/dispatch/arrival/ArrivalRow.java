package org.sanchika.dispatch.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Form;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;

/** A row of a letter that came, with what became of it. */
final class ArrivalRow {
    private ArrivalRow() {}

    /** Without its enclosures. */
    static Arrival arrival(ResultSet row) throws SQLException {
        Arrival.Letter letter = new Arrival.Letter(
                Arrival.Source.valueOf(row.getString("source")),
                row.getString("source_key"),
                new PostId(row.getLong("desk_id")),
                Addressee.Role.valueOf(row.getString("role")),
                row.getString("purpose"),
                new Arrival.Sender(
                        row.getString("sender_name"),
                        row.getString("sender_designation"),
                        row.getString("sender_office")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                Form.valueOf(row.getString("form")),
                row.getString("subject"),
                row.getString("language"),
                row.getBoolean("confidential"),
                Objects.requireNonNull(Document.of(row, "sha256")),
                row.getString("file_name"),
                List.of());
        return new Arrival(
                new ArrivalId(row.getLong("id")),
                letter,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                end(row));
    }

    private static Arrival.@Nullable End end(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return null;
        }
        Long receipt = row.getObject("receipt_id", Long.class);
        return new Arrival.End(
                Step.Kind.valueOf(row.getString("outcome")),
                receipt == null ? null : new MatterId(receipt),
                row.getString("reason"),
                LocalName.of(row, "name"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }
}
