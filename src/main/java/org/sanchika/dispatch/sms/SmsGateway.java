package org.sanchika.dispatch.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The gateway, in whatever words it has for things. */
@Component
@ConditionalOnProperty("sanchika.dispatch.sms.url")
class SmsGateway {
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int OK = 200;
    private static final int MOST = 300;

    private final SmsProperties properties;
    private final HttpClient http;

    SmsGateway(SmsProperties properties) {
        this.properties = properties;
        http = HttpClient.newBuilder().connectTimeout(properties.patience()).build();
    }

    /** What the gateway said to a message. */
    sealed interface Answer {
        record Accepted(String id) implements Answer {}

        record Refused(String why) implements Answer {}

        /** Was handed over, and nothing came back: it may have left. */
        record Silence() implements Answer {}
    }

    /** What became of one. */
    enum Fate {
        OPEN,
        DELIVERED,
        FAILED
    }

    Duration patience() {
        return properties.patience();
    }

    boolean tellsFate() {
        return properties.status() != null;
    }

    /** @throws IOException it certainly did not leave: the gateway is not there, or has no time now */
    Answer send(Sms sms) throws IOException, InterruptedException {
        String form = properties.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(filled(field.getValue(), sms)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder asking = HttpRequest.newBuilder(Objects.requireNonNull(properties.url()))
                .timeout(properties.patience())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        HttpResponse<String> answer;
        try {
            answer = answer(asking, sms);
        } catch (ConnectException | HttpConnectTimeoutException notThere) {
            throw notThere;
        } catch (IOException cut) {
            return new Answer.Silence();
        }
        if (answer.statusCode() >= SERVER_ERROR || answer.statusCode() == TOO_MANY) {
            throw new IOException("the gateway answered " + answer.statusCode());
        }
        Matcher accepted = properties.accepted().matcher(answer.body());
        if (answer.statusCode() == OK && accepted.find()) {
            return new Answer.Accepted(accepted.groupCount() == 0 ? accepted.group() : accepted.group(1));
        }
        return new Answer.Refused(answer.statusCode() + " " + shortened(answer.body()));
    }

    /** @param status the address that tells */
    Fate fate(Sms sms, String status) throws IOException, InterruptedException {
        HttpRequest.Builder asking = HttpRequest.newBuilder(URI.create(filled(status, sms)))
                .timeout(properties.patience())
                .GET();
        HttpResponse<String> answer = answer(asking, sms);
        if (answer.statusCode() != OK) {
            throw new IOException("the gateway answered " + answer.statusCode());
        }
        // first what failed: “undelivered” holds the word “delivered”
        if (properties.failed().matcher(answer.body()).find()) {
            return Fate.FAILED;
        }
        return properties.delivered().matcher(answer.body()).find() ? Fate.DELIVERED : Fate.OPEN;
    }

    private HttpResponse<String> answer(HttpRequest.Builder asking, Sms sms) throws IOException, InterruptedException {
        properties.headers().forEach((name, value) -> asking.header(name, filled(value, sms)));
        return http.send(asking.build(), BodyHandlers.ofString());
    }

    private String filled(String pattern, Sms sms) {
        Map<String, String> values = new HashMap<>(Map.of(
                "to", sms.recipient(),
                "text", sms.text(),
                "entity", properties.entity(),
                "template", sms.template(),
                "sender", properties.sender(),
                "reference", sms.reference().toString(),
                "unicode", SmsText.isUnicode(sms.text()) ? "1" : "0"));
        if (sms.gatewayId() != null) {
            values.put("id", encoded(sms.gatewayId()));
        }
        return SmsText.filled(pattern, values);
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(MOST, body.length()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
