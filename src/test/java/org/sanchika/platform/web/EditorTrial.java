package org.sanchika.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.text.RichText;
import org.sanchika.text.RichTextOutcome;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** A desk to try the editor at: a note that is kept in memory, saved and sent as a real one. */
@TestComponent
@Controller
public class EditorTrial {
    private static final String KEY = Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));

    private final TemplateEngine templates;
    private final Pages pages;
    private final Map<String, Kept> notes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> lastSaved = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    EditorTrial(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /** What the server has. */
    public record Kept(RichText text, long version) {
        static final Kept NOTHING = new Kept(RichText.EMPTY, 0);
    }

    public Kept note(String name) {
        return notes.getOrDefault(name, Kept.NOTHING);
    }

    /** Somebody at another computer. */
    public void saveElsewhere(String name, String html) {
        notes.put(name, new Kept(RichText.kept(html), note(name).version() + 1));
    }

    public Map<String, Object> lastSaved(String name) {
        return lastSaved.getOrDefault(name, Map.of());
    }

    /** Whether saving is refused for now. */
    public void setBusy(String name, boolean is) {
        if (is) {
            busy.add(name);
        } else {
            busy.remove(name);
        }
    }

    @GetMapping(path = "/trial/{name}", produces = "text/html;charset=UTF-8")
    @Requires(Power.READ)
    ResponseEntity<String> show(@PathVariable String name, HttpServletRequest request) {
        Page page = pages.page(request);
        Kept kept = note(name);
        Map<String, Object> editor = new HashMap<>(Map.of(
                "page",
                page,
                "name",
                "trial:" + name,
                "label",
                "मेरी टिप्पणी 8",
                "text",
                kept.text(),
                "saveUrl",
                "/trial/" + name,
                "version",
                kept.version(),
                "key",
                KEY,
                "with",
                "priority",
                "placeholder",
                "टिप्पणी लिखें",
                "refs",
                "/trial/" + name + "/references"));
        editor.put("phrases", (Content) out -> out.writeContent(
                "<button type=\"button\" class=\"chip\" data-phrase=\"अनुमोदनार्थ प्रस्तुत।\">अनुमोदनार्थ प्रस्तुत</button>"
                        + "<button type=\"button\" class=\"chip\" data-phrase=\"सहमत।\">सहमत</button>"));
        Content form = out -> {
            out.writeContent("<form method=\"post\" action=\"/trial/" + name + "/sent\">");
            templates.render("platform/hidden.jte", Map.of("page", page), out);
            out.writeContent("<input type=\"hidden\" name=\"priority\" value=\"high\">");
            templates.render("platform/editor.jte", editor, out);
            out.writeContent("<p><button class=\"btn p\">भेजें</button></p></form>");
        };
        return page(page, form);
    }

    @PutMapping(path = "/trial/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Power.READ)
    ResponseEntity<Map<String, Object>> save(@PathVariable String name, @RequestBody Map<String, Object> sent) {
        if (busy.contains(name)) {
            return ResponseEntity.status(429).build();
        }
        Kept before = note(name);
        if (((Number) sent.get("version")).longValue() != before.version()) {
            return ResponseEntity.status(409)
                    .body(Map.of(
                            "version", before.version(),
                            "by", "मीना कुजूर",
                            "body", before.text().html()));
        }
        return switch (RichText.of((String) sent.get("body"))) {
            case RichText text -> {
                notes.put(name, new Kept(text, before.version() + 1));
                lastSaved.put(name, sent);
                yield ResponseEntity.ok(Map.of("version", before.version() + 1, "savedAt", "10:42"));
            }
            case RichTextOutcome.Refused refused ->
                ResponseEntity.unprocessableContent()
                        .body(Map.of("message", refused.why().name()));
        };
    }

    @GetMapping(path = "/trial/{name}/references", produces = "text/html;charset=UTF-8")
    @Requires(Power.READ)
    ResponseEntity<String> references(@PathVariable String name, @RequestParam String q) {
        return ResponseEntity.ok(
                "<button type=\"button\" data-ref=\"#c-3\" data-label=\"पत्र 3\">पत्र 3 · प्राक्कलन</button>"
                        + "<button type=\"button\" data-ref=\"#p-12\" data-label=\"कंडिका 12\">कंडिका 12</button>");
    }

    @PostMapping(path = "/trial/{name}/sent", produces = "text/html;charset=UTF-8")
    @Requires(Power.READ)
    ResponseEntity<String> send(
            @PathVariable String name,
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String text,
            HttpServletRequest request) {
        RichTextOutcome written = text == null ? RichText.of(body) : RichText.ofPlain(text);
        Page page = pages.page(request);
        return page(
                page,
                out -> out.writeContent("<span hidden data-draft-done=\"trial:" + name
                        + "\"></span><article class=\"rich\" id=\"sent\">" + ((RichText) written).html()
                        + "</article>"));
    }

    private ResponseEntity<String> page(Page page, Content content) {
        StringOutput out = new StringOutput();
        templates.render("platform/layout.jte", Map.of("page", page, "title", "परीक्षण", "content", content), out);
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(out.toString());
    }
}
