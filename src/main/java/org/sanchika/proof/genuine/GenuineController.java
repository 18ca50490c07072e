package org.sanchika.proof.genuine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Opened;
import org.sanchika.platform.seal.Seals;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.security.Turnstile;
import org.sanchika.platform.web.Mistakes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the code on a paper leads: whether the paper is genuine. For everybody, and it says nothing else. */
@Controller
class GenuineController {
    /** Questions from one address. */
    static final int A_MINUTE = 60;

    private final Seals seals;
    private final Turnstile turnstile;

    GenuineController(Seals seals, Clock clock) {
        this.seals = seals;
        this.turnstile = new Turnstile(A_MINUTE, clock);
    }

    /** @param code what a reader of codes read: the address, or the seal alone */
    @GetMapping("/genuine")
    @Public(because = "whoever holds a paper may ask whether it is genuine")
    String ask(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            Model model) {
        String token = code.strip().replaceFirst("(?s)^.*/", "");
        return token.isEmpty()
                ? shown(null, Mistakes.none(), model)
                : answered(() -> Verdict.of(seals.open(token)), request, response, words, model);
    }

    @GetMapping("/genuine/{token}")
    @Public(because = "whoever holds a paper may ask whether it is genuine")
    String answer(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            Model model) {
        return answered(() -> Verdict.of(seals.open(token)), request, response, words, model);
    }

    /** The file itself, which shows more than a code can: not a letter in it is another. */
    @PostMapping("/genuine")
    @Public(because = "whoever holds a paper may ask whether it is genuine")
    String compare(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            Mistakes mistakes = Mistakes.none();
            mistakes.add("file", words.get("genuine.file.none"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(null, mistakes, model);
        }
        try (InputStream content = file.getInputStream()) {
            Opened.Genuine found = seals.ofFile(content).orElse(null);
            return answered(() -> Verdict.ofFile(found), request, response, words, model);
        }
    }

    private String answered(
            Supplier<Verdict> verdict,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            Model model) {
        Optional<Duration> wait = turnstile.pass(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
            Mistakes mistakes = Mistakes.none();
            mistakes.add("code", words.get("genuine.too-often"));
            return shown(null, mistakes, model);
        }
        return shown(verdict.get(), Mistakes.none(), model);
    }

    private static String shown(@Nullable Verdict verdict, Mistakes mistakes, Model model) {
        model.addAttribute("verdict", verdict);
        model.addAttribute("mistakes", mistakes);
        return "proof/genuine";
    }
}
