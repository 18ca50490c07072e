import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Opens pages as a person does, one after another, after all were opened for a while, and prints latency and CPU of each.
 *
 * <p>java bench/Pages.java ADDRESS DATA LOGIN ROUNDS [NAME=PATH …]
 */
final class Pages {
    private static final int WARM_UP = Integer.getInteger("warm", 40);

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        int rounds = Integer.parseInt(arguments[3]);
        Clients clients = new Clients(arguments[0]);
        HttpClient http = clients.http();
        clients.signIn(
                http,
                Clients.logins(data).stream()
                        .filter(one -> one.login().equals(arguments[2]))
                        .findFirst()
                        .orElseThrow());
        Map<String, HttpRequest> requests = new LinkedHashMap<>();
        pages(arguments).forEach((name, path) -> requests.put(
                name,
                HttpRequest.newBuilder(URI.create(arguments[0] + path))
                        .header("Accept-Encoding", "gzip")
                        .build()));
        for (int n = 0; n < WARM_UP; n++) {
            for (HttpRequest request : requests.values()) {
                open(http, request);
            }
        }
        for (Map.Entry<String, HttpRequest> page : requests.entrySet()) {
            HttpRequest request = page.getValue();
            long[] times = new long[rounds];
            int size = 0;
            Clients.Cpu before = Clients.Cpu.of(data);
            for (int n = 0; n < rounds; n++) {
                long start = System.nanoTime();
                size = open(http, request);
                times[n] = System.nanoTime() - start;
            }
            String cpu = Clients.Cpu.of(data).since(before).per(rounds);
            Arrays.sort(times);
            System.out.printf(
                    "%-28s p50 %7.1f ms, p95 %7.1f ms, p99 %7.1f ms, %s, %5.1f KB%n",
                    page.getKey(),
                    times[rounds / 2] / 1e6,
                    times[(int) (rounds * 0.95)] / 1e6,
                    times[(int) (rounds * 0.99)] / 1e6,
                    cpu,
                    size / 1024.0);
        }
        System.exit(0);
    }

    /** The named ones, or those of the desk. */
    private static Map<String, String> pages(String[] arguments) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int n = 4; n < arguments.length; n++) {
            String[] parts = arguments[n].split("=", 2);
            pages.put(parts[0], parts[1]);
        }
        return pages.isEmpty() ? deskPages() : pages;
    }

    private static Map<String, String> deskPages() {
        LocalDate today = LocalDate.now();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("inbox", "/inbox");
        pages.put("inbox, unread", "/inbox?show=unread");
        pages.put("inbox, overdue", "/inbox?show=overdue");
        pages.put("inbox, due today", "/inbox?show=today");
        pages.put("news of the inbox", "/inbox/news?since=" + System.currentTimeMillis() * 1000);
        pages.put("sent", "/sent");
        pages.put("created", "/created");
        pages.put("find: number", "/matters?q=B%2F50");
        pages.put("find: word", "/matters?q=%E0%A4%AA%E0%A5%81%E0%A4%A8%E0%A4%B0%E0%A5%80%E0%A4%95%E0%A5%8D%E0%A4%B7%E0%A4%BF%E0%A4%A4");
        pages.put("where, by level", "/where");
        pages.put("where, by unit", "/where?by=unit");
        pages.put("where, by post", "/where?by=post&clock=working");
        pages.put("where, list", "/where/matters?band=2");
        pages.put("where, yesterday", "/where?asOf=" + today.minusDays(1));
        pages.put("where, 60 days ago", "/where?asOf=" + today.minusDays(60));
        pages.put("where, 60 days ago, list", "/where/matters?band=2&asOf=" + today.minusDays(60));
        return pages;
    }

    private static int open(HttpClient http, HttpRequest request) throws Exception {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.uri());
        }
        return answer.body().length;
    }
}
