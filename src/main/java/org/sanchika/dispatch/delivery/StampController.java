package org.sanchika.dispatch.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The stamp account of an office. */
@Controller
class StampController {
    private static final int LINES = 100;
    private static final int CSV_LINES = 20_000;

    private final StampAccount stamps;
    private final DispatchActs acts;
    private final Office office;
    private final Refusals refusals;
    private final Clock clock;

    StampController(StampAccount stamps, DispatchActs acts, Office office, Refusals refusals, Clock clock) {
        this.stamps = stamps;
        this.acts = acts;
        this.office = office;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/stamps")
    @Requires(Power.DISPATCH)
    ModelAndView account(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Acting by) {
        Period period = Period.read(from, to, today());
        return page(
                period,
                before,
                ActForm.empty(),
                Map.of(),
                period.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                by);
    }

    @PostMapping("/stamps")
    @Requires(Power.DISPATCH)
    ModelAndView enter(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Supplier<Dispatched> act = () -> stamps.enter(
                new StampAccount.Entry(form.get("kind"), form.get("amount"), form.get("remark"), form.get("dated")),
                by);
        return switch (acts.once(by, form.once(), form.body("stamps"), act)) {
            case Dispatched.Done done -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("stamp.done"));
                yield new ModelAndView("redirect:/stamps");
            }
            case Dispatched.Refused(List<Fault> faults) ->
                wrong(form, Fault.messages(faults, words), HttpStatus.UNPROCESSABLE_CONTENT, by);
            case Dispatched.NotHere(var why) ->
                wrong(form, Map.of("amount", refusals.sentence(why, words)), refusals.status(why), by);
        };
    }

    @GetMapping("/stamps/account.csv")
    @Requires(Power.DISPATCH)
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Acting by,
            Words words) {
        Period period = Period.read(from, to, today());
        if (period.isWrong()) {
            return ResponseEntity.unprocessableContent().build();
        }
        List<StampLine> lines = stamps.lines(period.first(), period.last(), Long.MAX_VALUE, CSV_LINES, by);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"stamps-" + period.first() + ".csv\"")
                .body(Csv.of(table(lines, words)));
    }

    private ModelAndView wrong(ActForm form, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        return page(Period.read("", "", today()), Long.MAX_VALUE, form, mistakes, status, by);
    }

    private ModelAndView page(
            Period period, long before, ActForm form, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        List<StampLine> lines = stamps.lines(period.first(), period.last(), before, LINES + 1, by);
        boolean more = lines.size() > LINES;
        return new ModelAndView("dispatch/stamps", status)
                .addObject("rows", more ? lines.subList(0, LINES) : lines)
                .addObject("next", more ? (long) lines.get(LINES - 1).seq() : 0L)
                .addObject("period", period)
                .addObject("balance", stamps.balance(by))
                .addObject(
                        "office", office.unit(office.unit(by.unit()).office()).name())
                .addObject("today", today())
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private static List<List<Object>> table(List<StampLine> lines, Words words) {
        List<List<Object>> table = new ArrayList<>();
        table.add(List.of(
                words.get("stamp.dated"),
                words.get("stamp.what"),
                words.get("stamp.bought"),
                words.get("stamp.used"),
                words.get("stamp.balance"),
                words.get("stamp.remark")));
        for (StampLine line : lines) {
            table.add(List.of(
                    line.dated(),
                    words.get("stamp.kind." + line.kind()),
                    line.bought() > 0 ? Rupees.of(line.bought()) : "",
                    line.spent() > 0 ? Rupees.of(line.spent()) : "",
                    Rupees.of(line.balance()),
                    (line.number() + " " + line.recipient() + " " + line.remark()).strip()));
        }
        return table;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
