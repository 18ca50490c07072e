package org.sanchika.journey;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is special about letters of the example office: what the collector put aside waits in the call book. */
final class ExampleProceedings {
    private ExampleProceedings() {}

    static List<Screen> behind(List<Screen> others, String matter, ExampleOffice.People people, JdbcClient jdbc) {
        String parked = "/matters/" + callBook(people, jdbc);
        particulars(Long.parseLong(matter.substring(matter.lastIndexOf('/') + 1)), jdbc);
        return Stream.concat(
                        others.stream(),
                        Stream.of(
                                Screen.of("/call-book", Screen.Reader.OFFICER),
                                new Screen("/matters/{id}/call-book", parked + "/call-book", Screen.Reader.OFFICER),
                                new Screen("/matters/{id}/court-case", matter + "/court-case", Screen.Reader.OFFICER),
                                new Screen("/matters/{id}/rti", matter + "/rti", Screen.Reader.OFFICER),
                                new Screen("/matters/{id}/question", matter + "/question", Screen.Reader.OFFICER),
                                new Screen("no particulars", parked + "/rti", Screen.Reader.OFFICER),
                                new Screen("report of court cases", "/reports/court-cases", Screen.Reader.OFFICER),
                                new Screen("new in the call book", matter + "/call-book", Screen.Reader.OFFICER)))
                .toList();
    }

    /** Of a letter with two events at least: put off once. */
    private static void particulars(long matter, JdbcClient jdbc) {
        jdbc.sql("""
                        WITH place AS (SELECT seq FROM custody.event WHERE matter_id = :matter ORDER BY seq LIMIT 2),
                        court AS (
                            INSERT INTO proceeding.court_case (matter_id, seq, court, number, year, parties, contempt, next_on, result)
                            SELECT :matter, seq, 'उच्च न्यायालय, पटना', 'CWJC 4711', 2026, 'राम प्रसाद बनाम राज्य', true,
                                   date '2026-07-20' + seq, '' FROM place ON CONFLICT DO NOTHING),
                        rti AS (
                            INSERT INTO proceeding.rti_application (matter_id, seq, number, received_on, life, through_apio, officer,
                                                                    fee, transferred_to, reply_due_on, due_on)
                            SELECT :matter, max(seq), '17/2026', date '2026-07-01', false, false, 'अपर समाहर्ता', '10', '',
                                   date '2026-07-31', date '2026-07-31' FROM place ON CONFLICT DO NOTHING)
                        INSERT INTO proceeding.house_question (matter_id, seq, number, starred, house, member, answer_on, stage)
                        SELECT :matter, max(seq), '112', true, 'ASSEMBLY', 'श्रीमती क', date '2026-07-15', 'DRAFTED'
                          FROM place ON CONFLICT DO NOTHING
                        """).param("matter", matter).update();
    }

    private static long callBook(ExampleOffice.People people, JdbcClient jdbc) {
        jdbc.sql("""
                        INSERT INTO proceeding.call_book (matter_id, seq, ground, approved_post, approved_person, until_on, review_on)
                        SELECT e.matter_id, max(e.seq), 'COURT', :collector, :person, date '2027-06-01', date '2026-07-01'
                          FROM custody.event e JOIN custody.holding h ON h.matter_id = e.matter_id
                         WHERE e.kind = 'PARKED' AND h.state = 'PARKED' AND h.post_id = :collector
                         GROUP BY e.matter_id
                        ON CONFLICT DO NOTHING
                        """)
                .param("collector", people.collector().post().value())
                .param("person", people.collector().person().value())
                .update();
        return jdbc.sql("SELECT min(matter_id) FROM proceeding.in_call_book WHERE post_id = :collector")
                .param("collector", people.collector().post().value())
                .query(Long.class)
                .single();
    }
}
