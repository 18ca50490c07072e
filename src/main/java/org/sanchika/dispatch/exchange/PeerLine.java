package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.wire.Call;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.platform.seal.Statements;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls other installations. Every call is signed, and no answer is longer than it need be. */
@Component
class PeerLine {
    private static final String BASE = "/api/v1/exchange";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Statements statements;
    private final Cards cards;
    private final JsonMapper json;
    private final Clock clock;

    PeerLine(Statements statements, Cards cards, JsonMapper json, Clock clock) {
        this.statements = statements;
        this.cards = cards;
        this.json = json;
        this.clock = clock;
    }

    /** It did not come to an end, and why. */
    static final class Hindered extends Exception {
        final transient Hindrance why;

        Hindered(Hindrance why, String what) {
            super(why + " " + what, null, false, false);
            this.why = why;
        }
    }

    /**
     * How much of a package the other side has, and what it says of it.
     *
     * @param receipts none before it has all
     */
    record Progress(long offset, @Nullable List<String> receipts) {
        List<String> said() {
            return receipts == null ? List.of() : receipts;
        }
    }

    /**
     * Receipts behind a cursor.
     *
     * @param last the cursor behind them
     */
    record Receipts(@Nullable List<String> receipts, long last) {}

    /** A package as one of its calls names it. */
    record Whole(UUID id, String sha256, long length) {}

    /** The card of whoever answers there. */
    String card(String address) throws Hindered {
        return new String(answer(request(address, "/card").GET()), StandardCharsets.UTF_8);
    }

    Progress progress(Peer peer, Whole what) throws Hindered {
        Progress progress = read(call(peer, "GET", path(what), BodyPublishers.noBody()), Progress.class);
        return new Progress(Math.clamp(progress.offset(), 0, what.length()), progress.receipts());
    }

    /** From {@code offset} on; nothing, when all was sent and only the word on it is missing. */
    Progress send(Peer peer, Whole what, long offset, byte[] piece) throws Hindered {
        return read(
                call(peer, "PATCH", path(what) + "&offset=" + offset, BodyPublishers.ofByteArray(piece)),
                Progress.class);
    }

    Receipts receipts(Peer peer, long after) throws Hindered {
        return read(call(peer, "GET", "/receipts?after=" + after, BodyPublishers.noBody()), Receipts.class);
    }

    void tell(Peer peer, String receipt) throws Hindered {
        call(peer, "POST", "/receipts", BodyPublishers.ofString(receipt, StandardCharsets.US_ASCII));
    }

    private static String path(Whole what) {
        return "/packages/" + what.id() + "?sha256=" + what.sha256() + "&length=" + what.length();
    }

    private byte[] call(Peer peer, String method, String path, BodyPublisher body) throws Hindered {
        String address = peer.address();
        if (address == null) {
            throw new IllegalStateException(peer.code() + " has no address");
        }
        Call call = new Call(
                cards.installation(),
                peer.installation(),
                method,
                BASE + path,
                clock.instant().getEpochSecond());
        return answer(request(address, path)
                .header("Authorization", Call.SCHEME + statements.sign(Call.TYPE, json.writeValueAsBytes(call)))
                .header("Content-Type", "application/octet-stream")
                .method(method, body));
    }

    private static HttpRequest.Builder request(String address, String path) {
        return HttpRequest.newBuilder(URI.create(address.replaceFirst("/+$", "") + BASE + path))
                .timeout(ANSWER);
    }

    private byte[] answer(HttpRequest.Builder request) throws Hindered {
        HttpRequest asked = request.build();
        try {
            HttpResponse<InputStream> answer = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() >= 200 && answer.statusCode() < 300) {
                    return body.readNBytes(Card.MOST_BYTES + 1);
                }
                throw new Hindered(why(answer.statusCode()), answer.statusCode() + " " + asked.uri());
            }
        } catch (IOException unreached) {
            throw new Hindered(Hindrance.UNREACHED, asked.uri() + " " + unreached.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Hindered(Hindrance.UNREACHED, "interrupted");
        }
    }

    private <T> T read(byte[] answer, Class<T> type) throws Hindered {
        try {
            return json.readValue(answer, type);
        } catch (JacksonException none) {
            throw new Hindered(Hindrance.UNREACHED, "no answer of an installation");
        }
    }

    private static Hindrance why(int status) {
        return switch (status) {
            case 401, 403 -> Hindrance.UNKNOWN_THERE;
            case 422 -> Hindrance.ALTERED;
            case 409, 429, 503 -> Hindrance.BUSY;
            default -> Hindrance.UNREACHED;
        };
    }
}
