package org.sanchika.proof.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Who signed a PDF, when, whether it holds, and what was changed since. */
@Controller
class VerificationController {
    private final Verifying verifying;

    VerificationController(Verifying verifying) {
        this.verifying = verifying;
    }

    @GetMapping("/verification")
    @Requires(Power.READ)
    String ask(Model model) {
        return shown(null, "", Mistakes.none(), model);
    }

    @PostMapping("/verification")
    @Requires(Power.READ)
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Words words,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return switch (verifying.check(file)) {
            case Checked.Read read -> shown(read, name, Mistakes.none(), model);
            case Checked.Refused refused -> {
                response.setStatus(VerificationApiController.status(refused).value());
                Mistakes mistakes = Mistakes.none().add("file", words.get("verification.refused." + refused));
                yield shown(null, name, mistakes, model);
            }
        };
    }

    private static String shown(Checked.@Nullable Read read, String name, Mistakes mistakes, Model model) {
        model.addAttribute("read", read);
        model.addAttribute("name", name);
        model.addAttribute("mistakes", mistakes);
        return "proof/verification";
    }
}
