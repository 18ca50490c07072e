package org.sanchika.efile.cover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correction;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The cover of a file: to read for whoever may know of it, to correct where the file lies, with all that was corrected. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/cover")
class CorrectionController {
    private final Files files;
    private final Custody custody;
    private final FileActs acts;
    private final Refusals refusals;

    CorrectionController(Files files, Custody custody, FileActs acts, Refusals refusals) {
        this.files = files;
        this.custody = custody;
        this.acts = acts;
        this.refusals = refusals;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        EFile file = file(id, by);
        var priority = custody.held(file.id()).orElseThrow().priority();
        return screen(file, CoverForm.of(file.cover(), priority), Map.of(), HttpStatus.OK, by);
    }

    @PostMapping
    @Requires(Power.ACT)
    ModelAndView correct(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        EFile file = file(id, by);
        CoverForm form = new CoverForm(new ActForm(fields));
        Correction correction = acts.correct(
                file.id(),
                by,
                form.fields().once(),
                form.fields().body("correct " + id),
                () -> files.correct(file.id(), form.cover(), form.priority(), by));
        return switch (correction) {
            case Correction.Corrected corrected -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("cover.corrected"));
                yield new ModelAndView("redirect:/files/" + id + "/cover");
            }
            case Correction.Refused(var faults) ->
                screen(file, form, Fault.messages(faults, words), HttpStatus.UNPROCESSABLE_CONTENT, by);
            case Correction.NotHere(var why) ->
                screen(file, form, Map.of("subject", refusals.sentence(why, words)), refusals.status(why), by);
        };
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }

    private ModelAndView screen(
            EFile file, CoverForm form, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        boolean holds = custody.possible(file.id(), by).contains(Act.PARK);
        return new ModelAndView("efile/cover", status)
                .addObject("file", file)
                .addObject("form", form)
                .addObject("mistakes", mistakes)
                .addObject("corrects", holds || !mistakes.isEmpty())
                .addObject("changes", files.changes(file.id(), by));
    }
}
