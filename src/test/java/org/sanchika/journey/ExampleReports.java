package org.sanchika.journey;

import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long reports of the collector, one ready and one that failed, and a view of his that did not arrive. */
final class ExampleReports {
    private ExampleReports() {}

    /** The address of the view. */
    static String of(ExampleOffice.People people, JdbcClient jdbc) {
        boolean bengali = people.language() == Language.BN;
        Acting collector = people.collector();
        return "/reports/views/"
                + jdbc.sql("""
                        WITH view AS (
                            INSERT INTO mis.view (person_id, name, report, chosen, span, made_at)
                            VALUES (:person, :name, 'movements-by-month', '{"kind": "FILE"}', 'THIS_YEAR', now())
                            ON CONFLICT DO NOTHING RETURNING id),
                        delivery AS (
                            INSERT INTO mis.delivery (view_id, charge_id, post_id, rhythm, day, at_time, format, since)
                            SELECT id, :charge, :post, 'WEEKLY', 1, '10:00', 'pdf', now() FROM view),
                        sending AS (
                            INSERT INTO mis.sending (view_id, person_id, charge_id, post_id, day, format, message_id, reserved_at, state, why)
                            SELECT id, :person, :charge, :post, DATE '2026-07-01', 'pdf', '<example.' || id || '>', now(), 'FAILED', 'UNREACHED'
                              FROM view),
                        ordered AS (
                            INSERT INTO mis.export (person_id, charge_id, post_id, report, unit_id, first_day, last_day, chosen, format, language, ordered_at)
                            SELECT :person, :charge, :post, 'movements-by-month', :unit, DATE '2026-01-01', DATE '2026-06-30', '{}', f, 'hi',
                                   timestamptz '2026-07-01 10:00+05:30'
                              FROM view, unnest(ARRAY['csv', 'xlsx']) f
                            RETURNING id, format),
                        state AS (
                            INSERT INTO mis.export_state (export_id, state, tries, lines, total, size, why, ended_at)
                            SELECT id, CASE format WHEN 'csv' THEN 'DONE' ELSE 'FAILED' END, 1, 7300, 7300, 1,
                                   CASE format WHEN 'csv' THEN NULL ELSE 'TOO_MANY' END, timestamptz '2026-07-01 10:01+05:30'
                              FROM ordered)
                        SELECT id FROM view UNION ALL SELECT id FROM mis.view WHERE person_id = :person AND name = :name LIMIT 1
                        """)
                        .param("person", collector.person().value())
                        .param("charge", collector.charge().value())
                        .param("post", collector.post().value())
                        .param("unit", people.district().value())
                        .param("name", bengali ? "সোমবারের সভা" : "सोमवारी बैठक")
                        .query(Long.class)
                        .single();
    }
}
