package org.sanchika.receipt.diary;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.LocalName;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Sound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class DiarySql {
    /** How alike two subjects of one sender must sound to be taken for one. */
    private static final double ALIKE = 0.75;

    private final JdbcClient jdbc;

    DiarySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its place in the diary. */
    record Place(String series, long serial, UnitId unit, LocalDate on) {}

    void insert(
            MatterId id,
            Place place,
            NewReceipt receipt,
            long sender,
            @Nullable MatterId splitFrom,
            @Nullable MatterId twin) {
        told(receipt, jdbc.sql("""
                        INSERT INTO receipt.receipt (matter_id, series, serial, diary_unit_id, diarised_on, received_on, letter_date,
                               letter_ref, letter_ref_key, subject_key, letter_type, language, delivery_mode, mode_no,
                               classification, sealed, category, sender_id, vip_name, enclosures, enclosure_missing, remarks,
                               ack_wanted, channel, document, file_name, split_from, dup_of)
                        VALUES (:id, :series, :serial, :unit, :on, :received, :date,
                               :ref, :refKey, :subjectKey, :type, :language, :mode, :modeNo,
                               :grade, :sealed, :category, :sender, :vipName, :enclosures, :missing, :remarks,
                               :ack, :channel, :document, :fileName, :splitFrom, :twin)
                        """))
                .param("id", id.value())
                .param("series", place.series())
                .param("serial", place.serial())
                .param("unit", place.unit().value())
                .param("on", place.on())
                .param("sender", sender)
                .param("channel", receipt.handling().channel())
                .param("splitFrom", splitFrom == null ? null : splitFrom.value(), Types.BIGINT)
                .param("twin", twin == null ? null : twin.value(), Types.BIGINT)
                .update();
    }

    void update(MatterId id, NewReceipt changed, long sender) {
        told(changed, jdbc.sql("""
                        UPDATE receipt.receipt
                           SET received_on = :received, letter_date = :date, letter_ref = :ref, letter_ref_key = :refKey,
                               subject_key = :subjectKey, letter_type = :type, language = :language, delivery_mode = :mode,
                               mode_no = :modeNo, classification = :grade, sealed = :sealed, category = :category,
                               sender_id = :sender, vip_name = :vipName, enclosures = :enclosures,
                               enclosure_missing = :missing, remarks = :remarks, ack_wanted = :ack,
                               document = coalesce(document, :document),
                               file_name = CASE WHEN document IS NULL THEN :fileName ELSE file_name END
                         WHERE matter_id = :id
                        """))
                .param("sender", sender)
                .param("id", id.value())
                .update();
    }

    private static StatementSpec told(NewReceipt receipt, StatementSpec statement) {
        Letter letter = receipt.letter();
        NewReceipt.Scan scan = receipt.scan();
        return statement
                .param("received", letter.receivedOn())
                .param("date", letter.date(), Types.DATE)
                .param("ref", letter.ref())
                .param("refKey", DiaryRules.refKey(letter.ref()))
                .param("subjectKey", DiaryRules.subjectKey(letter))
                .param("type", letter.type().name())
                .param("language", letter.language())
                .param("mode", letter.mode().name())
                .param("modeNo", letter.modeNo())
                .param("grade", letter.grade().name())
                .param("sealed", letter.sealed())
                .param("category", letter.category())
                .param("vipName", receipt.handling().vipName())
                .param("enclosures", letter.enclosures())
                .param("missing", letter.enclosureMissing())
                .param("remarks", letter.remarks())
                .param("ack", receipt.handling().ackWanted())
                .param("document", scan == null ? null : HexFormat.of().parseHex(scan.sha256()), Types.BINARY)
                .param("fileName", scan == null ? "" : scan.fileName());
    }

    Optional<Receipt> find(MatterId receipt, Collection<String> principals) {
        return jdbc.sql(ReceiptRow.SELECT
                        + " WHERE r.matter_id = :receipt AND custody.visible(r.matter_id, :principals)")
                .param("receipt", receipt.value())
                .param("principals", principals.toArray(String[]::new))
                .query(ReceiptRow::of)
                .optional();
    }

    Optional<MatterId> numbered(String number, Collection<String> principals) {
        String plain = Digits.store(number.strip());
        return jdbc.sql("""
                        SELECT r.matter_id FROM receipt.receipt r JOIN custody.matter m ON m.id = r.matter_id
                         WHERE (m.number = :number OR m.computer_no = :computerNo)
                           AND custody.visible(r.matter_id, :principals)
                         ORDER BY m.number = :number DESC LIMIT 1
                        """)
                .param("number", plain)
                .param("computerNo", plain.matches("\\d{1,18}") ? Long.parseLong(plain) : -1L)
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> new MatterId(row.getLong(1)))
                .optional();
    }

    /** A receipt the actor may know of has this scan. */
    boolean shows(String sha256, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM receipt.receipt r
                                        WHERE r.document = :hash AND custody.visible(r.matter_id, :principals))
                        """)
                .param("hash", HexFormat.of().parseHex(sha256))
                .param("principals", principals.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** By number and date, by scan, by sender and subject; copies and parts of a letter are not asked. */
    List<Registration.Earlier> earlier(NewReceipt receipt, UnitId office, Collection<String> principals) {
        Letter letter = receipt.letter();
        NewReceipt.Scan scan = receipt.scan();
        var sender = receipt.sender();
        return jdbc.sql("""
                        WITH alike AS (
                            SELECT matter_id, 'REF' AS why FROM receipt.receipt
                             WHERE letter_ref_key <> '' AND letter_ref_key = :refKey AND letter_date = :date
                            UNION ALL
                            SELECT matter_id, 'DOCUMENT' FROM receipt.receipt WHERE document = :document
                            UNION ALL
                            SELECT matter_id, 'SUBJECT' FROM (
                                SELECT r.matter_id, r.subject_key FROM receipt.receipt r
                                 WHERE r.sender_id IN (SELECT id FROM receipt.sender WHERE unit_id = :office
                                          AND (id = :sender OR search = :sound OR merged_into = :sender))
                                   AND r.subject_key <> '' AND :subjectKey <> ''
                                   AND r.letter_date IS NOT DISTINCT FROM :date
                                 ORDER BY r.matter_id DESC LIMIT 200) s
                             WHERE platform.similarity(s.subject_key, :subjectKey) >= :alike)
                        SELECT DISTINCT ON (r.matter_id) r.matter_id, m.number, r.diarised_on, m.subject, a.why,
                               custody.visible(r.matter_id, :principals) AS visible,
                               p.title_en, p.title_hi, p.title_bn
                          FROM alike a
                          JOIN receipt.receipt r ON r.matter_id = a.matter_id AND r.split_from IS NULL
                          JOIN custody.matter m ON m.id = r.matter_id
                          JOIN custody.holding h ON h.matter_id = r.matter_id
                          JOIN office.post p ON p.id = h.post_id
                         WHERE r.diary_unit_id IN (SELECT unit_id FROM office.below(:office))
                         ORDER BY r.matter_id, a.why
                         LIMIT 5
                        """)
                .param("refKey", DiaryRules.refKey(letter.ref()))
                .param("date", letter.date(), Types.DATE)
                .param("document", scan == null ? null : HexFormat.of().parseHex(scan.sha256()), Types.BINARY)
                .param("sender", sender.id() == null ? -1L : sender.id())
                .param("sound", Sound.of(sender.line()))
                .param("subjectKey", DiaryRules.subjectKey(letter))
                .param("alike", ALIKE)
                .param("office", office.value())
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> new Registration.Earlier(
                        new MatterId(row.getLong("matter_id")),
                        row.getString("number"),
                        row.getObject("diarised_on", LocalDate.class),
                        row.getBoolean("visible") ? row.getString("subject") : "",
                        LocalName.of(row, "title"),
                        row.getBoolean("visible"),
                        row.getString("why")))
                .list();
    }

    void link(MatterId one, MatterId other) {
        jdbc.sql("""
                        INSERT INTO receipt.link (receipt_id, other_id)
                        SELECT least(:one, :other), greatest(:one, :other) FROM receipt.receipt
                         WHERE matter_id = :other AND :one <> :other
                        ON CONFLICT DO NOTHING
                        """).param("one", one.value()).param("other", other.value()).update();
    }

    void unlink(MatterId one, MatterId other) {
        jdbc.sql(
                        "DELETE FROM receipt.link WHERE receipt_id = least(:one, :other) AND other_id = greatest(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}
