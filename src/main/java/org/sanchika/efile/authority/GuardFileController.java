package org.sanchika.efile.authority;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Authority;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The guard file of a unit: everybody reads it, its administrators enter and withdraw. */
@Controller
@RequestMapping("/units/{unit:\\d{1,18}}/authorities")
class GuardFileController {
    private static final int SHOWN = 200;

    private final Authorities authorities;
    private final Documents documents;
    private final Office office;
    private final Once once;

    GuardFileController(Authorities authorities, Documents documents, Office office, Once once) {
        this.authorities = authorities;
        this.documents = documents;
        this.office = office;
        this.once = once;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView list(@PathVariable long unit, @RequestParam(defaultValue = "") String q, Presence here) {
        return page(there(unit), q, AuthorityForm.blank(), Mistakes.none(), HttpStatus.OK, here);
    }

    @PostMapping
    @Requires(Power.READ)
    ModelAndView add(
            @PathVariable long unit,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper,
            Presence here,
            Words words,
            HttpServletRequest request)
            throws IOException {
        UnitId owner = there(unit);
        AuthorityForm form = new AuthorityForm(new ActForm(fields));
        boolean withPaper = paper != null && !paper.isEmpty();
        Mistakes mistakes = form.mistakes(withPaper, words);
        if (!office.mayMend(here, owner) || !mistakes.isEmpty()) {
            return refused(owner, form, mistakes, here);
        }
        if (paper == null || paper.isEmpty()) {
            return entered(owner, form, null, "", here, words, request);
        }
        String name = paper.getOriginalFilename() == null ? "" : paper.getOriginalFilename();
        try (InputStream content = paper.getInputStream()) {
            return switch (documents.take(content, name)) {
                case Intake.Stored(Document stored) -> entered(owner, form, stored, name, here, words, request);
                case Intake.Refused why -> refused(owner, form, mistakes.add("paper", why.message(words)), here);
            };
        }
    }

    @PostMapping("/{id:\\d{1,18}}/withdrawal")
    @Requires(Power.READ)
    ModelAndView withdraw(
            @PathVariable long unit, @PathVariable long id, Presence here, Words words, HttpServletRequest request) {
        Authority authority = authorities
                .find(id)
                .filter(one -> one.unit().value() == unit)
                .orElseThrow(() -> new Gone("authority " + id));
        authorities.withdraw(authority, here);
        return back(authority.unit(), words.get("authority.withdrawn"), request);
    }

    private ModelAndView entered(
            UnitId unit,
            AuthorityForm form,
            @Nullable Document paper,
            String fileName,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Optional<Once.Result> added = once.run(
                here.personId(),
                form.fields().once(),
                form.fields().body("authority " + unit),
                () -> authorities.add(form.entry(unit, paper, fileName), here).map(String::valueOf));
        return added.isPresent()
                ? back(unit, words.get("authority.added"), request)
                : refused(unit, form, Mistakes.none().add("citation", words.get("authority.taken")), here);
    }

    private ModelAndView refused(UnitId unit, AuthorityForm form, Mistakes mistakes, Presence here) {
        HttpStatus status = office.mayMend(here, unit) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN;
        return page(unit, "", form, mistakes, status, here);
    }

    private ModelAndView page(
            UnitId unit, String asked, AuthorityForm form, Mistakes mistakes, HttpStatus status, Presence here) {
        List<Authority> found =
                authorities.of(unit, Normalizer.normalize(asked.strip(), Normalizer.Form.NFC), SHOWN + 1);
        return new ModelAndView("efile/authorities", status)
                .addObject("unit", unit.value())
                .addObject("name", office.unit(unit).name())
                .addObject("asked", asked.strip())
                .addObject("authorities", found.stream().limit(SHOWN).toList())
                .addObject("more", found.size() > SHOWN)
                .addObject("mayMend", office.mayMend(here, unit))
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private UnitId there(long unit) {
        UnitId id = new UnitId(unit);
        if (!office.isWithin(id, id)) {
            throw new Gone("unit " + unit);
        }
        return id;
    }

    private static ModelAndView back(UnitId unit, String notice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, notice);
        return new ModelAndView("redirect:/units/" + unit.value() + "/authorities");
    }
}
