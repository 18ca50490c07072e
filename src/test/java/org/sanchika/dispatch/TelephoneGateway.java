package org.sanchika.dispatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A gateway that takes only what is registered, as the operators do, and can be away, busy or silent. */
public final class TelephoneGateway {
    private static final String ENTITY = "1101234560000012345";
    private static final String TEMPLATE = "1107160000000012345";
    private static final Pattern REGISTERED = Pattern.compile(
            "(.{1,30}) का पत्र सं\\. (.{1,30}) दिनांक (.{1,30}) विषय (.{1,30}) आपके नाम निर्गत हुआ है।");

    private final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> fates = new ConcurrentHashMap<>();
    private HttpServer server;
    private int port;
    private volatile Mood mood = Mood.WELL;

    /** How it answers. */
    public enum Mood {
        WELL,
        BUSY,
        /** Takes the message and hangs up. */
        SILENT
    }

    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        port = server.getAddress().getPort();
        server.createContext("/send", this::take);
        server.createContext("/fate", this::tell);
        server.start();
    }

    public void away() {
        server.stop(0);
    }

    public void back() {
        start();
    }

    public void is(Mood next) {
        mood = next;
    }

    public void fate(String id, String fate) {
        fates.put(id, fate);
    }

    public List<Map<String, String>> to(String mobile) {
        return taken.stream().filter(one -> one.get("mobile").equals(mobile)).toList();
    }

    Map<String, String> settings() {
        String sms = "sanchika.dispatch.sms.";
        Map<String, String> settings = new TreeMap<>();
        settings.put(sms + "url", "http://127.0.0.1:" + port + "/send");
        settings.put(sms + "status", "http://127.0.0.1:" + port + "/fate?id={id}");
        settings.put(sms + "entity", ENTITY);
        settings.put(sms + "sender", "SIWANC");
        settings.put(sms + "accepted", "Accepted:(\\d+)");
        settings.put(sms + "headers.X-Key", "secret");
        settings.put(sms + "patience", "2s");
        settings.put(sms + "fields.mobile", "{to}");
        settings.put(sms + "fields.message", "{text}");
        settings.put(sms + "fields.dlt_entity_id", "{entity}");
        settings.put(sms + "fields.dlt_template_id", "{template}");
        settings.put(sms + "fields.senderid", "{sender}");
        settings.put(sms + "fields.unicode", "{unicode}");
        settings.put(sms + "fields.ref", "{reference}");
        settings.put(sms + "templates.hi.id", TEMPLATE);
        settings.put(
                sms + "templates.hi.text",
                "{office} का पत्र सं. {number} दिनांक {date} विषय {subject} आपके नाम निर्गत हुआ है।");
        return settings;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (mood == Mood.BUSY) {
            answer(exchange, 503, "busy");
        } else if (!"secret".equals(exchange.getRequestHeaders().getFirst("X-Key"))) {
            answer(exchange, 401, "who are you");
        } else if (!form.get("dlt_entity_id").equals(ENTITY)
                || !form.get("dlt_template_id").equals(TEMPLATE)
                || !form.get("unicode").equals("1")
                || !REGISTERED.matcher(form.get("message")).matches()) {
            answer(exchange, 200, "Error 420: not registered");
        } else {
            taken.add(form);
            if (mood == Mood.SILENT) {
                exchange.close();
            } else {
                answer(exchange, 200, "Accepted:" + taken.size());
            }
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        answer(exchange, 200, fates.getOrDefault(query.get("id"), "SUBMITTED"));
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new TreeMap<>();
        for (String field : encoded.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
