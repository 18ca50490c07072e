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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends matters from desk to desk over HTTP, as programs do, and prints rate, latency and CPU per move.
 *
 * <p>java bench/Sends.java ADDRESS DATA MATTERS CLIENTS WARM-UP SECONDS [noted]; MATTERS is a file with a line
 * "matter-id index-of-login" each, the index being that of DATA/demo-logins.json. With
 * "noted" the matters are files and each gets a note first. With -Drate=50 they send fifty a second together; with
 * -Dbeside=PID they stop when that process has ended.
 */
final class Sends {
    private static final String NOTE = "{\"language\":\"hi\",\"body\":\""
            + "<p>प्राक्कलन की तकनीकी जाँच कार्यपालक अभियंता द्वारा की गई है।</p>".repeat(3) + "\"}";

    private record Matter(long id, int[] holder) {}

    private static HttpClient http;
    private static String address;
    private static boolean noted;
    private static final int RATE = Integer.getInteger("rate", 0);
    private static final long BESIDE = Long.getLong("beside", 0);

    public static void main(String[] arguments) throws Exception {
        address = arguments[0];
        Path data = Path.of(arguments[1]);
        int clients = Integer.parseInt(arguments[3]);
        noted = arguments.length > 6;
        Clients signIns = new Clients(address);
        http = signIns.http();
        List<Clients.Login> logins = Clients.logins(data);
        List<String> tokens = new ArrayList<>();
        for (Clients.Login login : logins) {
            tokens.add(signIns.token(http, login));
        }
        List<List<Matter>> shares = shares(Path.of(arguments[2]), clients);
        measure("warm-up", shares, logins, tokens, Integer.parseInt(arguments[4]), data);
        measure("measured", shares, logins, tokens, Integer.parseInt(arguments[5]), data);
        System.exit(0);
    }

    private static void measure(
            String name, List<List<Matter>> shares, List<Clients.Login> logins, List<String> tokens, int seconds, Path data)
            throws Exception {
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        AtomicLong moves = new AtomicLong();
        AtomicInteger failures = new AtomicInteger();
        List<long[]> latencies = new ArrayList<>();
        Clients.Cpu before = Clients.Cpu.of(data);
        List<Thread> threads = new ArrayList<>();
        for (List<Matter> share : shares) {
            long[] times = new long[400_000];
            latencies.add(times);
            threads.add(Thread.ofVirtual().start(() -> {
                int n = 0;
                while (System.nanoTime() < end && isWanted()) {
                    // Each takes its turn of the common rate; one that is late does not wait.
                    if (RATE > 0) {
                        LockSupport.parkNanos(began + (long) ((n + 1) * 1e9 * shares.size() / RATE) - System.nanoTime());
                    }
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
        String cpu = Clients.Cpu.of(data).since(before).per(Math.max(1, moves.get()));
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).filter(t -> t > 0).sorted().toArray();
        System.out.printf(
                "%s: %d moves, %.0f/s, p50 %.1f ms, p99 %.1f ms, %s, failed %d%n",
                name,
                moves.get(),
                moves.get() * 1e9 / (System.nanoTime() - began),
                all.length == 0 ? 0 : all[all.length / 2] / 1e6,
                all.length == 0 ? 0 : all[(int) (all.length * 0.99)] / 1e6,
                cpu,
                failures.get());
    }

    private static boolean isWanted() {
        return BESIDE == 0 || ProcessHandle.of(BESIDE).isPresent();
    }

    private static boolean send(long matter, String token, String toPost) {
        try {
            String notes = address + "/api/v1/files/" + matter + "/notes";
            return (!noted || isMade(call(notes, token, NOTE)))
                    && isMade(call(
                            address + "/api/v1/matters/" + matter + "/movements",
                            token,
                            "{\"toPost\":\"" + toPost
                                    + "\",\"action\":\"NECESSARY_ACTION\",\"priority\":\"ORDINARY\",\"remarks\":\"कृपया देखें\"}"));
        } catch (IOException failure) {
            System.err.println(failure);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpResponse<String> call(String to, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(to))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isMade(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            System.err.println(answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode() == 201;
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
}
