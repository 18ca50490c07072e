package org.sanchika.mis.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What strangers see of an office that was made by hand, and its figures reckoned by hand. */
class PublicFiguresTests extends PublishedOffice {
    private static final List<String> ADDRESSES = List.of(
            "/board",
            "/board?in=en",
            "/open/pendency.csv",
            "/open/activity.csv",
            "/open/activity.csv?month=2026-06",
            "/open/catalog.jsonld");

    @Test
    void areShownOnlyWhileTheAdministratorSaysSo() {
        assertThat(get("/sign-in")).bodyText().contains("href=\"/board\"");
        ADDRESSES.forEach(address -> assertThat(get(address)).hasStatusOk());

        post("depth=3&licence=https://data.example.gov.in/licence").hasStatus(303);

        Stream.concat(ADDRESSES.stream(), Stream.of(board(office.state())))
                .forEach(address -> assertThat(get(address)).as(address).hasStatus(404));
        assertThat(get("/sign-in")).bodyText().doesNotContain("/board");
        post("shown=true&depth=3&licence=https://data.example.gov.in/licence").hasStatus(303);
        assertThat(get("/board")).hasStatusOk().bodyText().contains("https://data.example.gov.in/licence");
        assertThat(jdbc.sql(
                                "SELECT act FROM audit.act WHERE target = 'publication' AND person_id = :who ORDER BY id DESC LIMIT 2")
                        .param("who", administrator.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("FIGURES_PUBLISHED", "FIGURES_WITHDRAWN");
        assertThat(web.get().uri("/open-data").with(offices.by(office.clerk()))).hasStatus(403);
    }

    @Test
    void areRefusedBesideTheFieldWhenTheyAreAskedForWrongly() {
        post("shown=true&depth=7&licence=ftp://x")
                .hasStatus(422)
                .bodyText()
                .contains("id=\"depth-wrong\"", "id=\"licence-wrong\"");
        assertThat(web.put()
                        .uri("/api/v1/publication")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"depth\": 0}")
                        .with(offices.by(administrator)))
                .hasStatus(422);
        assertThat(web.get().uri("/api/v1/publication").with(offices.by(administrator)))
                .bodyJson()
                .extractingPath("depth")
                .isEqualTo(3);
    }

    @Test
    void nameNobodyAndNothing() {
        List<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(100);

        for (String address : Stream.concat(
                        ADDRESSES.stream(),
                        Stream.of(office.state(), office.a(), office.a1(), office.b())
                                .map(PublishedOffice::board))
                .toList()) {
            String body = text(address);
            assertThat(secrets).as(address).noneMatch(body::contains);
        }
    }

    @Test
    void areKeptByWhoeverAskedAndCountedOnceAMinute() throws Exception {
        MvcTestResult first = get("/board/" + office.b().code() + "?in=bn");
        String mark = first.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(first.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=60, public");
        assertThat(first.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(first.getResponse().getHeader(HttpHeaders.VARY)).isNull();
        assertThat(first.getResponse().getContentAsString())
                .contains("lang=\"bn\"", "অনিষ্পন্ন", "<rect class=\"b0\"")
                .doesNotContain("<script", "_csrf", "<form");
        assertThat(get("/board").getResponse().getHeaders(HttpHeaders.VARY)).contains("Cookie, Accept-Language");
        MatterId another = files.opened(office.clerkOfB());

        clock.pass(Duration.ofSeconds(59));
        assertThat(again(office.b(), mark)).hasStatus(304);
        clock.pass(Duration.ofSeconds(1));
        assertThat(again(office.b(), mark)).hasStatusOk().bodyText().contains("<dd>৬</dd>");

        assertThat(custody.park(another, "निधि की प्रतीक्षा", LocalDate.of(2026, 9, 1), office.clerkOfB()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void areGivenToEachAddressSoOften() {
        clock.pass(Duration.ofHours(1));
        for (int n = 0; n < Threshold.A_MINUTE; n++) {
            assertThat(get("/open/pendency.csv").getResponse().getStatus()).isEqualTo(200);
        }
        assertThat(get("/board")).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "61");
        clock.pass(Duration.ofMinutes(1));
        assertThat(get("/board")).hasStatusOk();
    }
}
