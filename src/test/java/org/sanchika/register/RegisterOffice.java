package org.sanchika.register;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A collectorate on Wednesday 1 July 2026, and those who open and send its registers. */
@SanchikaTest
@Import(FileFixtures.class)
abstract class RegisterOffice {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures files;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    String register(String name) {
        return "/units/" + office.section().value() + "/" + name;
    }

    MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    MvcTestResult post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri(path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult call(String path, String body, Acting by) {
        return web.post()
                .uri(path)
                .with(offices.by(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
