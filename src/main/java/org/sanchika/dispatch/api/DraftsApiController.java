package org.sanchika.dispatch.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftActs;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Written;
import org.sanchika.dispatch.api.DraftShapes.DraftLine;
import org.sanchika.dispatch.api.DraftShapes.DraftLines;
import org.sanchika.dispatch.api.DraftShapes.DraftShape;
import org.sanchika.dispatch.api.DraftShapes.DraftVersions;
import org.sanchika.dispatch.api.DraftShapes.TextBody;
import org.sanchika.dispatch.api.DraftShapes.VersionShape;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Problem;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts as calls: begun on a file or on a letter that lies in none, written version upon version. */
@RestController
@RequestMapping("/api/v1")
class DraftsApiController {
    private final Drafts drafts;
    private final DraftActs acts;
    private final Files files;
    private final Receipts receipts;
    private final Refusals refusals;

    DraftsApiController(Drafts drafts, DraftActs acts, Files files, Receipts receipts, Refusals refusals) {
        this.drafts = drafts;
        this.acts = acts;
        this.files = files;
        this.receipts = receipts;
        this.refusals = refusals;
    }

    /**
     * @param form LETTER, OFFICE_MEMORANDUM, ORDER …
     * @param language en, hi or bn
     * @param replyTo the paper of the file's correspondence that it answers
     */
    record BeginBody(
            @Nullable String form,
            @Nullable String language,
            @Nullable String replyTo) {}

    /**
     * @param form LETTER, ENDORSEMENT, ACKNOWLEDGEMENT …
     * @param language en, hi or bn
     * @param replies false for an acknowledgement or an interim paper, which leave the letter open; otherwise the letter is closed as
     *     replied when it is issued
     */
    record AnswerBody(
            @Nullable String form,
            @Nullable String language,
            @Nullable Boolean replies) {}

    /** The drafts of a file, newest first. */
    @GetMapping("/files/{id:\\d{1,18}}/drafts")
    @Requires(Power.READ)
    DraftLines list(@PathVariable long id, Acting by) {
        return new DraftLines(
                drafts.of(file(id, by), by).stream().map(DraftLine::of).toList(), null);
    }

    /** Begins a draft on a file of the caller's desk, with the words of its form. */
    @PostMapping("/files/{id:\\d{1,18}}/drafts")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftShape.class)))
    ResponseEntity<Object> begin(
            @PathVariable long id, @RequestBody BeginBody body, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(id, by);
        Form form = form(body.form());
        if (form == null) {
            return faulty(List.of(Fault.of("form", "draft.fault.choice")), words);
        }
        String language = body.language() == null ? words.language().code() : body.language();
        String answered = body.replyTo();
        Long replyTo = answered == null || answered.isEmpty() ? null : number(answered);
        Written written = acts.once(
                by,
                Once.key(request),
                "begin draft " + id + body,
                () -> drafts.begin(file, form, language, replyTo, by));
        return answer(written, HttpStatus.CREATED, words);
    }

    /** The drafts on a letter that lies in no file, newest first; those of one that came into a file are the file's. */
    @GetMapping("/receipts/{id:\\d{1,18}}/drafts")
    @Requires(Power.READ)
    DraftLines listOfLetter(@PathVariable long id, Acting by) {
        return new DraftLines(
                drafts.of(letter(id, by), by).stream().map(DraftLine::of).toList(), null);
    }

    /** Begins a draft on a letter of the caller's desk that lies in no file, with the words of its form. */
    @PostMapping("/receipts/{id:\\d{1,18}}/drafts")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftShape.class)))
    ResponseEntity<Object> answer(
            @PathVariable long id, @RequestBody AnswerBody body, Acting by, Words words, HttpServletRequest request) {
        MatterId letter = letter(id, by);
        Form form = form(body.form());
        if (form == null) {
            return faulty(List.of(Fault.of("form", "draft.fault.choice")), words);
        }
        String language = body.language() == null ? words.language().code() : body.language();
        boolean replies = body.replies() == null || body.replies();
        Written written = acts.once(
                by, Once.key(request), "answer " + id + body, () -> drafts.answer(letter, form, language, replies, by));
        return answer(written, HttpStatus.CREATED, words);
    }

    /** A draft with its newest version. */
    @GetMapping("/drafts/{id:\\d{1,18}}")
    @Requires(Power.READ)
    DraftShape draft(@PathVariable long id, Acting by, Words words) {
        return shape(drafts.find(new DraftId(id), by).orElseThrow(() -> new Gone("draft " + id)), words);
    }

    /** Who wrote which version, and when; newest first. */
    @GetMapping("/drafts/{id:\\d{1,18}}/versions")
    @Requires(Power.READ)
    DraftVersions versions(@PathVariable long id, Acting by, Words words) {
        drafts.find(new DraftId(id), by).orElseThrow(() -> new Gone("draft " + id));
        return new DraftVersions(
                drafts.versions(new DraftId(id), by).stream()
                        .map(one -> VersionShape.of(one, words.language()))
                        .toList(),
                null);
    }

    /** A draft as one of its versions said it. */
    @GetMapping("/drafts/{id:\\d{1,18}}/versions/{no:\\d{1,9}}")
    @Requires(Power.READ)
    DraftShape version(@PathVariable long id, @PathVariable int no, Acting by, Words words) {
        return shape(drafts.find(new DraftId(id), no, by).orElseThrow(() -> new Gone("draft " + id)), words);
    }

    /** The words with which its form begins in a second language, to be filled and written with a version. */
    @GetMapping("/drafts/{id:\\d{1,18}}/second/{language:en|hi|bn}")
    @Requires(Power.READ)
    SecondShape second(@PathVariable long id, @PathVariable String language, Acting by) {
        return drafts.second(new DraftId(id), language, by)
                .map(SecondShape::of)
                .orElseThrow(() -> new Gone("draft " + id));
    }

    /** Writes a new version on the newest one; when that was overtaken the answer is the newer one (409). */
    @PostMapping("/drafts/{id:\\d{1,18}}/versions")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftShape.class)))
    ResponseEntity<Object> write(
            @PathVariable long id, @RequestBody TextBody body, Acting by, Words words, HttpServletRequest request) {
        DraftId draft = new DraftId(id);
        int version =
                body.version() == null ? drafts.find(draft, by).map(Draft::last).orElse(0) : body.version();
        String remark = body.remark() == null ? "" : body.remark();
        Written written = acts.once(
                by,
                Once.key(request),
                "write draft " + id + body,
                () -> drafts.write(draft, body.text(), version, remark, by));
        return answer(written, HttpStatus.CREATED, words);
    }

    private ResponseEntity<Object> answer(Written written, HttpStatus status, Words words) {
        return switch (written) {
            case Written.Kept(var draft) ->
                ResponseEntity.status(status)
                        .header("Location", "/api/v1/drafts/" + draft.id().value())
                        .body(shape(draft, words));
            case Written.Overtaken(var theirs) ->
                Problem.of(
                                "/problems/overtaken",
                                HttpStatus.CONFLICT,
                                words.get("refusal.title"),
                                words.get(
                                        "draft.overtaken",
                                        theirs.version().stamp().by().in(words.language()),
                                        theirs.last()))
                        .with("draft", shape(theirs, words))
                        .answer();
            case Written.Refused(var faults) -> faulty(faults, words);
            case Written.NotHere(Outcome.Refusal why) ->
                refusals.problem(why, words).answer();
        };
    }

    private DraftShape shape(Draft draft, Words words) {
        return DraftShape.of(draft, drafts.missing(draft), words);
    }

    private MatterId file(long id, Acting by) {
        return files.find(new MatterId(id), by)
                .orElseThrow(() -> new Gone("file " + id))
                .id();
    }

    private MatterId letter(long id, Acting by) {
        return receipts.find(new MatterId(id), by)
                .orElseThrow(() -> new Gone("receipt " + id))
                .id();
    }

    private static @Nullable Form form(@Nullable String name) {
        return Arrays.stream(Form.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    private static ResponseEntity<Object> faulty(List<Fault> faults, Words words) {
        return Fault.problem(faults, words).answer();
    }
}
