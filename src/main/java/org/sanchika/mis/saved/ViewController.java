package org.sanchika.mis.saved;

import java.util.Arrays;
import java.util.List;
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
import org.sanchika.platform.mail.MailServer;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
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

/** Views: kept, looked at, sent by e-mail, removed. */
@Controller
class ViewController {
    private static final String PATH = "/reports/views/{id:\\d{1,18}}";

    private final Views views;
    private final Deliveries deliveries;
    private final Reports reports;
    private final Reporting reporting;
    private final MailServer server;
    private final Once once;

    ViewController(
            Views views, Deliveries deliveries, Reports reports, Reporting reporting, MailServer server, Once once) {
        this.views = views;
        this.deliveries = deliveries;
        this.reports = reports;
        this.reporting = reporting;
        this.server = server;
        this.once = once;
    }

    @GetMapping("/reports/{name}/views/new")
    @Requires(Power.REPORT)
    ModelAndView draft(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> given,
            Acting reader) {
        Asked asked = asked(name, unit, from, to, given);
        Span like = Span.like(asked.period().first(), asked.period().last(), views.today());
        return draft(asked, "", like, Mistakes.none(), reader);
    }

    @PostMapping("/reports/{name}/views")
    @Requires(Power.REPORT)
    ModelAndView keep(
            @PathVariable String name,
            @RequestParam(name = "called", defaultValue = "") String called,
            @RequestParam(defaultValue = "") String span,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> given,
            Acting reader,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        Asked asked = asked(name, unit, from, to, given);
        place(asked, reader);
        Span chosen = span(asked.report(), span);
        Mistakes mistakes = asked.isWrong() ? asked.mistakes(words) : Mistakes.none();
        Optional<Once.Result> kept = once.run(
                here.personId(),
                Once.key(given.get("_once")),
                "view " + asked.of(unit) + span + called,
                () -> views.keep(asked, chosen, called, here, mistakes, words).map(String::valueOf));
        if (kept.isEmpty()) {
            return draft(asked, called, chosen, mistakes, reader);
        }
        redirect.addFlashAttribute(Pages.NOTICE, words.get("view.kept"));
        return new ModelAndView("redirect:/reports/views/" + kept.get().answer());
    }

    @GetMapping(PATH)
    @Requires(Power.REPORT)
    ModelAndView view(@PathVariable long id, Presence here) {
        View view = views.demand(id, here);
        DeliveryForm form = deliveries.of(view).map(DeliveryForm::of).orElseGet(() -> DeliveryForm.of(here));
        return page(view, form, Mistakes.none(), here);
    }

    @PostMapping(PATH + "/removal")
    @Requires(Power.REPORT)
    String remove(@PathVariable long id, Presence here, Words words, RedirectAttributes redirect) {
        views.remove(id, here);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("view.removed"));
        return "redirect:/reports";
    }

    /** Sets how it is sent; asked to look for colleagues it shows whom it found, and keeps what was typed. */
    @PostMapping(PATH + "/delivery")
    @Requires(Power.REPORT)
    ModelAndView send(
            @PathVariable long id,
            @RequestParam(defaultValue = "DAILY") String rhythm,
            @RequestParam(defaultValue = "1") int weekday,
            @RequestParam(defaultValue = "1") int monthday,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String look,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        View view = views.demand(id, here);
        DeliveryForm form = new DeliveryForm(rhythm, weekday, monthday, at, format, to, q);
        if (look != null) {
            return page(view, form, Mistakes.none(), here);
        }
        Mistakes mistakes = deliveries.set(view, form, here, words);
        if (!mistakes.isEmpty()) {
            return page(view, form, mistakes, here);
        }
        redirect.addFlashAttribute(Pages.NOTICE, words.get("view.sent"));
        return new ModelAndView("redirect:/reports/views/" + id);
    }

    @PostMapping(PATH + "/delivery/removal")
    @Requires(Power.REPORT)
    String stop(@PathVariable long id, Presence here, Words words, RedirectAttributes redirect) {
        deliveries.stop(views.demand(id, here), here);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("view.stopped"));
        return "redirect:/reports/views/" + id;
    }

    private ModelAndView draft(Asked asked, String called, Span span, Mistakes mistakes, Acting reader) {
        return new ModelAndView("mis/view-new", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("asked", asked)
                .addObject("place", place(asked, reader))
                .addObject("called", called)
                .addObject("span", span)
                .addObject("mistakes", mistakes);
    }

    private ModelAndView page(View view, DeliveryForm form, Mistakes mistakes, Presence here) {
        Report report = views.report(view).orElse(null);
        return new ModelAndView("mis/view", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("view", view)
                .addObject("report", report)
                .addObject(
                        "href",
                        report == null ? "" : view.asked(report, views.today()).here())
                .addObject("form", form)
                .addObject("set", deliveries.of(view).isPresent())
                .addObject("candidates", deliveries.candidates(view, form, here))
                .addObject("notArrived", deliveries.notArrived(view))
                .addObject("mail", server.isThere())
                .addObject("mistakes", mistakes);
    }

    private Asked asked(String name, long unit, String from, String to, Map<String, String> given) {
        Report report = reports.named(name).orElseThrow(() -> new Gone("report " + name));
        return Asked.of(report, unit, Asked.period(from, to, views.today()), given);
    }

    private ReportPlace place(Asked asked, Acting reader) {
        return reporting.place(asked.unit(), reader).orElseThrow(() -> new Gone("unit " + asked.unit()));
    }

    private static Span span(Report report, String typed) {
        return report.time() == Report.Time.NOW
                ? Span.NOW
                : Arrays.stream(Span.values())
                        .filter(one -> one != Span.NOW && one.name().equals(typed))
                        .findFirst()
                        .orElse(Span.FIXED);
    }
}
