import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What measuring programs share: the demo's people, their sign-ins, and the CPU that an installation has used. */
final class Clients {
    record Login(String login, String password, String post) {}

    /** CPU seconds of the program and of the database with its processes. */
    record Cpu(double program, double database) {
        static Cpu of(Path data) throws IOException {
            long postmaster =
                    Long.parseLong(Files.readAllLines(data.resolve("pg18/postmaster.pid")).getFirst().trim());
            return of(ProcessHandle.of(postmaster).flatMap(ProcessHandle::parent).orElseThrow().pid(), postmaster);
        }

        static Cpu of(long program, long postmaster) {
            double database = seconds(postmaster, true);
            for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
                database += seconds(child.pid(), false);
            }
            return new Cpu(seconds(program, false), database);
        }

        Cpu since(Cpu before) {
            return new Cpu(program - before.program, database - before.database);
        }

        String per(long operations) {
            return "CPU each: program %.2f ms, database %.2f ms"
                    .formatted(program * 1000 / operations, database * 1000 / operations);
        }

        /** With those of processes that have ended where {@code ended}: the kernel adds them to their parent's. */
        private static double seconds(long pid, boolean ended) {
            try {
                String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                return (ticks + (ended ? Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : 0)) / 100.0;
            } catch (IOException gone) {
                return 0;
            }
        }
    }

    private final String address;

    Clients(String address) {
        this.address = address;
    }

    HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Those who may act: every sign-in of the demo but personal staff. The shell's list of posts has the same order. */
    static List<Login> logins(Path data) throws IOException {
        List<Login> logins = new ArrayList<>();
        for (String one : Files.readString(data.resolve("demo-logins.json")).split("\\}\\s*,")) {
            if (!one.contains("\"ASSISTANT\"")) {
                logins.add(new Login(field(one, "login"), field(one, "password"), field(one, "postId")));
            }
        }
        return logins;
    }

    /** A program's sign-in. */
    String token(HttpClient http, Login login) throws IOException, InterruptedException {
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

    /** A person's sign-in; the session lies in the client's cookies. */
    void signIn(HttpClient http, Login login) throws IOException, InterruptedException {
        String page = http.send(
                        HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form on the page of sign-in");
        }
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1) + "&login=" + login.login()
                                + "&password=" + login.password()))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }
}
