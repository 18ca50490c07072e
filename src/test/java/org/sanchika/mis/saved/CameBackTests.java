package org.sanchika.mis.saved;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Outside;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A view left on 1 July; later the mailbox of the office has a report on it. */
class CameBackTests extends Outside {
    @Autowired
    @Qualifier("bouncesTask")
    Task<Void> bounces;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void standsAtTheViewWithWhatTheOtherServerSaid() throws UnsupportedEncodingException {
        clock.set(TestClock.START);
        var reader = offices.collectorate().collector();
        String page = Objects.requireNonNull(web.post()
                .uri("/reports/usage/views?called=उपयोग&span=THIS_YEAR")
                .with(offices.by(reader))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        long view = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        String message = "<report." + view + "@siwan.gov.in>";
        jdbc.sql("""
                        INSERT INTO mis.delivery (view_id, charge_id, post_id, rhythm, day, at_time, format, since)
                        VALUES (:view, :charge, :post, 'DAILY', 1, '10:30', 'pdf', now())
                        """)
                .param("view", view)
                .param("charge", reader.charge().value())
                .param("post", reader.post().value())
                .update();
        jdbc.sql("""
                        INSERT INTO mis.sending (view_id, person_id, charge_id, post_id, day, format, message_id, reserved_at, state)
                        VALUES (:view, :person, :charge, :post, DATE '2026-07-01', 'pdf', :message, now(), 'SENT')
                        """)
                .param("view", view)
                .param("person", reader.person().value())
                .param("charge", reader.charge().value())
                .param("post", reader.post().value())
                .param("message", message)
                .update();

        MAIL.report(message, "u@siwan.gov.in", "delayed", "451 try again");
        read();
        assertThat(get(page, reader)).doesNotContain("नहीं पहुँचा");
        MAIL.report(message, "u@siwan.gov.in", "failed", "550 5.1.1 no such mailbox");
        MAIL.report(message, "u@siwan.gov.in", "failed", "550 once more");
        read();

        assertThat(get(page, reader))
                .contains("नहीं पहुँचा", "01-07-2026", "लौट आया", "550 5.1.1 no such mailbox")
                .doesNotContain("550 once more");
        assertThat(get("/reports", reader)).contains("पिछला ई-मेल नहीं पहुँचा");
    }

    /** As the program does every few minutes. */
    private void read() {
        ((RecurringTask<Void>) bounces).executeRecurringly(null, null);
    }

    private String get(String path, Acting reader) throws UnsupportedEncodingException {
        return web.get()
                .uri(path)
                .with(offices.by(reader))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
