import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders reports as workbooks and reads event logs, one after another, and prints lines, size, time, CPU, and the most memory that
 * the program held of the machine meanwhile.
 *
 * <p>java bench/Exports.java ADDRESS DATA LOGIN [REPORT={BODY} | LOG=PATH …]
 */
final class Exports {
    private final String address;
    private final Path data;
    private final HttpClient http;
    private final String token;

    private Exports(String address, Path data, String login) throws Exception {
        this.address = address;
        this.data = data;
        Clients clients = new Clients(address);
        this.http = clients.http();
        this.token = clients.token(
                http,
                Clients.logins(data).stream()
                        .filter(one -> one.login().equals(login))
                        .findFirst()
                        .orElseThrow());
    }

    public static void main(String[] arguments) throws Exception {
        Exports exports = new Exports(arguments[0], Path.of(arguments[1]), arguments[2]);
        for (int n = 3; n < arguments.length; n++) {
            String[] parts = arguments[n].split("=", 2);
            exports.measure(parts[0], parts[1]);
        }
        System.exit(0);
    }

    private void measure(String name, String what) throws Exception {
        long program = program();
        Files.writeString(Path.of("/proc/" + program + "/clear_refs"), "5"); // its peak begins anew
        Clients.Cpu before = Clients.Cpu.of(data);
        long start = System.nanoTime();
        String made = what.startsWith("/") ? log(what) : workbook(name, what);
        double seconds = (System.nanoTime() - start) / 1e9;
        Clients.Cpu cpu = Clients.Cpu.of(data).since(before);
        System.out.printf(
                "%-16s %s, %.1f s, CPU: program %.1f s, database %.1f s, memory at most %d MB%n",
                name, made, seconds, cpu.program(), cpu.database(), peak(program) / 1024);
    }

    private String workbook(String report, String body) throws Exception {
        String order = ask(request("/api/v1/reports/" + report + "/exports")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        String id = field(order, "id");
        String standing = order;
        while (!field(standing, "state").matches("DONE|FAILED|CANCELLED")) {
            Thread.sleep(200);
            standing = ask(request("/api/v1/exports/" + id));
        }
        if (!field(standing, "state").equals("DONE")) {
            throw new IllegalStateException(standing);
        }
        return "%s lines, %.1f MB".formatted(field(standing, "lines"), Long.parseLong(field(standing, "bytes")) / 1e6);
    }

    private String log(String path) throws Exception {
        HttpResponse<InputStream> answer =
                http.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        long size = 0;
        try (InputStream in = answer.body()) {
            byte[] part = new byte[1 << 16];
            for (int read; (read = in.read(part)) > 0; ) {
                size += read;
            }
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return "%.1f MB".formatted(size / 1e6);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private String ask(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private long program() throws Exception {
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("pg18/postmaster.pid")).getFirst().trim());
        return ProcessHandle.of(postmaster).flatMap(ProcessHandle::parent).orElseThrow().pid();
    }

    private static long peak(long program) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + program + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
