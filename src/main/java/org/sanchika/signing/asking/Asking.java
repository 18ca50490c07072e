package org.sanchika.signing.asking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks services that answer a few kilobytes to what is posted to them, and are waited for only so long. */
public final class Asking {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;

    private final Duration patience;
    private final HttpClient http;

    public Asking(Duration patience) {
        this.patience = patience;
        http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** Its answer; an exception when there is none, or none that is meant as one. */
    public byte[] ask(URI service, String type, byte[] question) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(service)
                .timeout(patience)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            if (answer.statusCode() != OK) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
