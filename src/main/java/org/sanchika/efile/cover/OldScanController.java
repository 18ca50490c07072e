package org.sanchika.efile.cover;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.OldScans;
import org.sanchika.efile.OldScans.OldScan;
import org.sanchika.efile.OldScans.Side;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.document.PaperView;
import org.sanchika.platform.document.TextAnswer;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The old pages of a file to look at: who may see the file may see them. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/old/{side:notes|papers}")
class OldScanController {
    private final OldScans scans;
    private final Files files;
    private final Documents documents;
    private final PaperAnswer answer;
    private final TextAnswer texts;
    private final Audit audit;

    OldScanController(
            OldScans scans, Files files, Documents documents, PaperAnswer answer, TextAnswer texts, Audit audit) {
        this.scans = scans;
        this.files = files;
        this.documents = documents;
        this.answer = answer;
        this.texts = texts;
        this.audit = audit;
    }

    @GetMapping
    @Requires(Power.READ)
    String show(@PathVariable long id, @PathVariable String side, Acting by, Words words, Model model) {
        OldScan scan = scan(id, side, by);
        EFile file = files.find(scan.file(), by).orElseThrow(() -> new Gone("file " + id));
        model.addAttribute("file", file);
        model.addAttribute("side", scan.side());
        model.addAttribute("paper", view(scan, words));
        return "efile/old-scan";
    }

    @GetMapping("/document")
    @Requires(Power.READ)
    void document(
            @PathVariable long id,
            @PathVariable String side,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OldScan scan = scan(id, side, by);
        String what = "file:" + id + "/old/" + side;
        if (request.getHeader("Range") == null) {
            audit.access(Presence.of(request), "DOWNLOAD", what, request.getRemoteAddr());
        } else {
            audit.accessInParts(Presence.of(request), "DOWNLOAD", what, request.getRemoteAddr());
        }
        answer.paper(scan.document(), scan.fileName(), request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}")
    @Requires(Power.READ)
    void page(
            @PathVariable long id,
            @PathVariable String side,
            @PathVariable int page,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer.page(scan(id, side, by).document(), page, request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}/text")
    @Requires(Power.READ)
    String text(
            @PathVariable long id,
            @PathVariable String side,
            @PathVariable int page,
            Acting by,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return texts.page(view(scan(id, side, by), words), page, request, response, model);
    }

    private PaperView view(OldScan scan, Words words) {
        String address =
                "/files/" + scan.file().value() + "/old/" + scan.side().name().toLowerCase(Locale.ROOT);
        return documents.view(scan.document(), address, words.get("paperfile.scan." + scan.side()));
    }

    private OldScan scan(long id, String side, Acting by) {
        return scans.find(new MatterId(id), Side.valueOf(side.toUpperCase(Locale.ROOT)), by)
                .orElseThrow(() -> new Gone("old " + side + " of file " + id));
    }
}
