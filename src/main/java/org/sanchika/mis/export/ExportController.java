package org.sanchika.mis.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.Asked;
import org.sanchika.mis.Report;
import org.sanchika.mis.ReportPlace;
import org.sanchika.mis.Reporting;
import org.sanchika.mis.Reports;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reader's long reports: ordered, on their way, to be fetched. */
@Controller
class ExportController {
    private final Exports exports;
    private final Reports reports;
    private final Reporting reporting;
    private final Once once;
    private final Clock clock;

    ExportController(Exports exports, Reports reports, Reporting reporting, Once once, Clock clock) {
        this.exports = exports;
        this.reports = reports;
        this.reporting = reporting;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/exports")
    @Requires(Power.READ)
    ModelAndView list(Presence here) {
        return page(false, here);
    }

    @PostMapping("/reports/{name}/exports")
    @Requires(Power.REPORT)
    ModelAndView order(
            @PathVariable String name,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "_once", required = false) @Nullable String key,
            @RequestParam Map<String, String> given,
            Acting reader,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        Report report = reports.named(name).orElseThrow(() -> new Gone("report " + name));
        Asked asked =
                Asked.of(report, unit, Asked.period(from, to, LocalDate.ofInstant(clock.instant(), Words.ZONE)), given);
        ReportPlace place = reporting.place(unit, reader).orElseThrow(() -> new Gone("unit " + unit));
        if (asked.isWrong() || !Exports.FORMATS.contains(format)) {
            // the report's own page says beside its fields what is wrong
            return new ModelAndView("redirect:" + asked.of(unit));
        }
        Optional<Once.Result> ordered = once.run(
                here.personId(),
                Once.key(key),
                "export " + asked.of(unit) + format,
                () -> exports.order(asked, place, format, reader, words.language())
                        .map(String::valueOf));
        if (ordered.isEmpty()) {
            return page(true, here);
        }
        redirect.addFlashAttribute(Pages.NOTICE, words.get("export.ordered"));
        return new ModelAndView("redirect:/exports");
    }

    @GetMapping("/exports/{id:\\d{1,18}}/content")
    @Requires(Power.READ)
    void content(@PathVariable long id, Presence here, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exports.send(id, here, request.getRequestURI(), request.getRemoteAddr(), response);
    }

    @PostMapping("/exports/{id:\\d{1,18}}/removal")
    @Requires(Power.READ)
    String end(@PathVariable long id, Presence here, Words words, RedirectAttributes redirect) {
        boolean running = exports.one(id, here).state().isUnderWay();
        exports.end(id, here);
        redirect.addFlashAttribute(Pages.NOTICE, words.get(running ? "export.cancelled" : "export.discarded"));
        return "redirect:/exports";
    }

    private ModelAndView page(boolean full, Presence here) {
        return new ModelAndView("mis/exports", full ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject(
                        "exports",
                        exports.own(here).stream()
                                .map(one -> new ExportLine(
                                        one, reports.named(one.report()).orElse(null), Exports.mayFetch(one, here)))
                                .toList())
                .addObject("full", full)
                .addObject("most", Exports.AT_ONCE);
    }
}
