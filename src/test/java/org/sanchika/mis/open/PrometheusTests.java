package org.sanchika.mis.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;

/** Gauges of that office on 1 July, when a file comes to district B and is put aside. */
class PrometheusTests extends PublishedOffice {
    @Test
    void showUnitsDownToADepth() {
        clock.pass(Duration.ofHours(2));
        MatterId file = files.opened(office.clerkOfB());
        clock.pass(Duration.ofMinutes(1));
        assertThat(custody.park(file, "निधि की प्रतीक्षा", LocalDate.of(2026, 9, 1), office.clerkOfB()))
                .isInstanceOf(Outcome.Done.class);

        String text = gauges(office.secretary(), "text/plain", "text/plain;version=0.0.4;charset=utf-8");

        assertThat(text.lines())
                .contains(
                        "# TYPE sanchika_lying gauge",
                        of("lying", office.state(), 30),
                        of("lying", office.a(), 14),
                        of("lying", office.c(), 9),
                        of("over_limit", office.state(), 4),
                        of("oldest_days", office.a(), 122),
                        of("came_today", office.a(), 0))
                .noneMatch(line -> line.contains("\"" + office.a1().code() + "\""))
                .noneMatch(line -> line.startsWith("sanchika_jobs"));
        assertThat(number(text, "left_today", office.b()))
                .isPositive()
                .isEqualTo(number(text, "came_today", office.b()));
        assertThat(secrets()).noneMatch(text::contains);
        assertThat(gauges(
                        office.a1().people().get(1),
                        "application/openmetrics-text;version=1.0.0",
                        "application/openmetrics-text;version=1.0.0;charset=utf-8"))
                .contains(of("lying", office.a1(), 6), "# EOF")
                .doesNotContain("\"" + office.a().code() + "\"");
        assertThat(web.get().uri("/api/v1/metrics/prometheus").with(offices.by(office.clerk())))
                .hasStatus(403);
    }

    @Test
    void tellWhoRunsTheInstallationWhatTheProgramHasToDo() {
        Acting all = offices.official(
                administrator.unit(), "संचालक", 1, null, false, Role.INSTALLATION_ADMIN, Role.REPORT_VIEWER);

        assertThat(gauges(all, "*/*", "text/plain;version=0.0.4;charset=utf-8"))
                .contains("sanchika_jobs_overdue ", "sanchika_jobs_failing ", of("lying", office.state(), 30));
    }

    private String gauges(Acting reader, String accept, String type) {
        var answer = web.get()
                .uri("/api/v1/metrics/prometheus")
                .header("Accept", accept)
                .with(offices.by(reader))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType().replace(" ", "")).isEqualTo(type);
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String of(String name, OpenOffice.Place place, int value) {
        return "sanchika_" + name + "{unit=\"" + place.code() + "\"} " + value + ".0";
    }

    private static double number(String text, String name, OpenOffice.Place place) {
        String begin = "sanchika_" + name + "{unit=\"" + place.code() + "\"} ";
        return text.lines()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.substring(begin.length())))
                .findFirst()
                .orElseThrow();
    }
}
