package org.sanchika.efile.cover;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correction;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.OldScans;
import org.sanchika.efile.OldScans.Side;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Putting scans of its locked paper to a file. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/old")
class OldScansController {
    private final OldScans scans;
    private final Files files;
    private final Documents documents;
    private final Custody custody;
    private final Refusals refusals;

    OldScansController(OldScans scans, Files files, Documents documents, Custody custody, Refusals refusals) {
        this.scans = scans;
        this.files = files;
        this.documents = documents;
        this.custody = custody;
        this.refusals = refusals;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        return screen(file(id, by), Map.of(), HttpStatus.OK, by);
    }

    /** The same scan twice is shown once. */
    @PostMapping
    @Requires(Power.ACT)
    ModelAndView add(
            @PathVariable long id,
            @RequestParam String side,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        EFile file = file(id, by);
        if (!side.equals("notes") && !side.equals("papers")) {
            throw new Gone("side " + side);
        }
        if (custody.holding(file.id(), by).orElse(null) instanceof Outcome.Refusal why) {
            return screen(file, Map.of(side, refusals.sentence(why, words)), refusals.status(why), by);
        }
        if (scan == null || scan.isEmpty()) {
            return wrong(file, side, words.get("paperfile.scan.choose"), by);
        }
        String name = scan.getOriginalFilename() == null ? "" : scan.getOriginalFilename();
        try (InputStream content = scan.getInputStream()) {
            return switch (documents.take(content, name)) {
                case Intake.Stored(Document document) -> kept(file, side, document, name, by, words, request);
                case Intake.Refused why -> wrong(file, side, why.message(words), by);
            };
        }
    }

    private ModelAndView kept(
            EFile file,
            String side,
            Document document,
            String name,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return switch (scans.add(file.id(), side(side), document, name, by)) {
            case Correction.Corrected corrected -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("paperfile.scan.added"));
                yield new ModelAndView("redirect:/files/" + file.id().value() + "/old");
            }
            case Correction.Refused(var faults) ->
                wrong(file, side, Fault.messages(faults, words).get(side), by);
            case Correction.NotHere(var why) ->
                screen(file, Map.of(side, refusals.sentence(why, words)), refusals.status(why), by);
        };
    }

    private ModelAndView wrong(EFile file, String side, @Nullable String why, Acting by) {
        return screen(file, Map.of(side, why == null ? "" : why), HttpStatus.UNPROCESSABLE_CONTENT, by);
    }

    private ModelAndView screen(EFile file, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        Set<Side> there = Stream.of(Side.values())
                .filter(side -> scans.find(file.id(), side, by).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
        return new ModelAndView("efile/old-scans", status)
                .addObject("file", file)
                .addObject("there", there)
                .addObject("mistakes", mistakes)
                .addObject(
                        "holds",
                        by.may(Power.ACT) && custody.holding(file.id(), by).isEmpty());
    }

    private static Side side(String side) {
        return Side.valueOf(side.toUpperCase(Locale.ROOT));
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by)
                .filter(file -> !file.physical() && !file.oldNumber().isEmpty())
                .orElseThrow(() -> new Gone("old pages of file " + id));
    }
}
