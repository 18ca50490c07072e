package org.sanchika.mis.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How notices are signed, when they are tried again, and which addresses are called. */
class WebhookRulesTests {
    private static final Instant NOW = Instant.parse("2026-07-01T04:30:00Z");

    /** By the reference implementations of Standard Webhooks. */
    @Test
    void signAsTheReferenceDoes() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        String signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

        assertThat(WebhookSignature.of(List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo(signature);
        assertThat(WebhookSignature.of(List.of(new byte[32], secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .startsWith("v1,")
                .endsWith(" " + signature);
        assertThat(WebhookSignature.shown(secret)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void tryAgainEverMoreSeldomAndGiveUp() {
        assertThat(RetryRules.pause(1, null, 0)).contains(Duration.ofSeconds(5));
        assertThat(RetryRules.pause(1, null, 1)).contains(Duration.ofSeconds(6));
        assertThat(RetryRules.pause(9, null, 0)).contains(Duration.ofHours(24));
        assertThat(RetryRules.pause(10, Duration.ofHours(1), 0)).isEmpty();
        // the receiver may ask for more, never for less
        assertThat(RetryRules.pause(1, Duration.ofHours(2), 0)).contains(Duration.ofHours(2));
        assertThat(RetryRules.pause(4, Duration.ofSeconds(1), 0)).contains(Duration.ofHours(2));
        assertThat(RetryRules.asked("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryRules.asked("Wed, 1 Jul 2026 04:31:00 GMT", NOW)).contains(Duration.ofMinutes(1));
        assertThat(RetryRules.asked("999999999", NOW)).contains(RetryRules.LONGEST);
        assertThat(List.of("0", "soon", "", "-5", "Wed, 1 Jul 2026 04:29:00 GMT"))
                .allSatisfy(text -> assertThat(RetryRules.asked(text, NOW)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.9",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00:ec2::254",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void doNotCallWhatLiesWithin(String address) {
        assertThat(called("https://dashboard.example", address)).isFalse();
    }

    @Test
    void callWhatIsOutsideOrAllowed() {
        assertThat(called("https://dashboard.example", "164.100.1.1")).isTrue();
        assertThat(called("https://dashboard.example", "2405:8a00::1")).isTrue();
        assertThat(called("http://dashboard.example", "164.100.1.1")).isFalse();
        assertThat(called("https://10.1.2.3/in", "10.1.2.3", "10.1.0.0/16")).isTrue();
        assertThat(called("https://10.2.2.3/in", "10.2.2.3", "10.1.0.0/16", "face/8"))
                .isFalse();
        assertThat(called("https://cm.state.internal", "10.9.9.9", "*.state.internal"))
                .isTrue();
        assertThat(called("https://state.internal.evil.example", "10.9.9.9", "*.state.internal"))
                .isFalse();
        assertThat(called("http://cm.state.internal", "10.9.9.9", "cm.state.internal"))
                .isFalse();
        assertThat(called("http://127.0.0.1:99", "127.0.0.1", "127.0.0.1/32")).isTrue();
        // one name, two places
        assertThat(AddressRules.mayBeCalled(
                        URI.create("https://dashboard.example"),
                        List.of(InetAddress.ofLiteral("164.100.1.1"), InetAddress.ofLiteral("10.0.0.1")),
                        List.of()))
                .isFalse();
        assertThat(List.of("https://a.example/in?x=1", "http://127.0.0.1:8080/"))
                .allMatch(AddressRules::isAddress);
        assertThat(List.of(
                        "",
                        "ftp://a.example",
                        "https://u:p@a.example",
                        "https://a.example/#x",
                        "https:///x",
                        "https://a b"))
                .noneMatch(AddressRules::isAddress);
    }

    private static boolean called(String url, String at, String... allowed) {
        return AddressRules.mayBeCalled(URI.create(url), List.of(InetAddress.ofLiteral(at)), List.of(allowed));
    }
}
