package org.sanchika.custody.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.sanchika.custody.ledger.Deed.Verb;
import org.sanchika.platform.document.SampleDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People of the demo who act all at once, on matters that they register themselves. Each call has a key of its own and
 * is made again with it until it is answered.
 */
final class Crowd implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BOUNDARY = "----sanchika";
    /** Many hands on few matters. */
    private static final int WITHIN_REACH = 24;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<URI> address;
    private final List<Member> members = new ArrayList<>();
    private final List<Long> matters = new CopyOnWriteArrayList<>();
    private final Map<Long, Member> holders = new ConcurrentHashMap<>();
    private final Collection<Deed> deeds = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private record Member(String post, String token, boolean registers) {}

    private record Call(Verb verb, long matter, Member by, Member to, String text) {}

    /** Signs everybody in who may act. */
    Crowd(Path logins, Supplier<URI> address) throws IOException, InterruptedException {
        this.address = address;
        for (JsonNode one : JSON.readTree(Files.readAllBytes(logins))) {
            String roles = one.get("roles").toString();
            if (!roles.contains("ASSISTANT")) {
                members.add(new Member(one.get("postId").asString(), token(one), roles.contains("DIARIST")));
            }
        }
    }

    void begin(int hands, long seed) {
        for (int n = 0; n < hands; n++) {
            Random random = new Random(seed * 1000 + n);
            threads.add(Thread.ofVirtual().start(() -> {
                while (!over) {
                    act(random);
                }
            }));
        }
    }

    int answered() {
        return deeds.size();
    }

    /** Lets everybody end what he began. */
    Collection<Deed> end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join(PATIENCE.plusMinutes(1));
        }
        return deeds;
    }

    @Override
    public void close() throws InterruptedException {
        end();
        http.close();
    }

    private void act(Random random) {
        Verb verb = verb(random.nextInt(100));
        List<Member> diarists = members.stream().filter(Member::registers).toList();
        Member anybody = members.get(random.nextInt(members.size()));
        String text = "पत्र " + random.nextLong();
        if (verb == Verb.REGISTER || matters.isEmpty()) {
            perform(new Call(Verb.REGISTER, 0, diarists.get(random.nextInt(diarists.size())), anybody, text), random);
            return;
        }
        int last = matters.size() - 1;
        long matter = matters.get(last - random.nextInt(Math.min(last + 1, WITHIN_REACH)));
        boolean astray = random.nextInt(10) == 0;
        Member by = astray ? members.get(random.nextInt(members.size())) : holders.getOrDefault(matter, anybody);
        perform(new Call(verb, matter, by, anybody, text), random);
    }

    private static Verb verb(int percent) {
        return percent < 25
                ? Verb.REGISTER
                : percent < 65
                        ? Verb.SEND
                        : percent < 78
                                ? Verb.RECEIVE
                                : percent < 88 ? Verb.PULL_BACK : percent < 95 ? Verb.PARK : Verb.CLOSE;
    }

    private void perform(Call call, Random random) {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        byte[] paper = call.verb() == Verb.REGISTER && random.nextInt(8) == 0
                ? SampleDocuments.pdf("paper " + random.nextLong())
                : null;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 1; System.nanoTime() < end; tries++) {
            try {
                HttpResponse<String> answer = http.send(request(call, key, paper), BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    note(call, new Deed(key, call.verb(), call.matter(), answer.statusCode(), answer.body(), tries));
                    return;
                }
            } catch (IOException unanswered) {
                // the program or its database was killed: asked again below
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        note(call, new Deed(key, call.verb(), call.matter(), 0, "never answered", 0));
    }

    private void note(Call call, Deed deed) {
        deeds.add(deed);
        if (!deed.isDone()) {
            return;
        }
        switch (call.verb()) {
            case REGISTER -> {
                long matter = JSON.readTree(deed.answer()).get("id").asLong();
                holders.put(matter, call.by());
                matters.add(matter);
            }
            case SEND -> holders.put(call.matter(), call.to());
            case PULL_BACK -> holders.put(call.matter(), call.by());
            case RECEIVE, PARK, CLOSE -> {}
        }
    }

    private HttpRequest request(Call call, UUID key, byte[] paper) {
        boolean registers = call.verb() == Verb.REGISTER;
        String path = registers ? "receipts" : "matters/" + call.matter() + "/" + call.verb().path;
        return HttpRequest.newBuilder(address.get().resolve("/api/v1/" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + call.by().token())
                .header("Idempotency-Key", key.toString())
                .header("Content-Type", registers ? "multipart/form-data; boundary=" + BOUNDARY : "application/json")
                .POST(registers ? letter(call.text(), paper) : BodyPublishers.ofString(body(call)))
                .build();
    }

    private static String body(Call call) {
        return switch (call.verb()) {
            case SEND -> """
                    {"toPost": "%s", "action": "NECESSARY_ACTION", "priority": "ORDINARY", "remarks": "%s"}""".formatted(call.to().post(), call.text());
            case PULL_BACK -> "{\"reason\": \"भूलवश\"}";
            case PARK ->
                "{\"reason\": \"प्रतीक्षा\", \"until\": \"" + LocalDate.now().plusDays(30) + "\"}";
            case CLOSE -> "{\"disposal\": \"FILED\", \"reason\": \"संचिकास्त\"}";
            case RECEIVE, REGISTER -> "{}";
        };
    }

    private static HttpRequest.BodyPublisher letter(String subject, byte[] paper) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(part("receipt", """
                {"subject": "%s", "letterRef": "7", "language": "hi", "sender": {"name": "सरपंच"}}""".formatted(subject)));
        if (paper != null) {
            parts.add(part("document\"; filename=\"letter.pdf", ""));
            parts.add(paper);
        }
        parts.add(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArrays(parts);
    }

    private static byte[] part(String name, String content) {
        return ("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String token(JsonNode login) throws IOException, InterruptedException {
        String basic =
                login.get("login").asString() + ":" + login.get("password").asString();
        HttpRequest request = HttpRequest.newBuilder(address.get().resolve("/api/v1/tokens"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.noBody())
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("token")
                .asString();
    }
}
