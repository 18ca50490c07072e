package org.sanchika.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.sanchika.SanchikaTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A provider of Aadhaar eSign as CCA’s API 2.1 describes it: takes a request signed by an office it knows, asks for a one-time
 * password on a page of its own, makes a certificate for this signing, and has the browser bring the signed answer.
 */
public final class TestEsp implements AutoCloseable {
    public static final String OTP = "271828";
    private static final String ASP = "SANCHIKA-TEST";
    private static final Path FOLDER = Path.of(SanchikaTest.OwnDatabase.DATA, "esign");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** Whose Aadhaar number is typed: the name, and the mark by which the provider tells two of one name apart. */
    public record Person(String name, String mark) {}

    /** What the provider does otherwise than it should. */
    public enum Mood {
        HONEST,
        SIGNS_SOMETHING_ELSE,
        LEAVES_THE_SECOND_OUT,
        TELLS_AN_OLD_TIME,
        SIGNS_WITH_ANOTHER_KEY
    }

    public volatile Person person = new Person("SHRADDHA TRIPATHI", "7341");
    public volatile Mood mood = Mood.HONEST;

    private final TestPki.Holder own;
    private final TestPki.Holder stranger;
    private final TestPki.Holder office;
    private final HttpServer server;
    private final Map<String, Element> waiting = new ConcurrentHashMap<>();
    private final HttpClient browser = HttpClient.newHttpClient();

    /** Lays down in {@link #FOLDER} what the office is given: the key for its requests, the certificate of the answers. */
    public TestEsp() throws Exception {
        TestPki pki = new TestPki();
        own = pki.officer("eSign of the tests");
        stranger = pki.officer("eSign of a stranger");
        office = pki.officer("Office of the tests");
        Files.createDirectories(FOLDER.resolve("provider"));
        Files.write(FOLDER.resolve("office.p12"), office.keyFile(TestPki.PASSWORD));
        Files.write(FOLDER.resolve("provider/esp.crt"), own.certificate().getEncoded());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sign", exchange -> answer(exchange, this::asked));
        server.createContext("/otp", exchange -> answer(exchange, this::typed));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sign";
    }

    /** What the office configures when it has made an agreement with this provider. */
    public void agree(BiConsumer<String, Object> properties) {
        properties.accept("url", address());
        properties.accept("asp-id", ASP);
        properties.accept("key-file", FOLDER.resolve("office.p12"));
        properties.accept("key-password", new String(TestPki.PASSWORD));
        properties.accept("certificates", FOLDER.resolve("provider"));
    }

    /** What an officer’s browser and he do: bring the form, type the password, and be sent back with the answer. */
    public String answer(Map<String, String> form, String otp) throws Exception {
        String page = post("/sign", form);
        Matcher session = Pattern.compile("name=\"session\" value=\"([^\"]+)\"").matcher(page);
        if (!session.find()) {
            throw new IllegalStateException("the provider refused the request: " + page);
        }
        String back = post("/otp", Map.of("session", session.group(1), "otp", otp));
        Matcher answer =
                Pattern.compile("name=\"eSignResponse\" value=\"([^\"]+)\"").matcher(back);
        if (!answer.find()) {
            throw new IllegalStateException(back);
        }
        return answer.group(1)
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private String post(String path, Map<String, String> form) throws Exception {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.send(
                        HttpRequest.newBuilder(URI.create(address()).resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private interface Page {
        String of(Map<String, String> form) throws Exception;
    }

    private static void answer(HttpExchange exchange, Page page) throws IOException {
        try (exchange) {
            Map<String, String> form = new HashMap<>();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String part : body.split("&")) {
                String[] pair = part.split("=", 2);
                form.put(
                        URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
            byte[] html;
            try {
                html = page.of(form).getBytes(StandardCharsets.UTF_8);
            } catch (Exception refused) {
                html = refused.toString().getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
        }
    }

    /** Only what the interface allows, and signed by the office, is taken. */
    private String asked(Map<String, String> form) throws Exception {
        Element root = TestXml.read(form.get("eSignRequest")).getDocumentElement();
        Element signature = (Element)
                root.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
        DOMValidateContext context = new DOMValidateContext(office.certificate().getPublicKey(), signature);
        check(
                XMLSignatureFactory.getInstance("DOM")
                        .unmarshalXMLSignature(context)
                        .validate(context),
                "signature");
        check("Esign".equals(root.getTagName()) && "2.1".equals(root.getAttribute("ver")), "version");
        check("Y".equals(root.getAttribute("sc")), "consent");
        check(ASP.equals(root.getAttribute("aspId")), "office");
        check("1".equals(root.getAttribute("AuthMode")) && "A".equals(root.getAttribute("ekycIdType")), "way");
        check("pkcs7".equals(root.getAttribute("responseSigType")), "kind of signature");
        check(root.getAttribute("txn").equals(form.get("aspTxnID")), "transaction");
        check(root.getAttribute("txn").matches("[0-9A-Za-z-]{1,50}"), "transaction");
        LocalDateTime.parse(root.getAttribute("ts"));
        int papers = root.getElementsByTagName("InputHash").getLength();
        check(papers > 0 && papers <= 5, "number of papers");
        for (int n = 0; n < papers; n++) {
            Element paper = (Element) root.getElementsByTagName("InputHash").item(n);
            check("SHA256".equals(paper.getAttribute("hashAlgorithm")), "algorithm");
            check(paper.getTextContent().matches("[0-9a-f]{64}"), "digest");
            check(paper.getAttribute("docInfo").length() <= 50, "title");
        }
        String session = UUID.randomUUID().toString();
        waiting.put(session, root);
        return "<form method=\"post\" action=\"/otp\"><input type=\"hidden\" name=\"session\" value=\"" + session
                + "\"><label>OTP <input name=\"otp\"></label><button>Submit</button></form>";
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    private String typed(Map<String, String> form) throws Exception {
        Element request = waiting.remove(form.get("session"));
        check(request != null, "session");
        String answer = OTP.equals(form.get("otp"))
                ? signed(request)
                : refused(request, form.get("otp").isEmpty() ? "ESP-004" : "ESP-905");
        String field = answer.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return "<form method=\"post\" action=\"" + request.getAttribute("responseUrl")
                + "\"><input type=\"hidden\" name=\"eSignResponse\" value=\"" + field
                + "\"><button>Continue</button></form>";
    }

    private String refused(Element request, String code) throws Exception {
        Document answer = begun(request, "0");
        answer.getDocumentElement().setAttribute("errCode", code);
        answer.getDocumentElement().setAttribute("errMsg", "cancelled or wrong OTP");
        return TestXml.sealed(answer, mood == Mood.SIGNS_WITH_ANOTHER_KEY ? stranger : own);
    }

    private String signed(Element request) throws Exception {
        TestPki.Holder signer = KeyFixtures.PKI.forOnce(person.name(), person.mark());
        Document answer = begun(request, "1");
        Element root = answer.getDocumentElement();
        root.appendChild(answer.createElement("UserX509Certificate"))
                .setTextContent(Base64.getMimeEncoder()
                        .encodeToString(signer.certificate().getEncoded()));
        Element all = (Element) root.appendChild(answer.createElement("Signatures"));
        var papers = request.getElementsByTagName("InputHash");
        for (int n = 0; n < papers.getLength(); n++) {
            Element paper = (Element) papers.item(n);
            byte[] digest = HexFormat.of().parseHex(paper.getTextContent());
            if (mood == Mood.SIGNS_SOMETHING_ELSE) {
                digest[0] ^= 1;
            }
            Element one = answer.createElement("DocSignature");
            one.setAttribute("id", paper.getAttribute("id"));
            one.setAttribute("sigHashAlgorithm", "SHA256");
            one.setAttribute("error", "");
            if (n != 1 || mood != Mood.LEAVES_THE_SECOND_OUT) {
                one.setTextContent(Base64.getMimeEncoder().encodeToString(TestCms.of(digest, signer, true)));
            }
            all.appendChild(one);
        }
        return TestXml.sealed(answer, mood == Mood.SIGNS_WITH_ANOTHER_KEY ? stranger : own);
    }

    private Document begun(Element request, String status) throws Exception {
        Document answer = TestXml.empty();
        Element root = (Element) answer.appendChild(answer.createElement("EsignResp"));
        Instant at = mood == Mood.TELLS_AN_OLD_TIME ? TestPki.days(-1) : TestPki.NOW;
        root.setAttribute("status", status);
        root.setAttribute("ts", LocalDateTime.ofInstant(at, INDIA).toString());
        root.setAttribute("txn", request.getAttribute("txn"));
        root.setAttribute("resCode", UUID.randomUUID().toString());
        root.setAttribute("errCode", "NA");
        root.setAttribute("errMsg", "NA");
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
