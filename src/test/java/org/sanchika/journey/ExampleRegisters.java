package org.sanchika.journey;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers of the example office with something in each. */
final class ExampleRegisters {
    private ExampleRegisters() {}

    static List<Screen> of(ExampleOffice.People people, JdbcClient jdbc) {
        String unit = "/units/" + people.establishment().value();
        books(people, jdbc);
        return List.of(
                Screen.of("/returns", Screen.Reader.CLERK),
                Screen.of("/assurances", Screen.Reader.CLERK),
                new Screen("/units/{unit}/returns", unit + "/returns", Screen.Reader.CLERK),
                new Screen("/returns/{id}", "/returns/" + returns(people, jdbc), Screen.Reader.CLERK),
                new Screen("/units/{unit}/standing-orders", unit + "/standing-orders", Screen.Reader.CLERK),
                new Screen("/units/{unit}/precedents", unit + "/precedents", Screen.Reader.OFFICER),
                new Screen("/units/{unit}/assurances", unit + "/assurances", Screen.Reader.HEAD),
                new Screen("/assurances/{id}", "/assurances/" + assurance(people, jdbc), Screen.Reader.CLERK));
    }

    /** An order with the one that came after it. */
    private static void books(ExampleOffice.People people, JdbcClient jdbc) {
        jdbc.sql("""
                        WITH first AS (
                            INSERT INTO register.book_entry (unit_id, book, no, heading, number, dated, from_whom, person_id, post_id,
                                                             charge_id, at)
                            SELECT :unit, 'ORDER', 1, 'डाक का वितरण', '47', date '2026-07-01' - 90, 'जिला पदाधिकारी', :person, :post, :charge,
                                   now()
                             WHERE NOT EXISTS (SELECT FROM register.book_entry WHERE unit_id = :unit) RETURNING id)
                        INSERT INTO register.book_entry (unit_id, book, no, heading, number, dated, from_whom, brief, replaces, how,
                                                         person_id, post_id, charge_id, at)
                        SELECT :unit, 'ORDER', 2, 'डाक का वितरण', '52', date '2026-07-01' - 9, 'जिला पदाधिकारी', 'दोपहर से पहले', id,
                               'SUPERSEDED', :person, :post, :charge, now() FROM first
                        """)
                .param("unit", people.establishment().value())
                .param("post", people.clerk().post().value())
                .param("person", people.clerk().person().value())
                .param("charge", people.clerk().charge().value())
                .update();
    }

    /** One that got more time once. */
    private static long assurance(ExampleOffice.People people, JdbcClient jdbc) {
        return jdbc.sql("""
                        WITH made AS (
                            INSERT INTO register.assurance (unit_id, no, house, session, item, given_on, promise, due_on, post_id,
                                                            person_id, entered_at)
                            VALUES (:unit, 1, 'ASSEMBLY', '17/4', '123', date '2026-07-01' - 120, 'सड़क की मरम्मत कराई जाएगी',
                                    date '2026-07-01' - 30, :post, :person, now())
                            ON CONFLICT DO NOTHING RETURNING id),
                        more AS (
                            INSERT INTO register.assurance_step (assurance_id, seq, kind, on_day, due_on, granted_by, remark, person_id,
                                                                 post_id, charge_id, at)
                            SELECT id, 1, 'EXTENDED', date '2026-07-01' - 31, date '2026-07-01' - 2, 'आश्वासन समिति', 'वर्षा', :person, :post, :charge,
                                   now() FROM made)
                        SELECT id FROM made UNION ALL SELECT id FROM register.assurance WHERE unit_id = :unit AND no = 1
                        """)
                .param("unit", people.establishment().value())
                .param("post", people.clerk().post().value())
                .param("person", people.clerk().person().value())
                .param("charge", people.clerk().charge().value())
                .query(Long.class)
                .list()
                .getFirst();
    }

    /** A return of each rhythm; one of them monthly, sent once and since then not. */
    private static long returns(ExampleOffice.People people, JdbcClient jdbc) {
        return jdbc.sql("""
                        WITH made AS (
                            INSERT INTO register.periodical (unit_id, no, name_hi, name_bn, direction, party, post_id, frequency,
                                                             day, month, begun_on, person_id, entered_at)
                            SELECT :unit, no, 'मासिक व्यय विवरणी', 'মাসিক ব্যয় বিবরণী', 'SENT', 'वित्त विभाग', :post, frequency, day,
                                   month, date '2026-07-01' - 70, :person, now()
                              FROM (VALUES (1, 'MONTHLY', 5, 0), (2, 'WEEKLY', 1, 0), (3, 'QUARTERLY', 15, 0),
                                           (4, 'HALF_YEARLY', 20, 9), (5, 'YEARLY', 30, 4)) AS rhythm (no, frequency, day, month)
                            ON CONFLICT DO NOTHING RETURNING id, no),
                        marked AS (
                            INSERT INTO register.periodical_mark (periodical_id, due_on, seq, done_on, reference, person_id, post_id,
                                                                  charge_id, at)
                            SELECT id, due, 1, due + 1, '112', :person, :post, :charge, now()
                              FROM made, register.due_days('MONTHLY', 5, 0, date '2026-07-01' - 70, date '2026-07-01' - 32) due
                             WHERE no = 1)
                        SELECT id FROM made WHERE no = 1
                        UNION ALL SELECT id FROM register.periodical WHERE unit_id = :unit AND no = 1
                        """)
                .param("unit", people.establishment().value())
                .param("post", people.clerk().post().value())
                .param("person", people.clerk().person().value())
                .param("charge", people.clerk().charge().value())
                .query(Long.class)
                .list()
                .getFirst();
    }
}
