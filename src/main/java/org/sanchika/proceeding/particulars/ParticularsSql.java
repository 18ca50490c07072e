package org.sanchika.proceeding.particulars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Cover;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticularsSql {
    private static final String VERSIONS = """
            SELECT t.*, e.at, w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn
              FROM proceeding.%s t
              JOIN custody.event e ON e.matter_id = t.matter_id AND e.seq = t.seq
              JOIN office.person w ON w.id = e.person_id
             WHERE t.matter_id = :matter ORDER BY t.seq DESC
            """;

    private final JdbcClient jdbc;

    ParticularsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private interface Reading {
        Particulars of(ResultSet row) throws SQLException;
    }

    void insert(MatterId matter, int seq, Particulars particulars) {
        switch (particulars) {
            case CourtCase one -> insert("""
                        INSERT INTO proceeding.court_case (matter_id, seq, court, number, year, parties, contempt, next_on,
                                                           replied_on, ended_on, result)
                        VALUES (:matter, :seq, :court, :number, :year, :parties, :contempt, :nextOn, :repliedOn, :endedOn, :result)
                        """, matter, seq, one).update();
            case RtiApplication one ->
                insert("""
                        INSERT INTO proceeding.rti_application (matter_id, seq, number, received_on, life, through_apio, officer, fee,
                                                                transferred_to, transferred_on, replied_on, appeal_on, decided_on,
                                                                reply_due_on, due_on)
                        VALUES (:matter, :seq, :number, :receivedOn, :life, :throughApio, :officer, :fee,
                                :transferredTo, :transferredOn, :repliedOn, :appealOn, :decidedOn, :replyDue, :due)
                        """, matter, seq, one)
                        .param("replyDue", one.replyDue(), Types.DATE)
                        .param("due", one.due(), Types.DATE)
                        .update();
            case HouseQuestion one -> insert("""
                        INSERT INTO proceeding.house_question (matter_id, seq, number, starred, house, member, answer_on, stage, answered_on)
                        VALUES (:matter, :seq, :number, :starred, :house, :member, :answerOn, :stage, :answeredOn)
                        """, matter, seq, one).update();
        }
    }

    private JdbcClient.StatementSpec insert(String sql, MatterId matter, int seq, Particulars one) {
        var statement = jdbc.sql(sql).param("matter", matter.value()).param("seq", seq);
        for (Map.Entry<String, @Nullable Object> field : one.said().entrySet()) {
            Object value = field.getValue();
            statement = value == null
                    ? statement.param(field.getKey(), null, field.getKey().endsWith("On") ? Types.DATE : Types.VARCHAR)
                    : statement.param(field.getKey(), value instanceof Enum<?> code ? code.name() : value);
        }
        return statement;
    }

    /** The newest first. */
    List<Version<CourtCase>> courtCases(MatterId matter) {
        return versions(
                "court_case",
                matter,
                row -> new CourtCase(
                        row.getString("court"),
                        row.getString("number"),
                        row.getInt("year"),
                        row.getString("parties"),
                        row.getBoolean("contempt"),
                        day(row, "next_on"),
                        day(row, "replied_on"),
                        day(row, "ended_on"),
                        row.getString("result")),
                CourtCase.class);
    }

    /** The newest first. */
    List<Version<RtiApplication>> applications(MatterId matter) {
        return versions(
                "rti_application",
                matter,
                row -> new RtiApplication(
                        row.getString("number"),
                        day(row, "received_on"),
                        row.getBoolean("life"),
                        row.getBoolean("through_apio"),
                        row.getString("officer"),
                        row.getString("fee"),
                        row.getString("transferred_to"),
                        day(row, "transferred_on"),
                        day(row, "replied_on"),
                        day(row, "appeal_on"),
                        day(row, "decided_on")),
                RtiApplication.class);
    }

    /** The newest first. */
    List<Version<HouseQuestion>> questions(MatterId matter) {
        return versions(
                "house_question",
                matter,
                row -> new HouseQuestion(
                        row.getString("number"),
                        row.getBoolean("starred"),
                        HouseQuestion.House.valueOf(row.getString("house")),
                        row.getString("member"),
                        day(row, "answer_on"),
                        HouseQuestion.Stage.valueOf(row.getString("stage")),
                        day(row, "answered_on")),
                HouseQuestion.class);
    }

    /** Of which kinds there are some, as far as that shows which page to offer. */
    List<Particulars.Kind> kinds(MatterId matter) {
        return jdbc.sql("""
                        SELECT 'COURT' WHERE EXISTS (SELECT FROM proceeding.court_case WHERE matter_id = :matter)
                        UNION ALL SELECT 'RTI' WHERE EXISTS (SELECT FROM proceeding.rti_application WHERE matter_id = :matter)
                        UNION ALL SELECT 'QUESTION' WHERE EXISTS (SELECT FROM proceeding.house_question WHERE matter_id = :matter)
                        """)
                .param("matter", matter.value())
                .query((row, n) -> Particulars.Kind.valueOf(row.getString(1)))
                .list();
    }

    /** As it is now. */
    Cover cover(MatterId matter) {
        return jdbc.sql("""
                        SELECT number, subject, party, physical, restricted, reference, hard_due_on
                          FROM custody.matter WHERE id = :matter
                        """)
                .param("matter", matter.value())
                .query((row, n) -> new Cover(
                        row.getString("number"),
                        row.getString("subject"),
                        row.getString("party"),
                        row.getBoolean("physical"),
                        row.getBoolean("restricted"),
                        row.getString("reference"),
                        day(row, "hard_due_on")))
                .single();
    }

    private <P extends Particulars> List<Version<P>> versions(
            String table, MatterId matter, Reading reading, Class<P> type) {
        return jdbc.sql(VERSIONS.formatted(table))
                .param("matter", matter.value())
                .query((row, n) -> new Version<>(
                        row.getInt("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        LocalName.of(row, "by"),
                        type.cast(reading.of(row))))
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
