package org.sanchika.mis.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.webhook.WebhookMessage.Why;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Calls other systems: where that is allowed, for so long and no longer, and never where an answer sends it. */
@Component
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookLine {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final WebhookProperties properties;
    private final Clock clock;
    private final HttpClient client;

    WebhookLine(WebhookProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT.compareTo(properties.patience()) < 0 ? CONNECT : properties.patience())
                .build();
    }

    /**
     * What came of a try.
     *
     * @param why it failed; none: it arrived
     * @param pause how long the receiver asks us to wait; none: it does not
     */
    record Answer(
            @Nullable Integer status,
            @Nullable Why why,
            String text,
            @Nullable Duration pause,
            long tookMillis) {}

    /** What is sent, with its signature. */
    record Signed(String messageId, long seconds, String signature, byte[] body) {}

    /** Whether the address may be called, as its host's name stands now; a name that nobody knows yet may. */
    boolean mayCall(String address) {
        URI uri = URI.create(address);
        try {
            return AddressRules.mayBeCalled(uri, places(uri), properties.allowed());
        } catch (UnknownHostException unknown) {
            return "https".equalsIgnoreCase(uri.getScheme());
        }
    }

    Answer post(String address, Signed message) {
        URI uri = URI.create(address);
        long begun = System.nanoTime();
        try {
            // the client asks for the name again, and within half a minute is told the same
            if (!AddressRules.mayBeCalled(uri, places(uri), properties.allowed())) {
                return failed(Why.FORBIDDEN, "", begun);
            }
        } catch (UnknownHostException unknown) {
            return failed(Why.UNREACHED, AddressRules.host(uri), begun);
        }
        return answer(request(uri, message), begun);
    }

    private static List<InetAddress> places(URI uri) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(AddressRules.host(uri)));
    }

    private HttpRequest request(URI uri, Signed message) {
        return HttpRequest.newBuilder(uri)
                .timeout(properties.patience())
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("User-Agent", "Sanchika")
                .header("webhook-id", message.messageId())
                .header("webhook-timestamp", Long.toString(message.seconds()))
                .header("webhook-signature", message.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()))
                .build();
    }

    private Answer answer(HttpRequest request, long begun) {
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(request, status -> new AnswerStart());
        try {
            return answer(call.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS), begun);
        } catch (TimeoutException slow) {
            call.cancel(true);
            return failed(Why.SLOW, "", begun);
        } catch (ExecutionException cut) {
            Throwable cause = cut.getCause() == null ? cut : cut.getCause();
            return cause instanceof HttpTimeoutException
                    ? failed(Why.SLOW, "", begun)
                    : failed(Why.UNREACHED, said(cause), begun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            call.cancel(true);
            throw new Stopped();
        }
    }

    /** The program is stopping: whether it arrived is not known. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped while a notice was under way");
        }
    }

    private Answer answer(HttpResponse<String> response, long begun) {
        int status = response.statusCode();
        Instant now = clock.instant();
        Duration pause = status == TOO_MANY || status == UNAVAILABLE
                ? response.headers()
                        .firstValue("Retry-After")
                        .flatMap(text -> RetryRules.asked(text.strip(), now))
                        .orElse(null)
                : null;
        return new Answer(status, why(status), response.body(), pause, took(begun));
    }

    private static @Nullable Why why(int status) {
        return switch (status) {
            case GONE -> Why.GONE;
            case TOO_MANY, UNAVAILABLE -> Why.BUSY;
            default ->
                switch (status / 100) {
                    case 2 -> null;
                    case 3 -> Why.REDIRECT;
                    default -> Why.STATUS;
                };
        };
    }

    private static Answer failed(Why why, String text, long begun) {
        return new Answer(null, why, text, null, took(begun));
    }

    private static long took(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static String said(Throwable cause) {
        String text = cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
        return text.substring(0, Math.min(AnswerStart.MOST, text.length()));
    }
}
