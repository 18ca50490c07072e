package org.sanchika.efile.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileQuestion;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Letters into files: which file a letter is for. */
@Controller
class FilePaperController {
    private static final String PUT_IN = "put-in";

    private final Correspondence correspondence;
    private final Files files;
    private final Receipts receipts;
    private final ShelfSql shelf;
    private final NamedFiles named;
    private final Acts acts;
    private final Refusals refusals;

    FilePaperController(
            Correspondence correspondence,
            Files files,
            Receipts receipts,
            ShelfSql shelf,
            NamedFiles named,
            Acts acts,
            Refusals refusals) {
        this.correspondence = correspondence;
        this.files = files;
        this.receipts = receipts;
        this.shelf = shelf;
        this.named = named;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** Which file is the letter for? */
    @GetMapping("/receipts/{id:\\d{1,18}}/file")
    @Requires(Power.ACT)
    ModelAndView choose(@PathVariable long id, Acting by) {
        return choice(id, FileQuestion.blank(), HttpStatus.OK, by);
    }

    @PostMapping("/receipts/{id:\\d{1,18}}/file")
    @Requires(Power.ACT)
    ModelAndView putIn(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Optional<EFile> file = chosen(fields, by);
        String typed = fields.getOrDefault("number", "");
        if (file.isEmpty()) {
            var question = FileQuestion.of(PUT_IN, typed, fields.containsKey("find"), files, by, words);
            HttpStatus status = question.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            return choice(id, question, status, by);
        }
        MatterId into = file.get().id();
        return switch (once(fields, "put in " + id, by, () -> correspondence.putIn(new MatterId(id), into, 0, by))) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(request)
                        .put(
                                Pages.NOTICE,
                                words.get(
                                        "efile.put-in.done",
                                        words.digits(file.get().number())));
                yield new ModelAndView("redirect:/files/" + into.value());
            }
            case Outcome.Unknown unknown -> throw new Gone("receipt " + id);
            case Outcome.Refusal why ->
                choice(
                        id,
                        FileQuestion.refused(PUT_IN, typed, refusals.sentence(why, words)),
                        refusals.status(why),
                        by);
        };
    }

    private Optional<EFile> chosen(Map<String, String> fields, Acting by) {
        String picked = fields.getOrDefault("file", "");
        if (fields.containsKey("find")) {
            return Optional.empty();
        }
        return picked.matches("\\d{1,18}")
                ? files.find(new MatterId(Long.parseLong(picked)), by)
                : files.numbered(fields.getOrDefault("number", ""), by);
    }

    private ModelAndView choice(long id, FileQuestion question, HttpStatus status, Acting by) {
        Receipt receipt = receipts.find(new MatterId(id), by).orElseThrow(() -> new Gone("receipt " + id));
        return new ModelAndView("efile/choose", status)
                .addObject("receipt", receipt)
                .addObject("quoted", named.by(receipt, by))
                .addObject("files", shelf.onDesk(by.post()))
                .addObject("question", question);
    }

    private Outcome once(Map<String, String> fields, String act, Acting by, Supplier<Outcome> deed) {
        Map<String, String> typed = new TreeMap<>(fields);
        typed.keySet().removeIf(name -> name.startsWith("_"));
        return acts.once(by, Once.key(fields.getOrDefault("_once", "")), act + typed, deed);
    }
}
