import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends matters from desk to desk over HTTP, as programs do, and prints rate, latency and CPU per move.
 *
 * <p>java bench/Sends.java ADDRESS DATA MATTERS CLIENTS WARM-UP SECONDS; MATTERS is a file with a line
 * "matter-id index-of-login" each, the index being that of DATA/demo-logins.json.
 */
final class Sends {
    private record Login(String login, String password, String post) {}

    private record Matter(long id, int[] holder) {}

    private static HttpClient http;
    private static String address;

    public static void main(String[] arguments) throws Exception {
        address = arguments[0];
        Path data = Path.of(arguments[1]);
        int clients = Integer.parseInt(arguments[3]);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        List<Login> logins = logins(data);
        List<String> tokens = new ArrayList<>();
        for (Login login : logins) {
            tokens.add(token(login));
        }
        List<List<Matter>> shares = shares(Path.of(arguments[2]), clients);
        measure("warm-up", shares, logins, tokens, Integer.parseInt(arguments[4]), data);
        measure("measured", shares, logins, tokens, Integer.parseInt(arguments[5]), data);
        System.exit(0);
    }

    private static void measure(
            String name, List<List<Matter>> shares, List<Login> logins, List<String> tokens, int seconds, Path data)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicLong moves = new AtomicLong();
        AtomicInteger failures = new AtomicInteger();
        List<long[]> latencies = new ArrayList<>();
        double[] before = cpu(data);
        List<Thread> threads = new ArrayList<>();
        for (List<Matter> share : shares) {
            long[] times = new long[400_000];
            latencies.add(times);
            threads.add(Thread.ofVirtual().start(() -> {
                int n = 0;
                while (System.nanoTime() < end) {
                    Matter matter = share.get(n % share.size());
                    int from = matter.holder()[0];
                    int to = (from + 1) % logins.size();
                    long start = System.nanoTime();
                    if (send(matter.id(), tokens.get(from), logins.get(to).post())) {
                        matter.holder()[0] = to;
                        times[n++ % times.length] = System.nanoTime() - start;
                        moves.incrementAndGet();
                    } else if (failures.incrementAndGet() > 200) {
                        return;
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double[] after = cpu(data);
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).filter(t -> t > 0).sorted().toArray();
        System.out.printf(
                "%s: %d moves, %.0f/s, p50 %.1f ms, p99 %.1f ms, CPU per move: program %.2f ms, database %.2f ms, failed %d%n",
                name,
                moves.get(),
                moves.get() / (double) seconds,
                all.length == 0 ? 0 : all[all.length / 2] / 1e6,
                all.length == 0 ? 0 : all[(int) (all.length * 0.99)] / 1e6,
                (after[0] - before[0]) * 1000 / moves.get(),
                (after[1] - before[1]) * 1000 / moves.get(),
                failures.get());
    }

    private static boolean send(long matter, String token, String toPost) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/matters/" + matter + "/movements"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"toPost\":\"" + toPost
                            + "\",\"action\":\"NECESSARY_ACTION\",\"priority\":\"ORDINARY\",\"remarks\":\"कृपया देखें\"}"))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                System.err.println(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 201;
        } catch (IOException failure) {
            System.err.println(failure);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String token(Login login) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((login.login() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return field(answer.body(), "token");
    }

    /** Those who may act: every login but personal staff and administrators. */
    private static List<Login> logins(Path data) throws IOException {
        List<Login> logins = new ArrayList<>();
        for (String one : Files.readString(data.resolve("demo-logins.json")).split("\\}\\s*,")) {
            if (one.contains("\"OFFICIAL\"") || one.contains("\"OFFICER\"") || one.contains("\"SECTION_HEAD\"")
                    || one.contains("\"DIARIST\"")) {
                logins.add(new Login(field(one, "login"), field(one, "password"), field(one, "postId")));
            }
        }
        return logins;
    }

    private static List<List<Matter>> shares(Path file, int clients) throws IOException {
        List<List<Matter>> shares = new ArrayList<>();
        for (int n = 0; n < clients; n++) {
            shares.add(new ArrayList<>());
        }
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            String[] parts = text.trim().split("\\s+");
            shares.get(line++ % clients).add(new Matter(Long.parseLong(parts[0]), new int[] {Integer.parseInt(parts[1])}));
        }
        return shares;
    }

    /** CPU seconds of the program (the parent of the database server) and of the database with its children. */
    private static double[] cpu(Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("pg18/postmaster.pid")).getFirst().trim());
        long program = ProcessHandle.of(postmaster).flatMap(ProcessHandle::parent).orElseThrow().pid();
        double database = seconds(postmaster);
        for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            database += seconds(child.pid());
        }
        return new double[] {seconds(program), database};
    }

    private static double seconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }
}
