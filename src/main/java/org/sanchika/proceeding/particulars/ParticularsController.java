package org.sanchika.proceeding.particulars;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Court case, RTI application and House question of a matter, each on a page of its own. */
@Controller
class ParticularsController {
    private final ParticularsBook book;
    private final MatterPanels panels;
    private final Acts acts;
    private final Refusals refusals;

    ParticularsController(ParticularsBook book, MatterPanels panels, Acts acts, Refusals refusals) {
        this.book = book;
        this.panels = panels;
        this.acts = acts;
        this.refusals = refusals;
    }

    @GetMapping({"/matters/{id:\\d{1,18}}/court-case", "/matters/{id:\\d{1,18}}/rti", "/matters/{id:\\d{1,18}}/question"
    })
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by, HttpServletRequest request) {
        return page(panel(id, by), kind(request), null, Map.of(), null, HttpStatus.OK);
    }

    @PostMapping({
        "/matters/{id:\\d{1,18}}/court-case",
        "/matters/{id:\\d{1,18}}/rti",
        "/matters/{id:\\d{1,18}}/question"
    })
    @Requires(Power.ACT)
    ModelAndView keep(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        MatterPanel panel = panel(id, by);
        Particulars.Kind kind = kind(request);
        Particulars particulars = read(kind, form);
        List<Fault> faults = new ArrayList<>(noDays(particulars, form));
        faults.addAll(book.faults(particulars));
        if (!faults.isEmpty()) {
            Map<String, String> mistakes = Fault.messages(faults, words);
            return page(panel, kind, form, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String body = form.body(request.getRequestURI());
        return switch (acts.once(by, form.once(), body, () -> book.keep(panel.matter(), particulars, by))) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("particulars.kept"));
                yield new ModelAndView("redirect:" + request.getRequestURI());
            }
            case Outcome.Refusal why ->
                page(panel, kind, form, Map.of(), refusals.sentence(why, words), refusals.status(why));
        };
    }

    private ModelAndView page(
            MatterPanel panel,
            Particulars.Kind kind,
            @Nullable ActForm typed,
            Map<String, String> mistakes,
            @Nullable String problem,
            HttpStatusCode status) {
        List<? extends Version<?>> versions = book.of(panel.matter(), kind);
        ActForm form = typed != null ? typed : versions.isEmpty() ? ActForm.empty() : form(versions.getFirst());
        return new ModelAndView("proceeding/particulars", status)
                .addObject(
                        "shown",
                        new ParticularsPage(
                                panel,
                                kind,
                                versions,
                                book.today(),
                                panel.can(Act.PARK) || panel.can(Act.WAKE),
                                form,
                                mistakes,
                                problem));
    }

    private MatterPanel panel(long id, Acting by) {
        return panels.of(new MatterId(id), by)
                .filter(panel -> ParticularsBook.KINDS.contains(panel.kind()))
                .orElseThrow(() -> new Gone("matter " + id));
    }

    private static Particulars.Kind kind(HttpServletRequest request) {
        return Arrays.stream(Particulars.Kind.values())
                .filter(kind -> request.getRequestURI().endsWith("/" + kind.path()))
                .findFirst()
                .orElseThrow();
    }

    private static Particulars read(Particulars.Kind kind, ActForm form) {
        return switch (kind) {
            case COURT -> CourtCase.of(form);
            case RTI -> RtiApplication.of(form);
            case QUESTION -> HouseQuestion.of(form);
        };
    }

    /** What was typed as a day and is none must not be taken for an empty field. */
    private static List<Fault> noDays(Particulars particulars, ActForm form) {
        return particulars.said().keySet().stream()
                .filter(field -> field.endsWith("On")
                        && form.has(field)
                        && form.date(field).isEmpty())
                .map(field -> Fault.of(field, "form.date"))
                .toList();
    }

    private static ActForm form(Version<?> version) {
        Map<String, List<String>> fields = new HashMap<>();
        version.particulars().said().forEach((field, value) -> {
            if (value != null && !value.equals(Boolean.FALSE)) {
                fields.put(field, List.of(value.toString()));
            }
        });
        return new ActForm(fields);
    }
}
