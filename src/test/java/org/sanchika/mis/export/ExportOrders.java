package org.sanchika.mis.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Period;
import org.sanchika.mis.Asked;
import org.sanchika.mis.Report;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An office whose people order long reports, and reports that are long. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
abstract class ExportOrders {
    static final int LINES = 30_000;

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ExportSql sql;

    @Autowired
    ExportMaking making;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    /** An order that nobody works on yet, as a process has begun it. */
    Export begun(String format, Acting by) {
        Period period = Period.read("2026-06-01", "2026-07-01", LocalDate.of(2026, 7, 1));
        long id = sql.insert(new ExportSql.Order(
                by.person().value(),
                by.charge().value(),
                by.post().value(),
                Asked.of(plain(), by.unit().value(), period, Map.of()),
                by.unit().value(),
                format,
                Language.HI,
                clock.instant()));
        assertThat(sql.begin(id)).isTrue();
        return export(id);
    }

    static Report plain() {
        return report(
                null, List.of(text(), new Report.Column("days", Report.Type.COUNT, "", true)), """
                SELECT md5(n::text) AS subject, n AS days FROM generate_series(1, %d) n LIMIT :limit""".formatted(LINES));
    }

    static Report report(Report.Column across, List<Report.Column> columns, String text) {
        return new Report(
                "parked", "P14", Report.Group.PENDENCY, Report.Time.PERIOD, List.of(), columns, across, null, text);
    }

    static Report.Column text() {
        return new Report.Column("subject", Report.Type.TEXT, "", false);
    }

    Export export(long id) {
        return sql.find(id).orElseThrow();
    }

    int pieces(long id) {
        return jdbc.sql("SELECT count(*) FROM mis.export_piece WHERE export_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    MvcTestResult get(String path, Acting reader) {
        return call(HttpMethod.GET, path, "", reader);
    }

    MvcTestResult post(String path, Acting reader) {
        return web.post().uri(path).with(offices.by(reader)).exchange();
    }

    MvcTestResult call(HttpMethod method, String path, String body, Acting reader) {
        return web.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(reader))
                .exchange();
    }
}
