package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.security.Presences;
import org.sanchika.platform.security.Public;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What belongs to the frame itself: sign-in, language, theme. */
@Controller
class FrameController {
    private final Presences presences;
    private final List<OpenDoor> doors;

    FrameController(Presences presences, List<OpenDoor> doors) {
        this.presences = presences;
        this.doors = doors;
    }

    @GetMapping("/sign-in")
    @Public(because = "nobody is signed in yet")
    String signIn(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String bye,
            Model model) {
        model.addAttribute("refused", refused != null);
        model.addAttribute("bye", bye != null);
        model.addAttribute("empty", !presences.anybody());
        model.addAttribute("doors", doors.stream().filter(OpenDoor::isOpen).toList());
        return "platform/sign-in";
    }

    /** Asked before a form is sent: is the session still there? 401 comes from the security chain. */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Public(because = "tells only that the caller is signed in")
    void session() {}

    @PostMapping("/language")
    @Public(because = "anybody may read in his language")
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.of(to).ifPresent(language -> Pages.remember(Pages.LANGUAGE, language.code(), request, response));
        return "redirect:" + local(back);
    }

    @PostMapping("/theme")
    @Public(because = "light or dark is nobody's secret")
    String theme(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Pages.remember(Pages.THEME, to.equals("dark") ? "dark" : "light", request, response);
        return "redirect:" + local(back);
    }

    /** Never to another site. */
    private static String local(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\") ? address : "/";
    }
}
