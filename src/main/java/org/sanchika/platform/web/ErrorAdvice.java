package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.UUID;
import org.sanchika.platform.security.Barred;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong in the reader's words; what it was in detail goes to the log under a reference. */
@ControllerAdvice
class ErrorAdvice {
    /** SQLSTATE character_not_in_repertoire. */
    private static final String NO_CHARACTER = "22021";

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);
    private final ErrorAnswer answer;

    ErrorAdvice(ErrorAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler(Gone.class)
    Object gone(HttpServletRequest request) {
        return say(HttpStatus.NOT_FOUND, "", request);
    }

    @ExceptionHandler(Barred.class)
    Object barred(HttpServletRequest request, Barred barred) {
        String reason = barred.reason().path();
        log.info("access.barred path={} why={}", request.getRequestURI(), reason);
        return say(HttpStatus.FORBIDDEN, reason, "error." + reason, "", request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    Object denied(HttpServletRequest request, AccessDeniedException refusal) {
        log.info("access.refused path={} why={}", request.getRequestURI(), refusal.getMessage());
        return say(HttpStatus.FORBIDDEN, "", request);
    }

    /** What a program or browser sent cannot be read: its mistake, not ours. */
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    Object unreadable(HttpServletRequest request) {
        return say(HttpStatus.BAD_REQUEST, "", request);
    }

    @ExceptionHandler(Once.OtherBody.class)
    Object otherBody(HttpServletRequest request) {
        return say(HttpStatus.UNPROCESSABLE_CONTENT, "", request);
    }

    @ExceptionHandler(Exception.class)
    Object other(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        if (response.isCommitted()) {
            return new ModelAndView();
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return say(known(known.getStatusCode()), "", request);
        }
        if (isNoText(failure)) {
            return say(HttpStatus.BAD_REQUEST, "", request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("request.failed reference={} path={}", reference, request.getRequestURI(), failure);
        return say(HttpStatus.INTERNAL_SERVER_ERROR, reference, request);
    }

    private Object say(HttpStatus status, String reference, HttpServletRequest request) {
        return answer.of(status, reference, Pages.isApi(request), request);
    }

    private Object say(HttpStatus status, String type, String key, String reference, HttpServletRequest request) {
        return answer.of(status, type, key, reference, Pages.isApi(request), request);
    }

    /** Bytes that are no characters, or the character zero, which no text holds and the database does not keep. */
    private static boolean isNoText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean refused = cause instanceof SQLException sql && NO_CHARACTER.equals(sql.getSQLState());
            if (refused || cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static HttpStatus known(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }
}
