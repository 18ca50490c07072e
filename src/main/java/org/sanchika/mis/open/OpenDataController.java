package org.sanchika.mis.open;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.web.Gone;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the board, and those of months, as open data with a catalogue. */
@Controller
class OpenDataController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType JSON_LD = new MediaType("application", "ld+json");

    private final PublicFigures figures;
    private final Threshold threshold;
    private final OpenCatalog catalog;
    private final StatePack pack;
    private final Clock clock;

    OpenDataController(PublicFigures figures, Threshold threshold, OpenCatalog catalog, StatePack pack, Clock clock) {
        this.figures = figures;
        this.threshold = threshold;
        this.catalog = catalog;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/open/pendency.csv")
    @Public(because = "the installation shows it to everybody")
    ResponseEntity<byte[]> pendency(HttpServletRequest request, Words words) {
        return threshold.answer(
                request,
                CSV,
                words,
                publication -> OpenSheets.pendency(figures.lying(publication.depth()), pack.government()));
    }

    /** @param month that is over, {@code 2026-06}; the last one when left out */
    @GetMapping("/open/activity.csv")
    @Public(because = "the installation shows it to everybody")
    ResponseEntity<byte[]> activity(
            @RequestParam(defaultValue = "") String month, HttpServletRequest request, Words words) {
        return threshold.answer(request, CSV, words, publication -> {
            YearMonth asked = month(month);
            return figures.month(asked, publication.depth())
                    .map(counted -> OpenSheets.activity(asked, counted, pack.government()))
                    .orElseThrow(() -> new Gone("month " + month));
        });
    }

    private YearMonth month(String text) {
        try {
            return text.isBlank() ? running().minusMonths(1) : YearMonth.parse(text.strip());
        } catch (DateTimeException none) {
            throw new Gone("month " + text);
        }
    }

    private YearMonth running() {
        return YearMonth.from(clock.instant().atZone(Words.ZONE));
    }

    @GetMapping("/open/catalog.jsonld")
    @Public(because = "the installation shows it to everybody")
    ResponseEntity<byte[]> catalog(HttpServletRequest request, Words words) {
        return threshold.answer(
                request,
                JSON_LD,
                words,
                publication -> catalog.of(
                        publication, figures.lying(publication.depth()).at(), running()));
    }
}
