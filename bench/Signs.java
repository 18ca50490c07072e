import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Has the demo's collector sign letters with his certificate, and prints time and CPU per letter and what the program's
 * memory did meanwhile.
 *
 * <p>java bench/Signs.java ADDRESS DATA FILES LETTERS; FILES are ids of files on his desk, with commas between
 */
final class Signs {
    private static final int AT_ONCE = 50;
    private static final String SAID = "<p>उपर्युक्त विषयक प्राक्कलन की तकनीकी जाँच कार्यपालक अभियंता द्वारा की गई है और निर्देशानुसार"
            + " सूचित किया जाता है कि क्षतिग्रस्त सड़कों की मरम्मत वर्षा से पूर्व पूर्ण की जाए।</p>";

    private static HttpClient http;
    private static String address;
    private static String token;

    public static void main(String[] arguments) throws Exception {
        address = arguments[0];
        Path data = Path.of(arguments[1]);
        String[] files = arguments[2].split(",");
        int letters = Integer.parseInt(arguments[3]);
        Clients clients = new Clients(address);
        http = clients.http();
        Clients.Login collector = Clients.logins(data).stream()
                .filter(one -> one.login().equals("collector"))
                .findFirst()
                .orElseThrow();
        token = clients.token(http, collector);
        List<String> items = new ArrayList<>();
        for (int n = 0; n < letters; n++) {
            items.add(numbered(files[n % files.length], collector.post()));
        }
        for (int from = 0; from < items.size(); from += AT_ONCE * 5) {
            measure(items.subList(from, Math.min(items.size(), from + AT_ONCE * 5)), collector.password(), data);
        }
        measureAlone(numbered(files[0], collector.post()), collector.password());
    }

    private static void measure(List<String> items, String password, Path data) throws Exception {
        Clients.Cpu before = Clients.Cpu.of(data);
        long start = System.nanoTime();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            sign(items.subList(from, Math.min(items.size(), from + AT_ONCE)), password);
        }
        double each = (System.nanoTime() - start) / 1e6 / items.size();
        System.out.printf(
                "%4d letters, %d in one go: %.0f ms each, %s, memory of the program %d MB%n",
                items.size(), AT_ONCE, each, Clients.Cpu.of(data).since(before).per(items.size()), memory(data));
    }

    private static void measureAlone(String item, String password) throws Exception {
        long start = System.nanoTime();
        sign(List.of(item), password);
        System.out.printf("one by itself, with its key unlocked for it: %.0f ms%n", (System.nanoTime() - start) / 1e6);
    }

    private static void sign(List<String> items, String password) throws IOException, InterruptedException {
        String all = items.stream().map(item -> "\"" + item + "\"").collect(Collectors.joining(","));
        String answer = call("/signatures", "{\"items\":[" + all + "],\"password\":\"" + password + "\"}");
        long done = Pattern.compile("\"signed\"\\s*:\\s*true").matcher(answer).results().count();
        if (done != items.size()) {
            throw new IllegalStateException(answer);
        }
    }

    /** A letter that waits for its signature. */
    private static String numbered(String file, String post) throws IOException, InterruptedException {
        String draft = id(call("/files/" + file + "/drafts", "{\"form\":\"LETTER\",\"language\":\"hi\"}"));
        String body = "{\"language\":\"hi\",\"subject\":\"प्राक्कलन की स्वीकृति\",\"salutation\":\"महोदय,\",\"close\":\"विश्वासभाजन,\","
                + "\"body\":\"" + SAID.repeat(24) + "\",\"signatory\":\"" + post + "\",\"addressees\":[{\"role\":\"TO\","
                + "\"designation\":\"कार्यपालक अभियंता\",\"address\":\"सिवान\"}]}";
        call("/drafts/" + draft + "/versions", body);
        call("/drafts/" + draft + "/approval", "{}");
        return "ISSUE-" + id(call("/drafts/" + draft + "/issue", ""));
    }

    private static String call(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String id(String json) {
        Matcher id = Pattern.compile("\"id\"\\s*:\\s*\"(\\d+)\"").matcher(json);
        if (!id.find()) {
            throw new IllegalStateException("no id in " + json);
        }
        return id.group(1);
    }

    private static long memory(Path data) throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("pg18/postmaster.pid")).getFirst().trim());
        long program = ProcessHandle.of(postmaster).flatMap(ProcessHandle::parent).orElseThrow().pid();
        return Arrays.stream(Files.readString(Path.of("/proc/" + program + "/status")).split("\n"))
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
