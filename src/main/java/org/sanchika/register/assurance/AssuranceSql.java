package org.sanchika.register.assurance;

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
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.register.Assurance;
import org.sanchika.register.AssuranceStep;
import org.sanchika.register.NewAssurance;
import org.sanchika.register.Scrutiny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssuranceSql {
    private static final String SELECT = """
            SELECT v.*, u.name_en, u.name_hi, u.name_bn, p.title_en, p.title_hi, p.title_bn
              FROM register.v_assurance v
              JOIN office.unit u ON u.id = v.unit_id
              JOIN office.post p ON p.id = v.post_id
            """;

    private final JdbcClient jdbc;

    AssuranceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assurance> find(long id) {
        return jdbc.sql(SELECT + "WHERE v.id = :id")
                .param("id", id)
                .query(AssuranceSql::assurance)
                .optional();
    }

    List<Assurance> of(UnitId unit, boolean all, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE v.unit_id IN (SELECT unit_id FROM office.below(:unit)) AND (:all OR v.state IN ('PENDING', 'PART'))
                         ORDER BY v.state NOT IN ('PENDING', 'PART'), v.due_on, v.id LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("all", all)
                .param("limit", limit)
                .query(AssuranceSql::assurance)
                .list();
    }

    List<Assurance> near(Acting desk, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE v.state IN ('PENDING', 'PART')
                           AND (v.post_id = :post
                                OR EXISTS (SELECT 1 FROM register.assurance_step s JOIN custody.matter m ON m.id = s.matter_id
                                            WHERE s.assurance_id = v.id AND m.unit_id = :unit))
                         ORDER BY v.due_on, v.id LIMIT :limit
                        """)
                .param("post", desk.post().value())
                .param("unit", desk.unit().value())
                .param("limit", limit)
                .query(AssuranceSql::assurance)
                .list();
    }

    List<AssuranceStep> steps(long id, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT s.kind, s.on_day, s.due_on, s.to_post, p.title_en, p.title_hi, p.title_bn, s.reference,
                               CASE WHEN custody.visible(s.matter_id, :principals) THEN s.matter_id END AS matter_id,
                               s.granted_by, s.remark, w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn, s.at
                          FROM register.assurance_step s
                          JOIN office.person w ON w.id = s.person_id
                          LEFT JOIN office.post p ON p.id = s.to_post
                         WHERE s.assurance_id = :id ORDER BY s.seq DESC
                        """)
                .param("id", id)
                .param("principals", principals.toArray(String[]::new))
                .query(AssuranceSql::step)
                .list();
    }

    long add(NewAssurance entry, long no, long person, Instant at) {
        return jdbc.sql("""
                        INSERT INTO register.assurance (unit_id, no, house, session, item, given_on, promise, due_on, post_id,
                                                        person_id, entered_at)
                        VALUES (:unit, :no, :house, :session, :item, :given, :promise, :due, :post, :person, :at) RETURNING id
                        """)
                .param("unit", entry.unit().value())
                .param("no", no)
                .param("house", entry.house().name())
                .param("session", entry.session())
                .param("item", entry.item())
                .param("given", entry.givenOn())
                .param("promise", entry.promise())
                .param("due", entry.dueOn())
                .param("post", entry.post().value())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    int last(long id) {
        return jdbc.sql("SELECT coalesce(max(seq), 0) FROM register.assurance_step WHERE assurance_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** False when somebody else was first. A number leads to its matter only when who enters it may know of that. */
    boolean put(long id, int seq, AssuranceStep step, Acting by, Collection<String> principals, Instant at) {
        return jdbc.sql("""
                        INSERT INTO register.assurance_step (assurance_id, seq, kind, on_day, due_on, to_post, reference, matter_id,
                                                             granted_by, remark, person_id, post_id, charge_id, at)
                        VALUES (:id, :seq, :kind, :on, :due, :to, :reference,
                                (SELECT m.id FROM custody.matter m
                                  WHERE m.number = :reference AND custody.visible(m.id, :principals)),
                                :granted, :remark, :person, :post, :charge, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("seq", seq)
                        .param("kind", step.kind().name())
                        .param("on", step.on())
                        .param("due", step.dueOn(), Types.DATE)
                        .param(
                                "to",
                                step.toPost() == null ? null : step.toPost().value(),
                                Types.BIGINT)
                        .param("reference", step.reference())
                        .param("principals", principals.toArray(String[]::new))
                        .param("granted", step.grantedBy())
                        .param("remark", step.remark())
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("charge", by.charge().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Scrutiny> scrutinies(UnitId unit) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (s.grade) s.grade, s.remark, s.at, w.name_en, w.name_hi, w.name_bn,
                               p.title_en, p.title_hi, p.title_bn
                          FROM register.assurance_scrutiny s
                          JOIN office.person w ON w.id = s.person_id
                          JOIN office.post p ON p.id = s.post_id
                         WHERE s.unit_id = :unit ORDER BY s.grade, s.at DESC, s.id DESC
                        """)
                .param("unit", unit.value())
                .query((ResultSet row, int n) -> new Scrutiny(
                        Scrutiny.Grade.valueOf(row.getString("grade")),
                        LocalName.of(row, "name"),
                        LocalName.of(row, "title"),
                        row.getString("remark"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void scrutinise(UnitId unit, Scrutiny.Grade grade, String remark, Acting by, Instant at) {
        jdbc.sql("""
                        INSERT INTO register.assurance_scrutiny (unit_id, grade, remark, person_id, post_id, charge_id, at)
                        VALUES (:unit, :grade, :remark, :person, :post, :charge, :at)
                        """)
                .param("unit", unit.value())
                .param("grade", grade.name())
                .param("remark", remark)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Assurance assurance(ResultSet row, int n) throws SQLException {
        return new Assurance(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                LocalName.of(row, "name"),
                row.getLong("no"),
                Assurance.House.valueOf(row.getString("house")),
                row.getString("session"),
                row.getString("item"),
                row.getObject("given_on", LocalDate.class),
                row.getString("promise"),
                row.getObject("first_due", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("extensions"),
                new PostId(row.getLong("post_id")),
                LocalName.of(row, "title"),
                Assurance.State.valueOf(row.getString("state")),
                row.getObject("state_on", LocalDate.class));
    }

    private static AssuranceStep step(ResultSet row, int n) throws SQLException {
        long to = row.getLong("to_post");
        PostId toPost = row.wasNull() ? null : new PostId(to);
        long matter = row.getLong("matter_id");
        MatterId known = row.wasNull() ? null : new MatterId(matter);
        return new AssuranceStep(
                AssuranceStep.Kind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                toPost,
                toPost == null ? null : LocalName.of(row, "title"),
                row.getString("reference"),
                known,
                row.getString("granted_by"),
                row.getString("remark"),
                LocalName.of(row, "by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
