package org.sanchika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.MalformedInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SanchikaTest
class FailureTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    ErrorAdvice advice;

    @Autowired
    OfficeFixtures offices;

    @Test
    void showsPeopleOurPage() {
        assertThat(
                        web.post()
                                .uri("/error")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/receipts"))
                .hasStatus(413)
                .bodyText()
                .contains("<html lang=\"hi\"", "आकार बहुत बड़ा है");
    }

    @Test
    void leavesTheWaysOnWhereNothingIs() {
        var clerk = offices.collectorate().clerk();

        for (String path : List.of("/no/such/page", "/receipts/999999999", "/calendar.xml")) {
            assertThat(web.get().uri(path).with(offices.by(clerk)))
                    .hasStatus(404)
                    .bodyText()
                    .contains("class=\"rail\"", "href=\"/inbox\"");
        }
        assertThat(web.delete().uri("/inbox").with(offices.by(clerk)))
                .hasStatus(405)
                .bodyText()
                .contains("class=\"rail\"");
    }

    @Test
    void tellsProgramsAProblem() {
        assertThat(web.get()
                        .uri("/error")
                        .header("Accept-Language", "en")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/receipts"))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/413");
    }

    @Test
    void takesBytesThatAreNoTextForTheCallersMistake() {
        var request = new MockHttpServletRequest("GET", "/api/v1/inbox");
        var failure = new IllegalStateException(new MalformedInputException(1));

        assertThat(advice.other(request, new MockHttpServletResponse(), failure))
                .isInstanceOfSatisfying(
                        ResponseEntity.class,
                        answer -> assertThat(answer.getStatusCode().value()).isEqualTo(400));
    }

    @Test
    void tellsNobodyWhatBroke() {
        assertThat(web.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/inbox")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")))
                .hasStatus(500)
                .bodyText()
                .doesNotContain("secret", "Exception");
    }
}
