package org.sanchika.office.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays.Kind;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An office's working days, month by month. */
@Controller
class CalendarController {
    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/units/{id}/calendar")
    @Requires(Power.READ)
    String month(@PathVariable long id, @RequestParam(defaultValue = "") String month, Presence here, Model model) {
        return show(id, month(month), new CalendarForm("", Kind.HOLIDAY, "", ""), Mistakes.none(), here, model);
    }

    @PostMapping("/units/{id}/special-days")
    @Requires(Power.OFFICE)
    String declare(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "HOLIDAY") Kind kind,
            @RequestParam(defaultValue = "") String closes,
            @RequestParam(defaultValue = "") String name,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<LocalDate> date = Typed.date(day);
        String reason = Typed.line(name);
        Calendars.Said said = calendars.said(kind, Typed.line(closes), reason, words);
        Mistakes mistakes = said.mistakes();
        if (date.isEmpty()) {
            mistakes.add("day", words.get("form.date"));
        }
        if (date.isEmpty() || !mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            YearMonth month = date.map(YearMonth::from).orElseGet(calendars::thisMonth);
            return show(id, month, new CalendarForm(day, kind, closes, reason), mistakes, here, model);
        }
        calendars.declare(here, new UnitId(id), date.get(), said.special(), reason);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("calendar.declared"));
        return "redirect:/units/" + id + "/calendar?month=" + YearMonth.from(date.get());
    }

    @PostMapping("/units/{id}/special-days/{day}/removal")
    @Requires(Power.OFFICE)
    String takeBack(
            @PathVariable long id, @PathVariable String day, Presence here, Words words, RedirectAttributes redirect) {
        LocalDate date = Typed.date(day).orElseThrow(() -> new Gone("day " + day));
        calendars.takeBack(here, new UnitId(id), date);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("calendar.taken-back"));
        return "redirect:/units/" + id + "/calendar?month=" + YearMonth.from(date);
    }

    private String show(long id, YearMonth month, CalendarForm form, Mistakes mistakes, Presence here, Model model) {
        model.addAttribute("calendar", calendars.page(here, new UnitId(id), month));
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "office/calendar";
    }

    private YearMonth month(String text) {
        try {
            return text.isEmpty() ? calendars.thisMonth() : YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            return calendars.thisMonth();
        }
    }
}
