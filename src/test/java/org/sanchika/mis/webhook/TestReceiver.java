package org.sanchika.mis.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another system on this machine, in whatever mood a test wants it. */
final class TestReceiver implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    final List<Call> calls = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.WELL;

    enum Mood {
        WELL,
        BROKEN,
        ELSEWHERE,
        BUSY,
        GONE,
        SILENT,
        CUT
    }

    record Call(String path, String type, String id, String timestamp, String signature, String body) {
        /** As a receiver verifies it, with its own means. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                byte[] own = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return Arrays.asList(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(own));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    TestReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    private void take(HttpExchange call) throws IOException {
        calls.add(new Call(
                call.getRequestURI().getPath(),
                call.getRequestHeaders().getFirst("Content-Type"),
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        switch (mood) {
            case WELL -> answer(call, 204, "");
            case BROKEN -> answer(call, 500, "x".repeat(100_000));
            case ELSEWHERE -> {
                call.getResponseHeaders().add("Location", "/elsewhere");
                answer(call, 307, "");
            }
            case BUSY -> {
                call.getResponseHeaders().add("Retry-After", "7200");
                answer(call, 429, "later");
            }
            case GONE -> answer(call, 410, "");
            case SILENT -> {
                try {
                    closed.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            case CUT -> call.close();
        }
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        try (call) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
        } catch (IOException hungUp) {
            // who hears the beginning alone hangs up
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
