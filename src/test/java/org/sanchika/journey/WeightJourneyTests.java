package org.sanchika.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** What a page costs on a thin line: as it comes over the wire, compressed, with an empty cache and with a full one. */
@Tag("long")
class WeightJourneyTests extends Journey {
    private static final int FIRST = 60 * 1024;
    private static final int NEXT = 15 * 1024;
    /** The page to read of the contract, which shows every call there is, is for programmers and grows with the calls. */
    private static final int CONTRACT = 40 * 1024;
    /** The editor of notes comes once a year and only where notes are written; it is weighed by itself. */
    private static final int EDITOR = 90 * 1024;

    private static final int FONTS = 2;

    /** Bytes of HTML, CSS and JavaScript (and the icons), and how many fonts came with them. */
    private record Weight(int bytes, int editor, List<String> fonts) {

        /** Files of the script that needs most of them. */
        long fontsOfAScript() {
            return fonts.stream()
                    .collect(Collectors.groupingBy(name -> name.replaceAll("-\\d.*", ""), Collectors.counting()))
                    .values()
                    .stream()
                    .reduce(0L, Math::max);
        }
    }

    @Test
    void staysLightOnAThinLine() throws IOException {
        List<String> table =
                new ArrayList<>(List.of("| screen | first KB | next KB | fonts |", "|---|---:|---:|---:|"));
        List<String> heavy = new ArrayList<>();
        for (Screen.Reader reader : Screen.Reader.values()) {
            Visit visit = visit(reader, Look.DESK_HINDI);
            Scales scales = new Scales(visit);
            for (Screen screen : screens.all(Language.HI).stream()
                    .filter(one -> one.reader() == reader)
                    .toList()) {
                scales.forget();
                Weight first = scales.weigh(screen.address());
                Weight next = scales.weigh(screen.address());
                table.add(String.format(
                        Locale.ROOT,
                        "| %s | %.1f%s | %.1f | %d |",
                        screen.pattern(),
                        first.bytes / 1024.0,
                        first.editor > 0 ? String.format(Locale.ROOT, " + editor %.1f", first.editor / 1024.0) : "",
                        next.bytes / 1024.0,
                        first.fonts.size()));
                boolean heavyEditor = first.editor > EDITOR;
                int most = screen.address().equals("/api/docs") ? CONTRACT : NEXT;
                if (first.bytes > FIRST || next.bytes > most || heavyEditor || first.fontsOfAScript() > FONTS) {
                    heavy.add(table.getLast());
                }
            }
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve("weights.md"), table);
        assertThat(heavy).isEmpty();
    }

    private record Answer(String kind, String file) {}

    /** Weighs what Chromium takes from the wire. */
    private static final class Scales {
        private final Page page;
        private final CDPSession session;
        private final Map<String, Answer> answers = new HashMap<>();
        private final Set<String> underway = new HashSet<>();
        private int bytes;
        private int editor;
        private final List<String> fonts = new ArrayList<>();

        Scales(Visit visit) {
            this.page = visit.page();
            this.session = visit.context().newCDPSession(page);
            session.send("Network.enable");
            session.on("Network.requestWillBeSent", event -> underway.add(id(event)));
            session.on("Network.responseReceived", this::answered);
            session.on("Network.loadingFinished", this::arrived);
            session.on("Network.loadingFailed", event -> underway.remove(id(event)));
        }

        void forget() {
            session.send("Network.clearBrowserCache");
        }

        Weight weigh(String address) {
            bytes = 0;
            editor = 0;
            fonts.clear();
            underway.clear();
            page.navigate(address);
            settle();
            settle();
            return new Weight(bytes, editor, List.copyOf(fonts));
        }

        /** Everything asked for has come, and the page, left idle, may ask for more. */
        private void settle() {
            page.evaluate(
                    "() => document.fonts.ready.then(() => new Promise(done => requestIdleCallback(done, {timeout: 2000})))");
            page.waitForCondition(underway::isEmpty);
        }

        private void answered(JsonObject event) {
            String address = event.getAsJsonObject("response").get("url").getAsString();
            answers.put(
                    id(event),
                    new Answer(event.get("type").getAsString(), address.substring(address.lastIndexOf('/') + 1)));
        }

        private void arrived(JsonObject event) {
            underway.remove(id(event));
            int length = event.get("encodedDataLength").getAsInt();
            Answer answer = answers.getOrDefault(id(event), new Answer("Other", ""));
            switch (answer.kind()) {
                case "Font" -> fonts.addAll(length > 0 ? List.of(answer.file()) : List.of());
                case "Image" -> {}
                default -> {
                    if (answer.file().startsWith("editor") && answer.file().contains(".js")) {
                        editor += length;
                    } else {
                        bytes += length;
                    }
                }
            }
        }

        private static String id(JsonObject event) {
            return event.get("requestId").getAsString();
        }
    }
}
