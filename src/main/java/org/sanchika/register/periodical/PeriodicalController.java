package org.sanchika.register.periodical;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanchika.custody.ActForm;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Pages;
import org.sanchika.register.Keeping;
import org.sanchika.register.Marked;
import org.sanchika.register.Periodical;
import org.sanchika.register.Periodicals;
import org.sanchika.register.Periodicals.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One return: its days, what was entered for them, and who sees to it. */
@Controller
@RequestMapping("/returns/{id:\\d{1,18}}")
class PeriodicalController {
    private final Periodicals periodicals;
    private final PeriodicalPages pages;
    private final Keeping keeping;

    PeriodicalController(Periodicals periodicals, PeriodicalPages pages, Keeping keeping) {
        this.periodicals = periodicals;
        this.pages = pages;
        this.keeping = keeping;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, @RequestParam(defaultValue = "0") int year, Presence here) {
        return page(there(id), year, ActForm.empty(), Mistakes.none(), here);
    }

    @PostMapping("/marks")
    @Requires(Power.ACT)
    ModelAndView mark(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Periodical one = there(id);
        MarkForm form = new MarkForm(new ActForm(fields));
        Mistakes mistakes = form.mistakes(pages.today(), words);
        if (mistakes.isEmpty()) {
            Marked marked = periodicals.mark(one, form.dueOn(), form.doneOn(), form.reference(), form.remark(), here);
            mistakes = MarkForm.said(marked, words);
        }
        return mistakes.isEmpty()
                ? back(id, "return.marked", words, request)
                : page(one, 0, form.fields(), mistakes, here);
    }

    @PostMapping("/marks/removal")
    @Requires(Power.ACT)
    ModelAndView takeBack(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Periodical one = there(id);
        MarkForm form = new MarkForm(new ActForm(fields));
        Mistakes mistakes = form.removalMistakes(words);
        if (mistakes.isEmpty()) {
            mistakes = MarkForm.said(periodicals.takeBack(one, form.day(), form.reason(), here), words);
        }
        return mistakes.isEmpty()
                ? back(id, "return.taken-back", words, request)
                : page(one, 0, form.fields(), mistakes, here);
    }

    @PostMapping("/desk")
    @Requires(Power.READ)
    ModelAndView hand(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long postId,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Periodical one = there(id);
        if (keeping.desks(one.unit()).stream().noneMatch(desk -> desk.id() == postId)) {
            return page(one, 0, ActForm.empty(), Mistakes.none().add("postId", words.get("form.required")), here);
        }
        periodicals.hand(one, new PostId(postId), here);
        return back(id, "return.handed", words, request);
    }

    @PostMapping("/end")
    @Requires(Power.READ)
    ModelAndView end(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Periodical one = there(id);
        MarkForm form = new MarkForm(new ActForm(fields));
        Mistakes mistakes = form.endMistakes(one.begunOn(), words);
        if (mistakes.isEmpty() && !periodicals.end(one, form.endedOn(), form.endReason(), here)) {
            mistakes.add("endedOn", words.get("return.ended.before"));
        }
        return mistakes.isEmpty()
                ? back(id, "return.ended", words, request)
                : page(one, 0, form.fields(), mistakes, here);
    }

    private ModelAndView page(Periodical one, int year, ActForm form, Mistakes mistakes, Presence here) {
        LocalDate today = pages.today();
        int shown = year < 1950 || year > 2200 ? today.getYear() : year;
        Scope scope = new Scope.One(one.id());
        List<DueDay> days = pages.ofYear(scope, shown, here);
        List<DueDay> overdue = pages.overdue(scope, here);
        return new ModelAndView(
                        "register/return", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("one", one)
                .addObject("year", shown)
                .addObject("today", today)
                .addObject("days", days)
                .addObject("open", open(overdue, days))
                .addObject("overdue", overdue.size())
                .addObject("mayKeep", keeping.mayKeep(one.unit(), here))
                .addObject("mayMark", periodicals.mayMark(one, here) && here.may(Power.ACT))
                .addObject("desks", keeping.desks(one.unit()))
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    /** What may be marked: what is overdue, of whatever year, and the days of this year that are still to come. */
    private static List<DueDay> open(List<DueDay> overdue, List<DueDay> days) {
        List<DueDay> open = new ArrayList<>(overdue);
        days.stream()
                .filter(day -> day.isOpen()
                        && overdue.stream()
                                .noneMatch(late ->
                                        late.of().dueOn().equals(day.of().dueOn())))
                .forEach(open::add);
        return List.copyOf(open);
    }

    private Periodical there(long id) {
        return periodicals.find(id).orElseThrow(() -> new Gone("return " + id));
    }

    private static ModelAndView back(long id, String said, Words words, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get(said));
        return new ModelAndView("redirect:/returns/" + id);
    }
}
