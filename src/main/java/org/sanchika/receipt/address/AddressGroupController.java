package org.sanchika.receipt.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Senders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Groups of people outside, kept by whoever works in the office. */
@Controller
@RequestMapping("/address-groups")
class AddressGroupController {
    private static final int MOST_FOUND = 50;

    private final AddressGroups groups;
    private final Senders senders;

    AddressGroupController(AddressGroups groups, Senders senders) {
        this.groups = groups;
        this.senders = senders;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView list(Acting by) {
        return all("", Map.of(), HttpStatus.OK, by);
    }

    @PostMapping
    @Requires(Power.ACT)
    ModelAndView make(@RequestParam(defaultValue = "") String name, Acting by, Words words) {
        String plain = Typed.line(name);
        List<Fault> faults = groups.faults(plain, 0, by);
        return faults.isEmpty()
                ? new ModelAndView("redirect:/address-groups/" + groups.make(plain, by))
                : all(name, Fault.messages(faults, words), HttpStatus.UNPROCESSABLE_CONTENT, by);
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ModelAndView group(@PathVariable long id, @RequestParam(defaultValue = "") String q, Acting by) {
        return page(id, Typed.line(q), Map.of(), Map.of(), by);
    }

    @PostMapping("/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    ModelAndView rename(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        String plain = Typed.line(fields.getOrDefault("name", ""));
        groups.name(id, by);
        List<Fault> faults = groups.faults(plain, id, by);
        if (!faults.isEmpty()) {
            return page(id, "", fields, Fault.messages(faults, words), by);
        }
        groups.rename(id, plain, by);
        return done(id, words.get("office.saved"), request);
    }

    /** Entries of the register of senders that were ticked, or one who is written by hand. */
    @PostMapping("/{id:\\d{1,18}}/members")
    @Requires(Power.ACT)
    ModelAndView add(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<Long> senders,
            Acting by,
            Words words,
            HttpServletRequest request) {
        List<Fault> faults = fields.containsKey("q")
                ? groups.add(id, senders, by)
                : groups.add(
                        id,
                        AddressRules.Typing.of(
                                fields.getOrDefault("member", ""),
                                fields.getOrDefault("designation", ""),
                                fields.getOrDefault("address", ""),
                                fields.getOrDefault("email", "")),
                        by);
        return faults.isEmpty()
                ? done(id, words.get("office.saved"), request)
                : page(id, fields.getOrDefault("q", ""), fields, Fault.messages(faults, words), by);
    }

    @PostMapping("/{id:\\d{1,18}}/members/{member:\\d{1,18}}/removal")
    @Requires(Power.ACT)
    ModelAndView remove(@PathVariable long id, @PathVariable long member, Acting by) {
        groups.remove(id, member, by);
        return new ModelAndView("redirect:/address-groups/" + id);
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    @Requires(Power.ACT)
    ModelAndView delete(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        groups.delete(id, by);
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("group.deleted"));
        return new ModelAndView("redirect:/address-groups");
    }

    private ModelAndView all(String name, Map<String, String> mistakes, HttpStatus status, Acting by) {
        return new ModelAndView("receipt/address-groups", status)
                .addObject("groups", groups.groups(by))
                .addObject("name", name)
                .addObject("mistakes", mistakes);
    }

    private ModelAndView page(long id, String q, Map<String, String> typed, Map<String, String> mistakes, Acting by) {
        return new ModelAndView(
                        "receipt/address-group", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "group",
                        new AddressGroupPage(
                                id,
                                groups.name(id, by),
                                groups.within(id, by),
                                q,
                                q.isEmpty() ? List.of() : senders.suggest(q, by, MOST_FOUND),
                                typed,
                                mistakes));
    }

    private static ModelAndView done(long id, String notice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, notice);
        return new ModelAndView("redirect:/address-groups/" + id);
    }
}
