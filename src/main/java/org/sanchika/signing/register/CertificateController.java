package org.sanchika.signing.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Pages;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Certificates.Registering;
import org.sanchika.signing.Lasting;
import org.sanchika.signing.esign.Esp;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One’s own certificates, and for those who keep the office’s people everybody’s. */
@Controller
class CertificateController {
    private static final int LINES = 50;
    private static final long MOST_BYTES = 64 * 1024;

    private final Certificates certificates;
    private final CertificateSql sql;
    private final Esp esp;
    private final Lasting lasting;
    private final Clock clock;

    CertificateController(Certificates certificates, CertificateSql sql, Esp esp, Lasting lasting, Clock clock) {
        this.certificates = certificates;
        this.sql = sql;
        this.esp = esp;
        this.lasting = lasting;
        this.clock = clock;
    }

    @GetMapping("/certificates")
    @Requires(Power.ACT)
    ModelAndView own(Acting by) {
        return page(Mistakes.none(), HttpStatus.OK, by);
    }

    /** Takes a key file. Its password and the new one are used here and kept nowhere. */
    @PostMapping("/certificates")
    @Requires(Power.ACT)
    ModelAndView register(
            @RequestParam(required = false) @Nullable MultipartFile key,
            @RequestParam(defaultValue = "") String filePassword,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Mistakes mistakes = Mistakes.none();
        if (key == null || key.isEmpty()) {
            mistakes.add("key", words.get("signing.key.choose"));
        } else if (key.getSize() > MOST_BYTES) {
            mistakes.add("key", words.get("signing.refusal.NOT_A_KEY_FILE"));
        }
        if (!password.equals(again)) {
            mistakes.add("again", words.get("signing.password.differs"));
        }
        if (key == null || !mistakes.isEmpty()) {
            return page(mistakes, HttpStatus.UNPROCESSABLE_CONTENT, by);
        }
        Registering outcome =
                certificates.register(key.getBytes(), filePassword.toCharArray(), password.toCharArray(), by);
        if (outcome instanceof Registering.Registered(var certificate)) {
            notice(words.get("signing.registered", certificate.name()), request);
            return new ModelAndView("redirect:/certificates");
        }
        RegisteringWords.put(outcome, mistakes, words);
        return page(mistakes, HttpStatus.UNPROCESSABLE_CONTENT, by);
    }

    @PostMapping("/certificates/{id:\\d{1,18}}/end")
    @Requires(Power.ACT)
    ModelAndView end(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        if (!certificates.end(id, by)) {
            throw new Gone("certificate " + id);
        }
        notice(words.get("signing.ended"), request);
        return new ModelAndView("redirect:/certificates");
    }

    /** Everybody’s, the one that runs out first at the top, and which signatures wait for what makes them last. */
    @GetMapping("/certificates/all")
    @Requires(Power.OFFICE)
    ModelAndView all(@RequestParam(defaultValue = "") String after) {
        CertificatePlace place = CertificatePlace.of(after);
        List<CertificateSql.Owned> rows = sql.inUse(place.until(), place.id(), LINES + 1);
        boolean more = rows.size() > LINES;
        List<CertificateRow> lines =
                rows.stream().limit(LINES).map(CertificateRow::of).toList();
        return new ModelAndView("signing/certificates")
                .addObject("rows", lines)
                .addObject(
                        "next",
                        more ? CertificatePlace.after(rows.get(LINES - 1).certificate()) : "")
                .addObject("stamping", lasting.isOffered())
                .addObject("waiting", place.id() == 0 ? lasting.waiting() : List.of())
                .addObject("now", clock.instant());
    }

    private ModelAndView page(Mistakes mistakes, HttpStatusCode status, Acting by) {
        Instant now = clock.instant();
        return new ModelAndView("signing/own", status)
                .addObject("certificates", certificates.of(by.person()))
                .addObject("mistakes", mistakes)
                .addObject("esign", esp.isOffered())
                .addObject("now", now);
    }

    private static void notice(String text, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, text);
    }
}
