package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, in the reader's words: a page for people, a problem for programs. */
@Component
class ErrorAnswer {
    private final Pages pages;

    ErrorAnswer(Pages pages) {
        this.pages = pages;
    }

    /** @param reference under which the log tells more; may be empty */
    Object of(HttpStatus status, String reference, boolean program, HttpServletRequest request) {
        String key = "error." + status.value();
        boolean known = pages.words(request).has(key + ".title");
        return of(status, String.valueOf(status.value()), known ? key : "error.other", reference, program, request);
    }

    /** @param type the end of {@code /problems/…} */
    Object of(
            HttpStatus status, String type, String key, String reference, boolean program, HttpServletRequest request) {
        var words = pages.words(request);
        String title = words.get(key + ".title");
        String detail = words.get(key + ".detail", reference);
        if (program) {
            return Problem.of("/problems/" + type, status, title, detail).answer();
        }
        ModelAndView view = new ModelAndView("platform/error");
        view.setStatus(status);
        view.addObject("title", title);
        view.addObject("detail", detail);
        return view;
    }
}
