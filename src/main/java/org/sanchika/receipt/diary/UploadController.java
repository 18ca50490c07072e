package org.sanchika.receipt.diary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.receipt.Receipts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** What the counter's screen asks while one types: a scan taken ahead, its pages, desks to send to. */
@Controller
@RequestMapping("/receipts")
class UploadController {
    private static final int DESKS = 12;

    private final Receipts receipts;
    private final UploadSql uploads;
    private final Documents documents;
    private final PaperAnswer answer;
    private final HabitSql habits;
    private final Office office;

    UploadController(
            Receipts receipts,
            UploadSql uploads,
            Documents documents,
            PaperAnswer answer,
            HabitSql habits,
            Office office) {
        this.receipts = receipts;
        this.uploads = uploads;
        this.documents = documents;
        this.answer = answer;
        this.habits = habits;
        this.office = office;
    }

    /** A stored scan as the screen needs it. */
    record Taken(String sha256, String fileName, int pages, String mediaType, String said) {}

    record Suggestion(String id, String label, String detail) {}

    @PostMapping("/papers")
    @Requires(Power.REGISTER)
    ResponseEntity<Object> take(@RequestParam MultipartFile file, Acting by, Words words) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream content = file.getInputStream()) {
            return switch (receipts.take(content, name, by)) {
                case Intake.Stored(var paper) -> {
                    String said = words.get("receipt.upload.stored", name, paper.pages());
                    yield ResponseEntity.ok(new Taken(paper.sha256(), name, paper.pages(), paper.mediaType(), said));
                }
                case Intake.Refused refusal ->
                    ResponseEntity.status(refusal.status())
                            .body(Map.of("code", refusal.code(), "message", refusal.message(words)));
            };
        }
    }

    /** A scan taken earlier, for a draft that is brought back. */
    @GetMapping("/papers/{sha256:[0-9a-f]{64}}")
    @Requires(Power.REGISTER)
    @ResponseBody
    Taken taken(@PathVariable String sha256, Acting by) {
        Document paper = brought(sha256, by);
        return new Taken(paper.sha256(), "", paper.pages(), paper.mediaType(), "");
    }

    @GetMapping("/papers/{sha256:[0-9a-f]{64}}/pages/{page:\\d{1,5}}")
    @Requires(Power.REGISTER)
    void page(
            @PathVariable String sha256,
            @PathVariable int page,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer.page(brought(sha256, by), page, request, response);
    }

    private Document brought(String sha256, Acting by) {
        if (!uploads.brought(by.person(), sha256)) {
            throw new Gone("paper");
        }
        return documents.find(sha256).orElseThrow(() -> new Gone("paper"));
    }

    /** Where this desk sends most often, and around it; with words typed, whatever is called so. */
    @GetMapping("/desks")
    @Requires(Power.REGISTER)
    @ResponseBody
    List<Suggestion> desks(@RequestParam(defaultValue = "") String q, Acting by, Words words) {
        return found(q.strip(), by).stream()
                .map(desk -> new Suggestion(
                        Long.toString(desk.post().value()),
                        desk.title().in(words.language()) + ", "
                                + desk.unitName().in(words.language()),
                        desk.holder() == null ? "" : desk.holder().in(words.language())))
                .toList();
    }

    private List<Desk> found(String q, Acting by) {
        if (!q.isEmpty()) {
            return office.find(q, by.unit(), DESKS).stream()
                    .filter(desk -> !desk.post().equals(by.post()))
                    .toList();
        }
        List<PostId> recent = habits.recent(by, DESKS);
        Map<PostId, Desk> desks = office.desks(recent);
        List<Desk> usual = recent.stream()
                .map(desks::get)
                .filter(desk -> desk != null && !desk.closed())
                .toList();
        return usual.isEmpty() ? office.around(by.post()).stream().limit(DESKS).toList() : usual;
    }
}
