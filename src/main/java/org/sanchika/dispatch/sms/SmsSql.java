package org.sanchika.dispatch.sms;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SmsSql {
    private final JdbcClient jdbc;

    SmsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Sms sms) {
        jdbc.sql("""
                        INSERT INTO dispatch.sms (dispatch_id, reference, recipient, template, text)
                        VALUES (:id, :reference, :recipient, :template, :text)
                        """)
                .param("id", sms.dispatch().value())
                .param("reference", sms.reference())
                .param("recipient", sms.recipient())
                .param("template", sms.template())
                .param("text", sms.text())
                .update();
    }

    /** If its letter stands so. */
    Optional<Sms> find(DispatchId dispatch, Step.Kind state) {
        return jdbc.sql("""
                        SELECT m.* FROM dispatch.sms m JOIN dispatch.standing s USING (dispatch_id)
                         WHERE m.dispatch_id = :id AND s.state = :state
                        """)
                .param("id", dispatch.value())
                .param("state", state.name())
                .query((row, n) -> {
                    OffsetDateTime tried = row.getObject("tried_at", OffsetDateTime.class);
                    return new Sms(
                            dispatch,
                            row.getObject("reference", UUID.class),
                            row.getString("recipient"),
                            row.getString("template"),
                            row.getString("text"),
                            tried == null ? null : tried.toInstant(),
                            row.getString("gateway_id"));
                })
                .optional();
    }

    /** Says that it is handed over now; false when that was done before. */
    boolean claim(Sms sms, Instant now) {
        return jdbc.sql("UPDATE dispatch.sms SET tried_at = :now WHERE dispatch_id = :id AND tried_at IS NULL")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", sms.dispatch().value())
                        .update()
                == 1;
    }

    /** It certainly did not leave. */
    void notLeft(Sms sms) {
        jdbc.sql("UPDATE dispatch.sms SET tried_at = NULL WHERE dispatch_id = :id")
                .param("id", sms.dispatch().value())
                .update();
    }

    void accepted(Sms sms, String gatewayId) {
        jdbc.sql("UPDATE dispatch.sms SET gateway_id = :gateway WHERE dispatch_id = :id")
                .param("gateway", gatewayId)
                .param("id", sms.dispatch().value())
                .update();
    }
}
