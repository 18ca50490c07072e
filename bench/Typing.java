import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a note in the making again and again, a few letters longer each time, as a page does while somebody types.
 *
 * <p>java bench/Typing.java ADDRESS DATA LOGIN FILE TIMES; the first half warms up.
 */
final class Typing {
    private static final String PARAGRAPH = "<p>" + "प्राक्कलन की तकनीकी जाँच कार्यपालक अभियंता द्वारा की गई है। ".repeat(8) + "</p>";

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        Clients clients = new Clients(arguments[0]);
        HttpClient http = clients.http();
        Clients.Login login = Clients.logins(data).stream()
                .filter(one -> one.login().equals(arguments[2]))
                .findFirst()
                .orElseThrow();
        String token = clients.token(http, login);
        String notes = arguments[0] + "/api/v1/files/" + arguments[3] + "/notes";
        String note = find("\"id\"\\s*:\\s*\"(\\d+)\"", call(http, token, "POST", notes, "<p>आरंभ</p>"));
        int times = Integer.parseInt(arguments[4]);
        long[] took = new long[times];
        Clients.Cpu before = Clients.Cpu.of(data);
        for (int n = 0; n < times; n++) {
            if (n == times / 2) {
                before = Clients.Cpu.of(data);
            }
            long start = System.nanoTime();
            call(http, token, "PUT", notes + "/" + note, PARAGRAPH.repeat(12) + "<p>" + "क".repeat(1 + n % 400) + "</p>");
            took[n] = System.nanoTime() - start;
        }
        String cpu = Clients.Cpu.of(data).since(before).per(times - times / 2);
        long[] measured = Arrays.copyOfRange(took, times / 2, times);
        Arrays.sort(measured);
        System.out.printf(
                "kept: p50 %.1f ms, p95 %.1f ms, %s%n",
                measured[measured.length / 2] / 1e6,
                measured[(int) (measured.length * 0.95)] / 1e6,
                cpu);
        call(http, token, "DELETE", notes + "/" + note, "");
        System.exit(0);
    }

    private static String call(HttpClient http, String token, String method, String address, String html) throws Exception {
        String body = "{\"body\":\"" + html.replace("\"", "\\\"") + "\",\"language\":\"hi\"}";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + address + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
