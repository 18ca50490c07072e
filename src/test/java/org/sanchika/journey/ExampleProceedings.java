package org.sanchika.journey;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is special about letters of the example office: what the collector put aside waits in the call book. */
final class ExampleProceedings {
    private ExampleProceedings() {}

    static List<Screen> behind(List<Screen> others, String matter, ExampleOffice.People people, JdbcClient jdbc) {
        String parked = "/matters/" + callBook(people, jdbc);
        return Stream.concat(
                        others.stream(),
                        Stream.of(
                                Screen.of("/call-book", Screen.Reader.OFFICER),
                                new Screen("/matters/{id}/call-book", parked + "/call-book", Screen.Reader.OFFICER),
                                new Screen("new in the call book", matter + "/call-book", Screen.Reader.OFFICER)))
                .toList();
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
