package org.sanchika.dispatch.compare;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.custody.Shapes;
import org.sanchika.dispatch.Scans;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.dispatch.Scans.Waiting;
import org.sanchika.dispatch.compare.ScanPapers.Side;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scans of signed letters as calls. */
@RestController
@RequestMapping("/api/v1/scans")
class ScansApiController {
    private static final int MOST = 200;

    private final Scans scans;
    private final ScanPapers papers;
    private final ScanDesk desk;
    private final PaperAnswer answer;
    private final Audit audit;
    private final Refusals refusals;

    ScansApiController(
            Scans scans, ScanPapers papers, ScanDesk desk, PaperAnswer answer, Audit audit, Refusals refusals) {
        this.scans = scans;
        this.papers = papers;
        this.desk = desk;
        this.answer = answer;
        this.audit = audit;
        this.refusals = refusals;
    }

    /** @param own whether the caller brought it, so that somebody else must compare it */
    record WaitingShape(
            String id,
            String issueId,
            String number,
            LocalDate dated,
            String subject,
            String by,
            OffsetDateTime at,
            boolean own) {
        static WaitingShape of(Waiting one, Language language) {
            return new WaitingShape(
                    Long.toString(one.scan()),
                    Long.toString(one.issue().value()),
                    one.number(),
                    one.dated(),
                    one.subject(),
                    one.by().in(language),
                    Shapes.at(one.at()),
                    one.own());
        }
    }

    record WaitingList(List<WaitingShape> items, @Nullable String next) {}

    /**
     * A scan.
     *
     * @param waits whether it is the one to be compared now
     * @param agrees what its comparison found; null while nobody compared it
     * @param reason why it does not agree
     */
    record ScanShape(
            String id,
            String issueId,
            String number,
            String by,
            OffsetDateTime at,
            boolean waits,
            @Nullable Boolean agrees,
            @Nullable String reason,
            @Nullable String comparedBy,
            @Nullable OffsetDateTime comparedAt) {
        static ScanShape of(Scan scan, Language language) {
            Scans.Verdict verdict = scan.verdict();
            return new ScanShape(
                    Long.toString(scan.id()),
                    Long.toString(scan.issue().value()),
                    scan.number(),
                    scan.by().in(language),
                    Shapes.at(scan.at()),
                    scan.waits(),
                    verdict == null ? null : verdict.agrees(),
                    verdict == null || verdict.agrees() ? null : verdict.reason(),
                    verdict == null ? null : verdict.by().in(language),
                    verdict == null ? null : Shapes.at(verdict.at()));
        }
    }

    /** @param reason needed when it does not agree */
    record ComparisonBody(boolean agrees, @Nullable String reason) {}

    /**
     * What waits to be compared in the office of the acting post or on files of its desk, oldest first.
     *
     * @param limit how many at most
     * @param after the cursor of the page before
     */
    @GetMapping
    @Requires(Power.READ)
    WaitingList waiting(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") long after,
            Acting by,
            Words words) {
        int most = Math.clamp(limit, 1, MOST);
        List<Waiting> rows = scans.waiting(after, most + 1, by);
        return new WaitingList(
                rows.stream()
                        .limit(most)
                        .map(one -> WaitingShape.of(one, words.language()))
                        .toList(),
                rows.size() > most ? Long.toString(rows.get(most - 1).scan()) : null);
    }

    /** A scan, and what its comparison found. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ScanShape scan(@PathVariable long id, Acting by, Words words) {
        return ScanShape.of(papers.find(id, by), words.language());
    }

    /**
     * The scan itself, or the paper that it is to be compared with.
     *
     * @param side signed: the scan; print: the paper as it was to be signed
     */
    @GetMapping("/{id:\\d{1,18}}/{side:print|signed}")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void document(
            @PathVariable long id,
            @PathVariable String side,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Scan scan = papers.find(id, by);
        audit.access(Presence.of(request), "DOWNLOAD", "scan:" + id, request.getRemoteAddr());
        Side which = Side.of(side);
        answer.paper(papers.document(scan, which), ScanPapers.fileName(scan, which), request, response);
    }

    /** Says what the comparison found: where the scan agrees, it is issued; whoever brought it cannot compare it. */
    @PostMapping("/{id:\\d{1,18}}/comparison")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScanShape.class)))
    ResponseEntity<Object> compare(
            @PathVariable long id,
            @RequestBody ComparisonBody body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Scan scan = papers.find(id, by);
        Outcome outcome = body.agrees()
                ? desk.agree(scan, Once.key(request), by)
                : desk.differ(scan, body.reason() == null ? "" : body.reason(), Once.key(request), by);
        return outcome instanceof Outcome.Refusal why
                ? refusals.problem(why, words).answer()
                : ResponseEntity.ok(ScanShape.of(papers.find(id, by), words.language()));
    }
}
