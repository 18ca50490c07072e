package org.sanchika.dispatch.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.partner.Partners;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Pages;
import org.springframework.context.annotation.Bean;
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

/** Files that go to other installations and come from there. */
@Controller
class VisitController {
    private static final int LINES = 100;
    private static final int PLACE = 26;

    private final VisitDesk desk;
    private final Visits visits;
    private final Visitors visitors;
    private final Partners partners;
    private final MatterPanels panels;
    private final PaperAnswer answer;
    private final Refusals refusals;

    VisitController(
            VisitDesk desk,
            Visits visits,
            Visitors visitors,
            Partners partners,
            MatterPanels panels,
            PaperAnswer answer,
            Refusals refusals) {
        this.desk = desk;
        this.visits = visits;
        this.visitors = visitors;
        this.partners = partners;
        this.panels = panels;
        this.answer = answer;
        this.refusals = refusals;
    }

    @Bean
    static NavEntry visitsNav(VisitorSql sql) {
        return new NavEntry(
                PLACE,
                "/visits",
                "arrows-exchange",
                "visit.nav",
                Power.READ,
                here -> sql.count(new PostId(here.acting().postId()), NavEntry.Waiting.CAP + 1));
    }

    @GetMapping("/visits")
    @Requires(Power.READ)
    ModelAndView list(Acting by) {
        return new ModelAndView("dispatch/visits")
                .addObject("came", visitors.waiting(by, LINES))
                .addObject("away", visits.away(by, LINES));
    }

    @GetMapping("/visits/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        return visitor(desk.visitor(id, by), null, HttpStatus.OK, by);
    }

    @PostMapping("/visits/{id:\\d{1,18}}/file")
    @Requires(Power.ACT)
    ModelAndView open(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Visitor visitor = desk.visitor(id, by);
        return switch (desk.open(visitor, new ActForm(fields).once(), by)) {
            case Opening.Opened opened -> {
                notice(words.get("visit.taken", words.digits(opened.number())), request);
                yield new ModelAndView("redirect:/files/" + opened.id().value());
            }
            case Opening.Refused(var faults) ->
                visitor(visitor, faults.getFirst().message(words), HttpStatus.UNPROCESSABLE_CONTENT, by);
            case Opening.NotHere(var why) -> visitor(visitor, refusals.sentence(why, words), refusals.status(why), by);
            case Opening.Unknown unknown -> throw new Gone("visitor " + id);
        };
    }

    @PostMapping("/visits/{id:\\d{1,18}}/refusal")
    @Requires(Power.ACT)
    ModelAndView refuse(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Visitor visitor = desk.visitor(id, by);
        return switch (desk.refuse(visitor, form.get("reason"), form.once(), by)) {
            case Outcome.Done done -> {
                notice(words.get("visit.refused"), request);
                yield new ModelAndView("redirect:/visits");
            }
            case Outcome.Refusal why -> visitor(visitor, refusals.sentence(why, words), refusals.status(why), by);
        };
    }

    @GetMapping("/visits/{id:\\d{1,18}}/papers/{place:\\d{1,4}}")
    @Requires(Power.READ)
    void paper(
            @PathVariable long id,
            @PathVariable int place,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Visitor visitor = desk.visitor(id, by);
        Document document =
                visitors.paper(visitor, place).orElseThrow(() -> new Gone("paper " + place + " of visitor " + id));
        answer.paper(document, visitor.file().papers().get(place).fileName(), request, response);
    }

    @GetMapping("/files/{id:\\d{1,18}}/visits")
    @Requires(Power.READ)
    ModelAndView of(@PathVariable long id, Acting by) {
        return file(id, ActForm.empty(), null, HttpStatus.OK, by);
    }

    @PostMapping("/files/{id:\\d{1,18}}/visits")
    @Requires(Power.ACT)
    ModelAndView send(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        panel(id, by);
        return done(
                id,
                form,
                desk.send(new MatterId(id), form.get("place"), form.get("reason"), form.once(), by),
                "visit.sent",
                by,
                words,
                request);
    }

    @PostMapping("/files/{id:\\d{1,18}}/visits/recall")
    @Requires(Power.ACT)
    ModelAndView recall(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        panel(id, by);
        return done(
                id,
                form,
                desk.recall(new MatterId(id), form.get("reason"), form.once(), by),
                "visit.recalled",
                by,
                words,
                request);
    }

    private ModelAndView done(
            long id, ActForm form, Outcome outcome, String notice, Acting by, Words words, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done done -> {
                notice(words.get(notice), request);
                yield new ModelAndView("redirect:/files/" + id + "/visits");
            }
            case Outcome.Refusal why -> file(id, form, refusals.sentence(why, words), refusals.status(why), by);
        };
    }

    private MatterPanel panel(long id, Acting by) {
        return panels.of(new MatterId(id), by)
                .filter(one -> one.kind().equals(EFile.KIND))
                .orElseThrow(() -> new Gone("file " + id));
    }

    private ModelAndView file(long id, ActForm form, @Nullable String problem, HttpStatusCode status, Acting by) {
        MatterPanel panel = panel(id, by);
        List<Visit> all = visits.of(panel.matter(), by);
        return new ModelAndView("dispatch/file-visits", status)
                .addObject("panel", panel)
                .addObject("visits", all)
                .addObject("came", visitors.of(panel.matter()))
                .addObject("choices", panel.can(Act.SEND) ? partners : null)
                .addObject("recallable", isRecallable(all, by))
                .addObject("form", form)
                .addObject("problem", problem);
    }

    private static boolean isRecallable(List<Visit> all, Acting by) {
        return by.may(Power.ACT)
                && all.stream()
                        .anyMatch(one -> one.state() == Visit.State.WAITING
                                && one.by().post().equals(by.post()));
    }

    private static ModelAndView visitor(Visitor visitor, @Nullable String problem, HttpStatusCode status, Acting by) {
        return new ModelAndView("dispatch/visitor", status)
                .addObject("visitor", visitor)
                .addObject("problem", problem)
                .addObject("acts", visitor.end() == null && by.may(Power.ACT));
    }

    private static void notice(String text, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, text);
    }
}
