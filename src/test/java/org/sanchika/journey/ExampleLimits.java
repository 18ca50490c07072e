package org.sanchika.journey;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time limits and a half day of the example office, a matter that was brought to the collector's notice, and a check that found something. */
final class ExampleLimits {
    private ExampleLimits() {}

    static List<Screen> behind(List<Screen> others, ExampleOffice.People people, JdbcClient jdbc) {
        make(people, jdbc);
        String unit = "/units/" + people.establishment().value();
        return Stream.concat(
                        others.stream(),
                        Stream.of(
                                Screen.of("/escalated", Screen.Reader.OFFICER),
                                new Screen(
                                        "/units/{id}/time-limits", unit + "/time-limits", Screen.Reader.ADMINISTRATOR),
                                Screen.of("/ledger-checks", Screen.Reader.ADMINISTRATOR)))
                .toList();
    }

    private static void make(ExampleOffice.People people, JdbcClient jdbc) {
        jdbc.sql("""
                        INSERT INTO office.special_day (unit_id, day, kind, closes, name)
                        VALUES (:unit, DATE '2026-07-15', 'HALF', TIME '13:30', 'मेला') ON CONFLICT DO NOTHING
                        """).param("unit", people.establishment().value()).update();
        jdbc.sql("""
                        INSERT INTO custody.check_up (at, until_at, matters, found, repaired, first)
                        VALUES (now(), now(), 42, 1, 0, '[{"matter": 1, "number": "7/2026", "what": "HOLDING",
                               "detail": "post 5 <> 7", "repaired": false}]')
                        """).update();
        jdbc.sql("""
                        WITH court AS (
                            INSERT INTO custody.time_limit (unit_id, kind, reference, priority, level, days, set_by, set_at)
                            VALUES (:unit, 'FILE', 'COURT', 'MOST_IMMEDIATE', 3, 1, :admin, now()) ON CONFLICT DO NOTHING),
                        district AS (
                            INSERT INTO custody.time_limit (unit_id, kind, reference, priority, level, days, set_by, set_at)
                            VALUES (:district, '', '', '', 0, 5, :admin, now()) ON CONFLICT DO NOTHING),
                        rule AS (
                            INSERT INTO custody.escalation_rule (unit_id, reference, after_days, steps_up, set_by, set_at)
                            SELECT :unit, 'RTI', 3, up, :admin, now() FROM generate_series(0, 2) AS up ON CONFLICT DO NOTHING)
                        INSERT INTO custody.escalation (matter_id, seq, moved_seq, steps_up, post_id, at)
                        SELECT h.matter_id, e.seq, h.moved_seq, 1, :collector, now()
                          FROM custody.holding h
                          JOIN LATERAL (SELECT seq FROM custody.event WHERE matter_id = h.matter_id LIMIT 1) e ON true
                         WHERE h.state = 'ACTIVE' AND h.post_id = ANY (:below)
                        ON CONFLICT DO NOTHING
                        """)
                .param("unit", people.establishment().value())
                .param("district", people.district().value())
                .param("admin", people.administrator().person().value())
                .param("collector", people.collector().post().value())
                .param("below", new Long[] {
                    people.clerk().post().value(), people.head().post().value()
                })
                .update();
    }
}
