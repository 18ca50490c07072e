package org.sanchika.efile.cover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Files;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Opening a file: subject, head, number; with a letter to begin it, if it is opened for one. */
@Controller
class CoverController {
    private final Files files;
    private final FileHeads heads;
    private final Correspondence correspondence;
    private final Receipts receipts;
    private final FileActs acts;
    private final Refusals refusals;
    private final Approvers approvers;

    CoverController(
            Files files,
            FileHeads heads,
            Correspondence correspondence,
            Receipts receipts,
            FileActs acts,
            Refusals refusals,
            Approvers approvers) {
        this.files = files;
        this.heads = heads;
        this.correspondence = correspondence;
        this.receipts = receipts;
        this.acts = acts;
        this.refusals = refusals;
        this.approvers = approvers;
    }

    @GetMapping("/files/new")
    @Requires(Power.ACT)
    ModelAndView blank(@RequestParam(defaultValue = "0") long receipt, Acting by, Words words) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("language", List.of(words.language().code()));
        receipts.find(new MatterId(receipt), by).ifPresent(letter -> {
            fields.put("receipt", List.of(Long.toString(receipt)));
            fields.put("subject", List.of(letter.letter().subject()));
        });
        return screen(new CoverForm(new ActForm(fields)), Map.of(), HttpStatus.OK, by);
    }

    /** The heads below another, as options of a select. */
    @GetMapping("/files/heads")
    @Requires(Power.ACT)
    ModelAndView heads(@RequestParam(defaultValue = "0") long parent, Acting by) {
        List<FileHead> below = heads.children(parent == 0 ? null : new FileHeadId(parent), by.unit());
        return new ModelAndView("efile/heads").addObject("heads", below);
    }

    /** What the file would be called, and which files are like it. */
    @GetMapping("/files/preview")
    @Requires(Power.ACT)
    ModelAndView preview(
            @RequestParam(defaultValue = "0") long head, @RequestParam(defaultValue = "") String subject, Acting by) {
        return new ModelAndView("efile/preview")
                .addObject("number", head == 0 ? "" : files.numberPreview(new FileHeadId(head), by))
                .addObject("similar", files.similar(subject, by));
    }

    @PostMapping("/files")
    @Requires(Power.ACT)
    ModelAndView open(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        CoverForm form = new CoverForm(new ActForm(fields));
        Opening opening = acts.open(
                by,
                form.fields().once(),
                form.fields().body("open file "),
                () -> withLetter(form, files.open(form.file(), by), by));
        return switch (opening) {
            case Opening.Opened(var id, var computerNo, var number) -> {
                RequestContextUtils.getOutputFlashMap(request)
                        .put(Pages.NOTICE, words.get("efile.opened", words.digits(number)));
                yield new ModelAndView("redirect:/files/" + id.value());
            }
            case Opening.Refused(var faults) -> refused(form, Fault.messages(faults, words), by);
            case Opening.NotHere(var why) -> refused(form, Map.of("receipt", refusals.sentence(why, words)), by);
            case Opening.Unknown unknown ->
                refused(form, Map.of("receipt", refusals.sentence(new Outcome.Unknown(), words)), by);
        };
    }

    /** The letter for which the file was opened goes into it in the same act. */
    private Opening withLetter(CoverForm form, Opening opening, Acting by) {
        if (!(opening instanceof Opening.Opened opened) || !form.get("receipt").matches("\\d{1,18}")) {
            return opening;
        }
        MatterId receipt = new MatterId(Long.parseLong(form.get("receipt")));
        return correspondence.putIn(receipt, opened.id(), 0, by) instanceof Outcome.Refusal why
                ? new Opening.NotHere(why)
                : opened;
    }

    private ModelAndView refused(CoverForm form, Map<String, String> mistakes, Acting by) {
        return screen(form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, by);
    }

    private ModelAndView screen(CoverForm form, Map<String, String> mistakes, HttpStatus status, Acting by) {
        return new ModelAndView("efile/new", status)
                .addObject("form", form)
                .addObject("mistakes", mistakes)
                .addObject("approvers", approvers.above(by))
                .addObject("basic", heads.children(null, by.unit()))
                .addObject("similar", files.similar(form.get("subject"), by));
    }
}
