package org.sanchika.journey;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The review, reports of each shape (figures by month, by desk, a list, and one that asks for too much), and what everybody sees. */
final class ReportScreens {
    private static final List<Screen> ALL = List.of(
            Screen.of("/reports", Screen.Reader.OFFICER),
            Screen.of("/exports", Screen.Reader.OFFICER),
            Screen.of("/review", Screen.Reader.OFFICER),
            Screen.of("/review/screen", Screen.Reader.OFFICER),
            new Screen("review in working days", "/review?clock=working", Screen.Reader.OFFICER),
            Screen.of("/map", Screen.Reader.ADMINISTRATOR),
            new Screen("nothing on the map", "/map", Screen.Reader.OFFICER),
            Screen.of("/board", Screen.Reader.NOBODY),
            Screen.of("/open-data", Screen.Reader.ADMINISTRATOR),
            Screen.of("/webhooks", Screen.Reader.ADMINISTRATOR),
            Screen.of("/webhooks/new", Screen.Reader.ADMINISTRATOR),
            new Screen(
                    "/reports/{name}",
                    "/reports/movements-by-month?from=2026-01-01&to=2026-12-31",
                    Screen.Reader.OFFICER),
            new Screen(
                    "/reports/{name}/views/new",
                    "/reports/disposal-time/views/new?from=2026-01-01&to=2026-06-30",
                    Screen.Reader.OFFICER),
            new Screen("report by desk in office hours", "/reports/disposal-time?clock=WORKING", Screen.Reader.OFFICER),
            new Screen("streams", "/reports/flow?by=POST", Screen.Reader.OFFICER),
            new Screen("ages", "/reports/ageing", Screen.Reader.OFFICER),
            new Screen("report of matters", "/reports/unopened?kind=RECEIPT", Screen.Reader.OFFICER),
            new Screen(
                    "report too wide",
                    "/reports/movements-by-month?from=2020-01-01&to=2026-12-31",
                    Screen.Reader.OFFICER));

    private ReportScreens() {}

    static List<Screen> behind(List<Screen> first, List<Screen> second, ExampleOffice.People people, JdbcClient jdbc) {
        jdbc.sql("""
                        INSERT INTO mis.publication (shown, depth, licence, person_id, at)
                        SELECT true, 3, 'https://data.gov.in/government-open-data-license-india', id, timestamptz '2026-07-01'
                          FROM office.person WHERE NOT EXISTS (SELECT FROM mis.publication) ORDER BY id LIMIT 1
                        """).update();
        // areas of their own: what journeys go through stays as it is
        jdbc.sql("""
                        WITH top AS (
                            INSERT INTO office.unit (code, kind, name_hi) VALUES ('MAP', 'DIVISION', 'सारण प्रमंडल')
                            ON CONFLICT (code) DO NOTHING RETURNING id)
                        INSERT INTO office.unit (parent_id, code, kind, lgd_code, name_hi)
                        SELECT top.id, 'MAP' || n, 'BLOCK', 900000 + n, 'प्रखंड ' || n FROM top, generate_series(1, 4) n
                        """).update();
        String view = ExampleReports.of(people, jdbc);
        List<Screen> own = List.of(
                new Screen("/reports/views/{id}", view, Screen.Reader.OFFICER),
                new Screen("/webhooks/{id}", ExampleWebhooks.of(jdbc), Screen.Reader.ADMINISTRATOR));
        List<Screen> registers = ExampleRegisters.of(people, jdbc);
        return Stream.of(first, second, ALL, own, registers)
                .flatMap(List::stream)
                .toList();
    }
}
