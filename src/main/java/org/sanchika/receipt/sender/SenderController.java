package org.sanchika.receipt.sender;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The register of senders to search and mend; whoever allocates dak merges duplicates, and undoes it. */
@Controller
@RequestMapping("/senders")
class SenderController {
    private static final int MOST = 100;

    private final Senders senders;
    private final SenderSql sql;
    private final Office office;
    private final SenderDesk desk;

    SenderController(Senders senders, SenderSql sql, Office office, SenderDesk desk) {
        this.senders = senders;
        this.sql = sql;
        this.office = office;
        this.desk = desk;
    }

    @GetMapping
    @Requires(Power.REGISTER)
    String list(@RequestParam(defaultValue = "") String q, Acting by, Model model) {
        model.addAttribute("senders", senders.suggest(q, by, MOST));
        model.addAttribute("q", q);
        return "receipt/senders";
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.REGISTER)
    ModelAndView one(@PathVariable long id, Acting by) {
        return screen(desk.find(id, by), Map.of(), HttpStatus.OK, by);
    }

    @PostMapping("/{id:\\d{1,18}}")
    @Requires(Power.REGISTER)
    ModelAndView mend(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Presence here,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Sender known = desk.find(id, by);
        Sender.Card card = card(fields, known.card().vip());
        List<Fault> faults = senders.faults(card);
        if (!faults.isEmpty()) {
            Sender typed = new Sender(id, card, known.used(), known.mergedInto());
            return screen(typed, Fault.messages(faults, words), HttpStatus.UNPROCESSABLE_CONTENT, by);
        }
        desk.mend(known, card, here, by);
        return done(id, words.get("sender.done.mended"), request);
    }

    @PostMapping("/{id:\\d{1,18}}/merging")
    @Requires(Power.ALLOCATE)
    ModelAndView merge(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long into,
            Presence here,
            Acting by,
            Words words,
            HttpServletRequest request) {
        if (!desk.merge(id, into, here, by)) {
            Map<String, String> why = Map.of("into", words.get("sender.fault.into"));
            return screen(desk.find(id, by), why, HttpStatus.UNPROCESSABLE_CONTENT, by);
        }
        return done(id, words.get("sender.done.merged"), request);
    }

    @PostMapping("/{id:\\d{1,18}}/merging/end")
    @Requires(Power.ALLOCATE)
    ModelAndView unmerge(@PathVariable long id, Presence here, Acting by, Words words, HttpServletRequest request) {
        desk.unmerge(id, here, by);
        return done(id, words.get("sender.done.unmerged"), request);
    }

    private ModelAndView screen(Sender sender, Map<String, String> mistakes, HttpStatus status, Acting by) {
        List<Sender> alike = senders.suggest(sender.card().name(), by, MOST).stream()
                .filter(one -> one.id() != sender.id())
                .toList();
        return new ModelAndView("receipt/sender", status)
                .addObject("sender", sender)
                .addObject("alike", alike)
                .addObject(
                        "merged",
                        sql.mergedInto(sender.id(), office.unit(by.unit()).office()))
                .addObject("mistakes", mistakes);
    }

    private static Sender.Card card(Map<String, String> fields, Reference vip) {
        return new Sender.Card(
                null,
                fields.getOrDefault("senderName", ""),
                fields.getOrDefault("senderDesignation", ""),
                fields.getOrDefault("senderOrganisation", ""),
                fields.getOrDefault("senderAddress", ""),
                fields.getOrDefault("senderDistrict", ""),
                fields.getOrDefault("senderState", ""),
                fields.getOrDefault("senderPin", ""),
                fields.getOrDefault("senderMobile", ""),
                fields.getOrDefault("senderEmail", ""),
                vip);
    }

    private static ModelAndView done(long id, String notice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, notice);
        return new ModelAndView("redirect:/senders/" + id);
    }
}
