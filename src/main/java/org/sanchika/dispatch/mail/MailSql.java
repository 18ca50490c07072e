package org.sanchika.dispatch.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.platform.document.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailSql {
    private final JdbcClient jdbc;

    MailSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Mail mail) {
        Mail.Second second = mail.second();
        jdbc.sql("""
                        INSERT INTO dispatch.mail (dispatch_id, message_id, recipient, subject, language, second_language, second_subject,
                                                   number, dated, office)
                        VALUES (:id, :message, :recipient, :subject, :language, :secondLanguage, :secondSubject, :number, :dated, :office)
                        """)
                .param("id", mail.dispatch().value())
                .param("message", mail.messageId())
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("language", mail.language())
                .param("secondLanguage", second == null ? null : second.language(), Types.VARCHAR)
                .param("secondSubject", second == null ? null : second.subject(), Types.VARCHAR)
                .param("number", mail.number())
                .param("dated", mail.dated())
                .param("office", mail.office())
                .update();
        for (int place = 1; place <= mail.papers().size(); place++) {
            Mail.Paper paper = mail.papers().get(place - 1);
            jdbc.sql("""
                            INSERT INTO dispatch.mail_paper (dispatch_id, place, document, file_name)
                            VALUES (:id, :place, :document, :name)
                            """)
                    .param("id", mail.dispatch().value())
                    .param("place", place)
                    .param("document", paper.document().hash())
                    .param("name", paper.fileName())
                    .update();
        }
    }

    /** One that has not left yet, as far as is known. */
    Optional<Mail> waiting(DispatchId dispatch) {
        List<Mail.Paper> papers = jdbc.sql("""
                        SELECT d.sha256, d.size, d.media_type, d.pages, d.previews, p.file_name
                          FROM dispatch.mail_paper p JOIN platform.document d ON d.sha256 = p.document
                         WHERE p.dispatch_id = :id ORDER BY p.place
                        """)
                .param("id", dispatch.value())
                .query((row, n) ->
                        new Mail.Paper(Objects.requireNonNull(Document.of(row, "sha256")), row.getString("file_name")))
                .list();
        return jdbc.sql("""
                        SELECT m.* FROM dispatch.mail m JOIN dispatch.standing s USING (dispatch_id)
                         WHERE m.dispatch_id = :id AND s.state = 'WAITING'
                        """)
                .param("id", dispatch.value())
                .query((row, n) -> {
                    OffsetDateTime tried = row.getObject("tried_at", OffsetDateTime.class);
                    return new Mail(
                            dispatch,
                            row.getString("message_id"),
                            row.getString("recipient"),
                            row.getString("subject"),
                            row.getString("language"),
                            second(row),
                            row.getString("number"),
                            row.getObject("dated", LocalDate.class),
                            row.getString("office"),
                            tried == null ? null : tried.toInstant(),
                            papers);
                })
                .optional();
    }

    private static Mail.@Nullable Second second(ResultSet row) throws SQLException {
        String language = row.getString("second_language");
        return language == null ? null : new Mail.Second(language, row.getString("second_subject"));
    }

    /** Says that it is handed over now; false when somebody else does so at this instant. */
    boolean claim(Mail mail, Instant now) {
        return jdbc.sql("""
                        UPDATE dispatch.mail SET tried_at = :now
                         WHERE dispatch_id = :id AND tried_at IS NOT DISTINCT FROM cast(:before AS timestamptz)
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", mail.dispatch().value())
                        .param(
                                "before",
                                mail.tried() == null ? null : mail.tried().atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** It certainly did not leave. */
    void failed(Mail mail) {
        jdbc.sql("UPDATE dispatch.mail SET tried_at = NULL WHERE dispatch_id = :id")
                .param("id", mail.dispatch().value())
                .update();
    }

    /** What a report tells of. */
    Optional<DispatchId> sent(String messageId) {
        return jdbc.sql("SELECT dispatch_id FROM dispatch.mail WHERE message_id = :message")
                .param("message", messageId)
                .query((row, n) -> new DispatchId(row.getLong("dispatch_id")))
                .optional();
    }
}
