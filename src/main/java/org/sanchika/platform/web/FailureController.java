package org.sanchika.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.sanchika.platform.security.Public;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before any handler was reached: an upload far too large, an address that no browser makes. */
@Controller
class FailureController implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(FailureController.class);
    private final ErrorAnswer answer;

    FailureController(ErrorAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    @Public(because = "whoever caused an error may read what it was")
    Object error(HttpServletRequest request) {
        boolean program = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/");
        HttpStatus status = status(request);
        if (!status.is5xxServerError()) {
            return answer.of(status, "", program, request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "request.failed reference={} path={}",
                reference,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return answer.of(HttpStatus.INTERNAL_SERVER_ERROR, reference, program, request);
    }

    private static HttpStatus status(HttpServletRequest request) {
        boolean known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        HttpStatus status = known
                ? HttpStatus.resolve((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }
}
