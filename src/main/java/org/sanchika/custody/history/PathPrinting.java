package org.sanchika.custody.history;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sanchika.custody.Digests;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Span;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.SealedPaper;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.print.PdfAnswer;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints where a matter has been. What is sealed are the links of its chain, and so everything they stand for. */
@Component
class PathPrinting {
    private final MatterPanels panels;
    private final Press press;
    private final Office office;
    private final Audit audit;
    private final Clock clock;

    PathPrinting(MatterPanels panels, Press press, Office office, Audit audit, Clock clock) {
        this.panels = panels;
        this.press = press;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    ResponseEntity<Resource> answer(long id, Acting by, Words words, HttpServletRequest request) throws IOException {
        MatterPanel panel = panels.of(new MatterId(id), by).orElseThrow(() -> new Gone("matter " + id));
        Instant now = clock.instant();
        Presence who = Objects.requireNonNull(Presence.of(request), "only who is signed in prints");
        PathPaper paper = new PathPaper(panel, Printer.of(who, now), words);
        return switch (press.print("custody/print/movements", paper, sealed(panel, now, by))) {
            case Press.Printed.Paper(byte[] pdf, var places, var mark) -> {
                audit.access(who, "PRINT", "matter:" + id + "/movements", request.getRemoteAddr());
                yield PdfAnswer.of(panel.number(), words.get("seal.kind.MOVEMENTS"), words)
                        .body(new ByteArrayResource(pdf));
            }
            case Press.Printed.TooLong() ->
                throw new IllegalStateException("the movements of matter " + id + " do not fit into one PDF");
        };
    }

    private SealedPaper sealed(MatterPanel panel, Instant now, Acting by) {
        List<String> links = panel.path().stream()
                .flatMap(span -> Stream.concat(
                        Stream.of(span.hash()), span.events().stream().map(Span.Event::hash)))
                .toList();
        byte[] digest = Digests.sha256(
                Digests.canonical(Map.of("number", panel.number(), "subject", panel.subject(), "links", links)));
        return new SealedPaper(
                "MOVEMENTS",
                panel.matter().value(),
                panel.number(),
                LocalDate.ofInstant(now, Words.ZONE),
                office.unit(office.unit(by.unit()).office()).name(),
                HexFormat.of().formatHex(digest));
    }
}
