package org.sanchika.signer;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The server, as far as this program needs it. Its answers are few and flat, so no library reads them. */
final class Office {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final Pattern REQUEST = Pattern.compile(
            "\"id\"\\s*:\\s*\"(\\d+)\"\\s*,\\s*\"item\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"data\"\\s*:\\s*\"([^\"]*)\"");

    private final URI server;
    private final String secret;

    Office(URI server, String secret) {
        this.server = server;
        this.secret = secret;
    }

    /** Something to sign. */
    record Request(String id, String item, byte[] data) {}

    /** The server knows this program no more, or refuses it. */
    static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why);
        }
    }

    /** The secret to be shown from now on. */
    static String pair(URI server, String code, String computer, List<byte[]> chain)
            throws IOException, InterruptedException {
        String certificates = chain.stream()
                .map(one -> "\"" + Base64.getEncoder().encodeToString(one) + "\"")
                .collect(Collectors.joining(","));
        String body = "{\"code\":\"" + plain(code) + "\",\"computer\":\"" + plain(computer) + "\",\"certificates\":["
                + certificates + "]}";
        String answer = call(request(server, "/api/v1/signers").POST(HttpRequest.BodyPublishers.ofString(body)));
        return text(answer, "secret");
    }

    List<Request> requests() throws IOException, InterruptedException {
        String answer = call(request(server, "/api/v1/signers/requests")
                .header("X-Signer", secret)
                .GET());
        List<Request> requests = new ArrayList<>();
        Matcher one = REQUEST.matcher(answer);
        while (one.find()) {
            requests.add(
                    new Request(one.group(1), one.group(2), Base64.getDecoder().decode(one.group(3))));
        }
        return requests;
    }

    /** @return why it is not signed; empty when it is */
    String bring(Request asked, byte @Nullable [] signature) throws IOException, InterruptedException {
        String body = signature == null
                ? "{}"
                : "{\"signature\":\"" + Base64.getEncoder().encodeToString(signature) + "\"}";
        String answer = call(request(server, "/api/v1/signers/requests/" + asked.id())
                .header("X-Signer", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.matches("(?s).*\"signed\"\\s*:\\s*true.*") ? "" : text(answer, "refusal");
    }

    /** Readable by this PC’s user alone, where the system can say so. */
    static void keep(Path file, Properties secrets) throws IOException {
        StringWriter text = new StringWriter();
        secrets.store(text, null);
        if (Files.notExists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text.toString());
    }

    private static HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private static String call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return switch (answer.statusCode() / 100) {
            case 2 -> answer.body();
            case 5 -> throw new IOException("answered " + answer.statusCode());
            default -> throw new Refused("Refused (" + answer.statusCode() + "): " + message(answer.body()));
        };
    }

    private static String message(String problem) {
        Matcher said = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(problem);
        return said.find() ? said.group(1) : problem;
    }

    private static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        if (!found.find()) {
            throw new Refused("The server answered without " + field + ".");
        }
        return found.group(1);
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9._ -]", "");
    }
}
