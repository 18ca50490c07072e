package org.sanchika.receipt.diary;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.DocumentProperties;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.diary.Counter.Entered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The screen at the counter: paper left, entry right, number by one key. */
@Controller
@RequestMapping("/receipts")
class DiaryController {
    private final Counter counter;
    private final Receipts receipts;
    private final Documents documents;
    private final HabitSql habits;
    private final Facts facts;
    private final Refusals refusals;
    private final DocumentProperties limits;

    DiaryController(
            Counter counter,
            Receipts receipts,
            Documents documents,
            HabitSql habits,
            Facts facts,
            Refusals refusals,
            DocumentProperties limits) {
        this.counter = counter;
        this.receipts = receipts;
        this.documents = documents;
        this.habits = habits;
        this.facts = facts;
        this.refusals = refusals;
        this.limits = limits;
    }

    @GetMapping("/new")
    @Requires(Power.REGISTER)
    ModelAndView blank(
            @RequestParam(defaultValue = "electronic") String nature,
            @RequestParam(defaultValue = "0") long copy,
            Acting by,
            Words words) {
        Map<String, String> values = new HashMap<>(habits.last(by));
        values.putIfAbsent("language", words.language().code());
        values.putIfAbsent("deliveryMode", "HAND");
        if (copy > 0) {
            receipts.find(new MatterId(copy), by).ifPresent(like -> values.putAll(again(like, words)));
        }
        values.put("nature", nature.equals("physical") ? "physical" : "electronic");
        values.put("receivedOn", words.day(facts.today()));
        return screen(DiaryForm.of(values), HttpStatus.OK);
    }

    @PostMapping
    @Requires(Power.REGISTER)
    ModelAndView enter(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Map<String, String> values = new HashMap<>(typed);
        values.remove("file");
        Optional<String> refused = take(file, values, by, words);
        DiaryForm form = DiaryForm.of(values).showing(paper(values));
        if (refused.isPresent()) {
            return screen(new DiaryForm(values, Map.of("document", refused.get()), List.of(), null), unprocessable());
        }
        String then = form.get("then");
        var asked = new Counter.Asked(values, "COUNTER", then.equals("send"), form.once(), form.body());
        return switch (counter.enter(asked, by)) {
            case Entered.Faulty(var faults) -> screen(form.wrong(faults, words), unprocessable());
            case Entered.Alike(var earlier) -> screen(form.alike(earlier), unprocessable());
            case Entered.NotSent(var refusal) ->
                screen(
                        new DiaryForm(values, Map.of("to", refusals.sentence(refusal, words)), List.of(), form.paper()),
                        refusals.status(refusal));
            case Entered.Done done -> done(done, form, then, words, request);
        };
    }

    /** The warning beside the fields, while one still types. */
    @PostMapping("/earlier")
    @Requires(Power.REGISTER)
    ModelAndView earlier(@RequestParam Map<String, String> typed, Acting by) {
        return new ModelAndView("receipt/same")
                .addObject("earlier", counter.alike(typed, by))
                .addObject("anyway", typed.containsKey("anyway"));
    }

    private Optional<String> take(@Nullable MultipartFile file, Map<String, String> values, Acting by, Words words)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream content = file.getInputStream()) {
            return switch (receipts.take(content, name, by)) {
                case Intake.Stored(var document) -> {
                    values.put("document", document.sha256());
                    values.put("fileName", name);
                    yield Optional.empty();
                }
                case Intake.Refused refusal -> Optional.of(refusal.message(words));
            };
        }
    }

    private @Nullable Document paper(Map<String, String> values) {
        return documents.find(values.getOrDefault("document", "")).orElse(null);
    }

    private ModelAndView done(Entered.Done done, DiaryForm form, String then, Words words, HttpServletRequest request) {
        String number = words.digits(done.number());
        String computerNo = words.digits(done.computerNo());
        String notice = done.sentTo() == null
                ? words.get("receipt.done", number, computerNo)
                : words.get(
                        "receipt.done.sent",
                        number,
                        computerNo,
                        done.sentTo().title().in(words.language()));
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(Pages.NOTICE, notice);
        flash.put("registered", form.get("nature"));
        String fresh = "/receipts/new?nature=" + form.get("nature");
        return new ModelAndView("redirect:"
                + switch (then) {
                    case "send" -> fresh;
                    case "copy" -> fresh + "&copy=" + done.id().value();
                    default -> "/receipts/" + done.id().value();
                });
    }

    /** What another letter of the same post would have in common with it. */
    private static Map<String, String> again(Receipt like, Words words) {
        Map<String, String> told = DiaryForm.told(like, words);
        List.of("remarks", "enclosures", "enclosureMissing", "modeNo").forEach(told::remove);
        return told;
    }

    private ModelAndView screen(DiaryForm form, HttpStatus status) {
        return new ModelAndView("receipt/new", status)
                .addObject("form", form)
                .addObject("maxMegabytes", limits.maxSize().toMegabytes());
    }

    private static HttpStatus unprocessable() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
