package org.sanchika.custody.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Ages;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterKind;
import org.sanchika.custody.MatterKinds;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One act on many matters: what it still needs is asked on a page of its own, then each is done for itself. */
@Controller
class BulkController {
    private static final Set<Act> MANY = EnumSet.of(Act.RECEIVE, Act.CLAIM, Act.SEND, Act.PARK, Act.CLOSE);

    private final Bulk bulk;
    private final Office office;
    private final Desks desks;
    private final MatterKinds kinds;
    private final Ages ages;

    BulkController(Bulk bulk, Office office, Desks desks, MatterKinds kinds, Ages ages) {
        this.bulk = bulk;
        this.office = office;
        this.desks = desks;
        this.kinds = kinds;
        this.ages = ages;
    }

    @PostMapping("/inbox/acts")
    @Requires(Power.READ)
    ModelAndView act(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Act act = MANY.stream()
                .filter(one -> one.name().equals(form.get("act")))
                .findFirst()
                .orElse(Act.RECEIVE);
        if (form.matters().isEmpty()) {
            return back(form, words.get("custody.bulk.none"), List.of(), request);
        }
        if (act == Act.RECEIVE || act == Act.CLAIM) {
            return done(act, form, by, words, request);
        }
        if (!form.has("ready") && !form.has("find")) {
            return page(act, form, by, HttpStatus.OK, List.of());
        }
        if (form.has("find")) {
            List<Desk> found = office.find(form.get("q"), by.unit(), ChooserController.MOST);
            return page(act, form, by, HttpStatus.OK, List.of()).addObject("found", found);
        }
        List<ActForm.Fault> faults = Bulk.faults(act, form);
        return faults.isEmpty()
                ? done(act, form, by, words, request)
                : page(act, form, by, HttpStatus.UNPROCESSABLE_CONTENT, faults);
    }

    /** The head of a section gives what is ticked to a member, in one key. */
    @PostMapping("/queue/distribution")
    @Requires(Power.DISTRIBUTE)
    ModelAndView distribute(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        if (form.matters().isEmpty() || form.to() == null) {
            return back(form, words.get("custody.bulk.none"), List.of(), request);
        }
        return done(Act.SEND, form, by, words, request);
    }

    private ModelAndView done(Act act, ActForm form, Acting by, Words words, HttpServletRequest request) {
        Bulk.Report report = bulk.act(act, form, by, words);
        String sentence = words.get("custody.bulk.done." + act, report.done());
        return back(form, sentence, report.failures(), request);
    }

    private ModelAndView page(Act act, ActForm form, Acting by, HttpStatus status, List<ActForm.Fault> faults) {
        List<Ticked> ticked = bulk.ticked(form, by);
        List<MatterKind> ofThese =
                ticked.stream().map(Ticked::kind).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(kinds::of)
                        .toList();
        ModelAndView page = new ModelAndView("custody/bulk", status);
        page.addObject("act", act);
        page.addObject("form", form);
        page.addObject("ticked", ticked);
        page.addObject("kinds", ofThese);
        page.addObject("faults", faults);
        page.addObject("today", ages.today().day());
        page.addObject("around", act == Act.SEND ? office.around(by.post()) : List.of());
        page.addObject("recent", act == Act.SEND ? desks.recent(by.post()) : List.of());
        return page;
    }

    private static ModelAndView back(ActForm form, String notice, List<String> failures, HttpServletRequest request) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(Pages.NOTICE, notice);
        flash.put("failures", new ArrayList<>(failures));
        return Answers.seeOther(form.back());
    }
}
