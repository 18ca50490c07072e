package org.sanchika.signing.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.ContentPolicy;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.signing.esign.Esp;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way to the provider of eSign and back. */
@Controller
class EsignController {
    private final EsignDesk desk;
    private final Esp esp;

    EsignController(EsignDesk desk, Esp esp) {
        this.desk = desk;
        this.esp = esp;
    }

    /** An officer becomes known by signing that he does. */
    @PostMapping("/certificates/esign")
    @Requires(Power.ACT)
    String register(@RequestParam Map<String, String> fields, Acting by) {
        if (!esp.isOffered()) {
            throw new Gone("eSign");
        }
        return "redirect:/signatures/esign/" + desk.register(Once.key(fields.getOrDefault("_once", "")), by);
    }

    /** What goes to the provider; once it has answered, what came of it. */
    @GetMapping("/signatures/esign/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    ModelAndView errand(
            @PathVariable long id, Acting by, Words words, HttpServletRequest request, HttpServletResponse response) {
        EsignSql.Errand errand = desk.find(id, by).orElseThrow(() -> new Gone("errand " + id));
        EsignDesk.Form form = desk.form(errand, answers(request), words).orElse(null);
        if (form == null && errand.answered() != null && errand.refusal().isEmpty()) {
            String told = errand.registers() ? words.get("signing.esign.registered") : words.get("signing.esign.done");
            RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, told);
            return new ModelAndView(errand.registers() ? "redirect:/certificates" : "redirect:/signatures/requests");
        }
        if (form != null) {
            // only this page may send a form to the provider
            response.setHeader("Content-Security-Policy", ContentPolicy.sendingTo(form.address()));
        }
        return new ModelAndView("signing/esign")
                .addObject("address", form == null ? "" : form.address().toString())
                .addObject("name", form == null ? "" : form.name())
                .addObject("request", form == null ? "" : form.request())
                .addObject("titles", form == null ? List.of() : form.titles())
                .addObject("until", errand.until())
                .addObject("registers", errand.registers())
                .addObject("refusal", errand.refusal().isEmpty() ? "signing.esign.late" : errand.refusal());
    }

    static URI answers(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/api/v1/esign")
                .build()
                .toUri();
    }
}
