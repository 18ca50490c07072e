package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sanchika.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, in the reader's words: a page for people, a problem for programs. */
@Component
class ErrorAnswer {
    private final Pages pages;
    private final Caller caller;

    ErrorAnswer(Pages pages, Caller caller) {
        this.pages = pages;
        this.caller = caller;
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
        if (!program && status.is4xxClientError()) {
            // a page that is not there has ways on all the same
            caller.recognise(request);
        }
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
