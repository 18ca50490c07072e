package org.sanchika.efile.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files.Similar;
import org.sanchika.efile.NewFile;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileSql {
    private final JdbcClient jdbc;

    FileSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a file stands among others.
     *
     * @param series and {@code serial}: none when its number was typed or is made of that of the main file
     * @param place 0 for a main file
     * @param parasBefore paragraphs of the volumes before it
     */
    record Place(
            EFile.Kind kind,
            @Nullable MatterId main,
            int place,
            @Nullable String series,
            @Nullable Long serial,
            @Nullable FileHeadId head,
            UnitId unit,
            LocalDate openedOn,
            int parasBefore) {}

    void insert(
            MatterId id,
            Place place,
            CoverPage cover,
            NewFile.@Nullable PaperException onPaper,
            NewFile.@Nullable PaperFile old) {
        jdbc.sql("""
                        INSERT INTO efile.file (matter_id, kind, main_id, place_in_main, series, serial, head_id, unit_id, opened_on,
                                                category, language, classification, earlier_ref, later_ref, remarks, subject_key,
                                                place, exception_reason, exception_by, exception_until,
                                                old_number, paper_notes, paper_pages, paras_before)
                        VALUES (:id, :kind, :main, :placeInMain, :series, :serial, :head, :unit, :openedOn,
                                :category, :language, :grade, :earlier, :later, :remarks, :key,
                                :place, :why, :approver, :until,
                                :oldNumber, :paperNotes, :paperPages, :parasBefore)
                        """)
                .param("id", id.value())
                .param("kind", place.kind().name())
                .param("main", place.main() == null ? null : place.main().value(), Types.BIGINT)
                .param("placeInMain", place.main() == null ? null : place.place(), Types.INTEGER)
                .param("series", place.series(), Types.VARCHAR)
                .param("serial", place.serial(), Types.BIGINT)
                .param("head", place.head() == null ? null : place.head().value(), Types.BIGINT)
                .param("unit", place.unit().value())
                .param("openedOn", place.openedOn())
                .param("category", CoverRules.clean(cover.category()))
                .param("language", cover.language())
                .param("grade", cover.grade().name())
                .param("earlier", CoverRules.clean(cover.earlierRef()))
                .param("later", CoverRules.clean(cover.laterRef()))
                .param("remarks", cover.remarks().strip())
                .param("key", CoverRules.key(cover.subject()))
                .param("place", CoverRules.clean(cover.place()))
                .param("why", onPaper == null ? "" : onPaper.reason().strip())
                .param("approver", onPaper == null ? null : onPaper.approver().value(), Types.BIGINT)
                .param("until", onPaper == null ? null : onPaper.until(), Types.DATE)
                .param("oldNumber", old == null ? "" : CoverRules.clean(old.number()))
                .param("paperNotes", old == null ? 0 : old.notePages())
                .param("paperPages", old == null ? 0 : old.pages())
                .param("parasBefore", place.parasBefore())
                .update();
    }

    void update(MatterId id, CoverPage cover) {
        jdbc.sql("""
                        UPDATE efile.file
                           SET category = :category, language = :language, classification = :grade, earlier_ref = :earlier,
                               later_ref = :later, remarks = :remarks, subject_key = :key, place = :place
                         WHERE matter_id = :id
                        """)
                .param("id", id.value())
                .param("category", CoverRules.clean(cover.category()))
                .param("language", cover.language())
                .param("grade", cover.grade().name())
                .param("earlier", CoverRules.clean(cover.earlierRef()))
                .param("later", CoverRules.clean(cover.laterRef()))
                .param("remarks", cover.remarks().strip())
                .param("key", CoverRules.key(cover.subject()))
                .param("place", CoverRules.clean(cover.place()))
                .update();
    }

    Optional<EFile> find(MatterId file, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT f.*, m.computer_no, m.number, m.subject, m.physical
                          FROM efile.file f JOIN custody.matter m ON m.id = f.matter_id
                         WHERE f.matter_id = :file AND custody.visible(f.matter_id, :principals)
                        """)
                .param("file", file.value())
                .param("principals", principals.toArray(String[]::new))
                .query(FileSql::file)
                .optional();
    }

    Optional<MatterId> numbered(String number, Collection<String> principals) {
        String plain = Digits.store(number.strip());
        return jdbc.sql("""
                        SELECT f.matter_id FROM efile.file f JOIN custody.matter m ON m.id = f.matter_id
                         WHERE (m.number = :number OR m.computer_no = :computerNo)
                           AND custody.visible(f.matter_id, :principals)
                         ORDER BY m.number = :number DESC LIMIT 1
                        """)
                .param("number", plain)
                .param("computerNo", plain.matches("\\d{1,18}") ? Long.parseLong(plain) : -1L)
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> new MatterId(row.getLong(1)))
                .optional();
    }

    boolean isTaken(String number) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM custody.matter WHERE number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Subjects that are alike, within the units of one office. */
    List<Similar> similar(String key, UnitId office, Collection<String> principals, int limit) {
        return jdbc.sql("""
                        SELECT f.matter_id, m.number, m.subject, custody.visible(f.matter_id, :principals) AS visible
                          FROM efile.file f JOIN custody.matter m ON m.id = f.matter_id
                         WHERE f.subject_key OPERATOR(platform.%) :key
                           AND f.unit_id IN (SELECT office.below(:office))
                         ORDER BY platform.similarity(f.subject_key, :key) DESC, f.matter_id DESC
                         LIMIT :limit
                        """)
                .param("key", key)
                .param("office", office.value())
                .param("principals", principals.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new Similar(
                        new MatterId(row.getLong("matter_id")),
                        row.getString("number"),
                        row.getBoolean("visible") ? row.getString("subject") : "",
                        row.getBoolean("visible")))
                .list();
    }

    /** Those on {@code post} first, then the newest; each pattern of {@code words} must be met. */
    List<Similar> look(List<String> words, PostId post, Collection<String> principals, int limit) {
        return jdbc.sql("""
                        SELECT m.id, m.number, m.subject
                          FROM custody.matter m
                          JOIN custody.holding h ON h.matter_id = m.id
                         WHERE custody.findable(m.number, m.computer_no, m.party, m.subject) LIKE ALL (:patterns)
                           AND m.kind = 'FILE' AND custody.visible(m.id, :principals)
                         ORDER BY h.post_id = :post AND h.state IN ('ACTIVE', 'PARKED') DESC, m.id DESC
                         LIMIT :limit
                        """)
                .param("patterns", words.toArray(String[]::new))
                .param("principals", principals.toArray(String[]::new))
                .param("post", post.value())
                .param("limit", limit)
                .query((row, n) -> new Similar(
                        new MatterId(row.getLong("id")), row.getString("number"), row.getString("subject"), true))
                .list();
    }

    long lastSerial(String series) {
        return jdbc.sql("SELECT coalesce((SELECT last FROM platform.number_series WHERE key = :series), 0)")
                .param("series", series)
                .query(Long.class)
                .single();
    }

    private static EFile file(ResultSet row, int n) throws SQLException {
        Long main = row.getObject("main_id", Long.class);
        Long head = row.getObject("head_id", Long.class);
        LocalDate until = row.getObject("exception_until", LocalDate.class);
        return new EFile(
                new MatterId(row.getLong("matter_id")),
                row.getLong("computer_no"),
                row.getString("number"),
                EFile.Kind.valueOf(row.getString("kind")),
                main == null ? null : new MatterId(main),
                row.getInt("place_in_main"),
                head == null ? null : new FileHeadId(head),
                new UnitId(row.getLong("unit_id")),
                row.getObject("opened_on", LocalDate.class),
                row.getBoolean("physical"),
                new CoverPage(
                        row.getString("subject"),
                        row.getString("category"),
                        row.getString("language"),
                        Letter.Grade.valueOf(row.getString("classification")),
                        row.getString("earlier_ref"),
                        row.getString("later_ref"),
                        row.getString("remarks"),
                        row.getString("place")),
                row.getString("old_number"),
                row.getInt("paper_notes"),
                row.getInt("paper_pages"),
                until == null
                        ? null
                        : new NewFile.PaperException(
                                row.getString("exception_reason"), new PostId(row.getLong("exception_by")), until));
    }
}
