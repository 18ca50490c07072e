package org.sanchika.dispatch.issue;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.issue.IssueShapes.Entries;
import org.sanchika.dispatch.issue.IssueShapes.EntryShape;
import org.sanchika.dispatch.issue.IssueShapes.IssueShape;
import org.sanchika.dispatch.issue.IssueShapes.ReasonBody;
import org.sanchika.dispatch.issue.IssueShapes.SignInBody;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Issues as calls. */
@RestController
@RequestMapping("/api/v1")
class IssuesApiController {
    private final Issues issues;
    private final IssueDesk desk;
    private final IssuePapers papers;
    private final IssueRegister register;
    private final Acts acts;
    private final Refusals refusals;

    IssuesApiController(
            Issues issues, IssueDesk desk, IssuePapers papers, IssueRegister register, Acts acts, Refusals refusals) {
        this.issues = issues;
        this.desk = desk;
        this.papers = papers;
        this.register = register;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** Takes number and date for an approved draft; the answer is the issue that waits for its signature. */
    @PostMapping("/drafts/{id:\\d{1,18}}/issue")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssueShape.class)))
    ResponseEntity<Object> reserve(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        DraftId draft = new DraftId(id);
        Outcome outcome = acts.once(by, Once.key(request), "reserve " + id, () -> issues.reserve(draft, by));
        return outcome instanceof Outcome.Refusal why
                ? refusals.problem(why, words).answer()
                : issues.of(draft, by)
                        .map(issue -> created(issue, words))
                        .orElseThrow(() -> new Gone("issue of draft " + id));
    }

    /** An issue: its number, and what became of it. */
    @GetMapping("/issues/{id:\\d{1,18}}")
    @Requires(Power.READ)
    IssueShape issue(@PathVariable long id, Acting by, Words words) {
        return IssueShape.of(find(id, by), words.language());
    }

    /** The paper that is to be signed; once it is issued, the office copy. */
    @GetMapping("/issues/{id:\\d{1,18}}/document")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void document(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        papers.answer(id, by, request, response);
    }

    /**
     * Brings the scan of the paper that was signed by hand. It is issued when a second person has compared the scan, see
     * /scans; the number stays taken until then.
     *
     * @param document the scan: a PDF or a picture
     * @param decisions notes whose decision leaves the office with it
     */
    @PostMapping("/issues/{id:\\d{1,18}}/signature")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = IssueShape.class)))
    ResponseEntity<Object> sign(
            @PathVariable long id,
            @RequestParam MultipartFile document,
            @RequestParam(defaultValue = "") List<String> decisions,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Issue issue = find(id, by);
        String name = document.getOriginalFilename() == null ? "" : document.getOriginalFilename();
        try (InputStream content = document.getInputStream()) {
            var scan = new IssueDesk.Scan(content, name, IssueShapes.notes(decisions));
            return answer(id, desk.signed(issue, scan, Once.key(request), by), HttpStatus.ACCEPTED, by, words);
        }
    }

    /** The signatory authenticates it by his sign-in in place of a signature: it is issued. */
    @PostMapping("/issues/{id:\\d{1,18}}/sign-in")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssueShape.class)))
    ResponseEntity<Object> signIn(
            @PathVariable long id, @RequestBody SignInBody body, Acting by, Words words, HttpServletRequest request)
            throws IOException {
        return answer(id, desk.bySignIn(find(id, by), body.notes(), Once.key(request), by), HttpStatus.OK, by, words);
    }

    /** Gives its number up, with the reason; it stays in the register as cancelled. */
    @PostMapping("/issues/{id:\\d{1,18}}/cancellation")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssueShape.class)))
    ResponseEntity<Object> giveUp(
            @PathVariable long id, @RequestBody ReasonBody body, Acting by, Words words, HttpServletRequest request) {
        Issue issue = find(id, by);
        Outcome outcome = acts.once(
                by, Once.key(request), "give up " + id + body, () -> issues.giveUp(issue.id(), body.said(), by));
        return answer(id, new IssueDesk.Done.Acted(outcome), HttpStatus.OK, by, words);
    }

    /**
     * The register of issues of the acting post's unit and those below it, newest first; numbers given up are in it.
     *
     * @param year calendar year; this one without it
     * @param state RESERVED, ISSUED or CANCELLED; all without it
     * @param limit how many at most
     * @param after the cursor of the page before
     */
    @GetMapping("/issues")
    @Requires(Power.READ)
    Entries list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            Acting by) {
        int most = Math.clamp(limit, 1, IssueRegister.MOST);
        List<Issue.Entry> rows = register.rows(register.year(year), state, after, most + 1, by);
        boolean more = rows.size() > most;
        return new Entries(
                rows.stream().limit(most).map(EntryShape::of).toList(),
                more ? Long.toString(rows.get(most - 1).id().value()) : null);
    }

    private ResponseEntity<Object> answer(long id, IssueDesk.Done done, HttpStatus status, Acting by, Words words) {
        return switch (done) {
            case IssueDesk.Done.Acted(Outcome.Done acted) ->
                ResponseEntity.status(status).body(IssueShape.of(find(id, by), words.language()));
            case IssueDesk.Done.Acted(Outcome.Refusal why) ->
                refusals.problem(why, words).answer();
            case IssueDesk.Done.NotTaken(Intake.Refused why) ->
                Problem.of("/problems/" + why.code(), why.status(), words.get("refusal.title"), why.message(words))
                        .answer();
        };
    }

    private static ResponseEntity<Object> created(Issue issue, Words words) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/issues/" + issue.id().value())
                .body(IssueShape.of(issue, words.language()));
    }

    private Issue find(long id, Acting by) {
        return issues.find(new IssueId(id), by).orElseThrow(() -> new Gone("issue " + id));
    }
}
