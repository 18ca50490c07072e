package org.sanchika.dispatch.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts and what they said in each version. */
@Repository
class DraftBookSql {
    private final JdbcClient jdbc;
    private final SecondSql seconds;

    DraftBookSql(JdbcClient jdbc, SecondSql seconds) {
        this.jdbc = jdbc;
        this.seconds = seconds;
    }

    /** What it lies on is locked as its holder's, so that two who begin get one place after the other. */
    DraftId begin(Draft.On on, Form form, Instant at) {
        Draft.On.Receipt letter = on instanceof Draft.On.Receipt receipt ? receipt : null;
        return new DraftId(jdbc.sql("""
                        INSERT INTO dispatch.draft (file_id, receipt_id, unit_id, serial, form, version, begun_at)
                        SELECT :file, :receipt, :unit, coalesce(max(serial), 0) + 1, :form, 1, :at
                          FROM dispatch.draft WHERE matter_id = :matter
                        RETURNING id
                        """)
                .param("file", letter == null ? on.matter().value() : null, Types.BIGINT)
                .param("receipt", letter == null ? null : letter.matter().value(), Types.BIGINT)
                .param("unit", letter == null ? null : letter.section().value(), Types.BIGINT)
                .param("matter", on.matter().value())
                .param("form", form.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /** The drafts of a letter go on in the file that it was put into, behind those that are there. */
    List<DraftId> follow(MatterId receipt, MatterId file) {
        return jdbc.sql("""
                        UPDATE dispatch.draft d SET file_id = :file, serial = n.serial
                          FROM (SELECT b.id, row_number() OVER (ORDER BY b.serial)
                                       + coalesce((SELECT max(f.serial) FROM dispatch.draft f WHERE f.matter_id = :file), 0) AS serial
                                  FROM dispatch.draft b WHERE b.receipt_id = :receipt AND b.file_id IS NULL) n
                         WHERE d.id = n.id RETURNING d.id
                        """)
                .param("receipt", receipt.value())
                .param("file", file.value())
                .query((row, n) -> new DraftId(row.getLong("id")))
                .list();
    }

    boolean isBegun(MatterId matter) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM dispatch.draft WHERE matter_id = :matter)")
                .param("matter", matter.value())
                .query(Boolean.class)
                .single();
    }

    /** Two who write at the same instant do so one after the other. */
    boolean lock(DraftId draft) {
        return jdbc.sql("SELECT true FROM dispatch.draft WHERE id = :draft FOR UPDATE")
                .param("draft", draft.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void newest(DraftId draft, int version) {
        jdbc.sql("UPDATE dispatch.draft SET version = :version WHERE id = :draft")
                .param("version", version)
                .param("draft", draft.value())
                .update();
    }

    int reminders(MatterId matter) {
        return jdbc.sql("""
                        SELECT count(*) FROM dispatch.draft
                         WHERE matter_id = :matter AND form = 'REMINDER' AND state <> 'CANCELLED'
                        """)
                .param("matter", matter.value())
                .query(Integer.class)
                .single();
    }

    List<Draft.Line> lines(MatterId matter) {
        return jdbc.sql("""
                        SELECT d.id, d.serial, d.form, d.state, d.version, v.language, v.subject, v.at,
                               p.name_en, p.name_hi, p.name_bn, l.number,
                               coalesce((SELECT concat_ws(', ', nullif(a.name, ''), nullif(a.designation, ''))
                                           FROM dispatch.addressee a
                                          WHERE a.draft_id = d.id AND a.version_no = d.version
                                          ORDER BY a.role DESC, a.place LIMIT 1), '') AS addressed
                          FROM dispatch.draft d
                          JOIN dispatch.version v ON v.draft_id = d.id AND v.no = d.version
                          JOIN office.person p ON p.id = v.person_id
                          LEFT JOIN dispatch.number l ON l.issue_id = d.issue_id AND l.part = 'LETTER'
                         WHERE d.matter_id = :matter ORDER BY d.serial DESC
                        """)
                .param("matter", matter.value())
                .query((row, n) -> new Draft.Line(
                        new DraftId(row.getLong("id")),
                        row.getInt("serial"),
                        Form.valueOf(row.getString("form")),
                        Draft.State.valueOf(row.getString("state")),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("addressed"),
                        row.getInt("version"),
                        LocalName.of(row, "name"),
                        instant(row, "at"),
                        row.getString("number")))
                .list();
    }

    /** With one of its versions, the newest when {@code version} is 0. */
    Optional<Draft> find(DraftId draft, int version) {
        return jdbc.sql("""
                        SELECT d.matter_id, d.file_id, d.unit_id, d.serial, d.form, d.state, d.version AS newest, v.*,
                               p.name_en, p.name_hi, p.name_bn, o.title_en, o.title_hi, o.title_bn
                          FROM dispatch.draft d
                          JOIN dispatch.version v ON v.draft_id = d.id
                               AND v.no = CASE WHEN :version = 0 THEN d.version ELSE :version END
                          JOIN office.person p ON p.id = v.person_id
                          JOIN office.post o ON o.id = v.post_id
                         WHERE d.id = :draft
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .query((row, n) -> draft(row))
                .optional();
    }

    List<Draft.Stamp> stamps(DraftId draft) {
        return jdbc.sql("""
                        SELECT v.no, v.remark, v.material, v.at, v.post_id,
                               p.name_en, p.name_hi, p.name_bn, o.title_en, o.title_hi, o.title_bn
                          FROM dispatch.version v
                          JOIN office.person p ON p.id = v.person_id
                          JOIN office.post o ON o.id = v.post_id
                         WHERE v.draft_id = :draft ORDER BY v.no DESC
                        """)
                .param("draft", draft.value())
                .query((row, n) -> stamp(row))
                .list();
    }

    private Draft draft(ResultSet row) throws SQLException {
        DraftId id = new DraftId(row.getLong("draft_id"));
        return new Draft(
                id,
                on(row),
                row.getInt("serial"),
                Form.valueOf(row.getString("form")),
                Draft.State.valueOf(row.getString("state")),
                row.getInt("newest"),
                new Draft.Version(stamp(row), text(id, row)));
    }

    private static Draft.On on(ResultSet row) throws SQLException {
        MatterId matter = new MatterId(row.getLong("matter_id"));
        return row.getObject("file_id") == null
                ? new Draft.On.Receipt(matter, new UnitId(row.getLong("unit_id")))
                : new Draft.On.File(matter);
    }

    private DraftText text(DraftId id, ResultSet row) throws SQLException {
        int no = row.getInt("no");
        return new DraftText(
                row.getString("language"),
                row.getString("subject"),
                row.getString("salutation"),
                row.getString("html"),
                row.getString("close"),
                row.getString("reference"),
                row.getObject("reply_to", Long.class),
                post(row, "signatory"),
                details(id, no),
                addressees(id, no),
                enclosures(id, no),
                new DraftText.Signatories(
                        cosigners(id, no), row.getBoolean("in_order"), row.getObject("sign_by", LocalDate.class)),
                seconds.find(id, no));
    }

    private Map<Detail, String> details(DraftId draft, int version) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        jdbc.sql("SELECT name, value FROM dispatch.detail WHERE draft_id = :draft AND version_no = :version")
                .param("draft", draft.value())
                .param("version", version)
                .query((row, n) -> details.put(Detail.valueOf(row.getString("name")), row.getString("value")))
                .list();
        return details;
    }

    private List<Addressee> addressees(DraftId draft, int version) {
        return jdbc.sql(
                        "SELECT * FROM dispatch.addressee WHERE draft_id = :draft AND version_no = :version ORDER BY place")
                .param("draft", draft.value())
                .param("version", version)
                .query((row, n) -> new Addressee(
                        Addressee.Role.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("designation"),
                        row.getString("address"),
                        row.getString("email"),
                        row.getString("purpose"),
                        post(row, "post_id")))
                .list();
    }

    private List<PostId> cosigners(DraftId draft, int version) {
        return jdbc.sql("""
                        SELECT post_id FROM dispatch.cosigner
                         WHERE draft_id = :draft AND version_no = :version ORDER BY place
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .query((row, n) -> new PostId(row.getLong("post_id")))
                .list();
    }

    private List<DraftText.Enclosure> enclosures(DraftId draft, int version) {
        return jdbc.sql("""
                        SELECT item_id, title FROM dispatch.enclosure
                         WHERE draft_id = :draft AND version_no = :version ORDER BY place
                        """)
                .param("draft", draft.value())
                .param("version", version)
                .query((row, n) -> new DraftText.Enclosure(row.getLong("item_id"), row.getString("title")))
                .list();
    }

    private static Draft.Stamp stamp(ResultSet row) throws SQLException {
        return new Draft.Stamp(
                row.getInt("no"),
                LocalName.of(row, "name"),
                new PostId(row.getLong("post_id")),
                LocalName.of(row, "title"),
                instant(row, "at"),
                row.getString("remark"),
                row.getBoolean("material"));
    }

    private static @Nullable PostId post(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new PostId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
