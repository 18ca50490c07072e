package org.sanchika.mis.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An office that was made by hand, whose figures strangers may see while a test runs. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
abstract class PublishedOffice {
    /** Made once: nothing changes it. */
    private static OpenOffice made;

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    FileFixtures files;

    @Autowired
    Notes notes;

    @Autowired
    Custody custody;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    OpenOffice office;
    Acting administrator;

    @BeforeEach
    void setUp() {
        if (made == null) {
            made = OpenOffice.made(offices, files, notes, custody, jdbc, clock);
        }
        office = made;
        administrator = office.administrator();
        clock.set(TestClock.START);
        say("{\"shown\": true, \"depth\": 3}");
    }

    @AfterEach
    void hide() {
        say("{\"shown\": false}");
    }

    static String board(OpenOffice.Place place) {
        return "/board/" + place.code() + "?in=hi";
    }

    String text(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MvcTestResult get(String address) {
        return web.get().uri(address).exchange();
    }

    MvcTestResult again(OpenOffice.Place place, String mark) {
        return web.get()
                .uri("/board/" + place.code() + "?in=bn")
                .header(HttpHeaders.IF_NONE_MATCH, mark)
                .exchange();
    }

    void say(String body) {
        assertThat(web.put()
                        .uri("/api/v1/publication")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(offices.by(administrator)))
                .hasStatusOk();
    }

    org.springframework.test.web.servlet.assertj.MvcTestResultAssert post(String form) {
        return assertThat(web.post()
                .uri("/open-data")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .with(offices.by(administrator))
                .exchange());
    }

    /** Names of people and posts, subjects and numbers of this office. */
    List<String> secrets() {
        return jdbc.sql("""
                        SELECT x.text FROM office.below(:state) u
                         CROSS JOIN LATERAL (
                            SELECT title_hi AS text FROM office.post WHERE unit_id = u.unit_id
                             UNION SELECT e.name_hi FROM office.post p JOIN office.charge c ON c.post_id = p.id JOIN office.person e ON e.id = c.person_id
                                    WHERE p.unit_id = u.unit_id
                             UNION SELECT unnest(ARRAY[m.subject, m.number]) FROM custody.matter m WHERE m.unit_id = u.unit_id) x
                        """)
                .param("state", office.state().id().value())
                .query(String.class)
                .list();
    }
}
