package org.sanchika.office.errand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Mended;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.RequestContextUtils;

/** An act of mending that somebody asks for: it is done once, and a refusal stands beside its field. */
public final class Errand {
    private static final String KEY = "_once";

    private final Once once;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Presence here;
    private final Words words;

    Errand(Once once, HttpServletRequest request, HttpServletResponse response, Presence here, Words words) {
        this.once = once;
        this.request = request;
        this.response = response;
        this.here = here;
        this.words = words;
    }

    /** Who asks. */
    public Presence here() {
        return here;
    }

    public Words words() {
        return words;
    }

    /**
     * Does it, unless something that was typed is wrong.
     *
     * @param asked all that is asked: the key of the form or call is good for nothing else
     * @param mistakes found so far; the act's refusal joins them
     * @return what {@link Mended.Done} names; empty when it was not done
     */
    public Optional<Long> run(String asked, Mistakes mistakes, Supplier<Mended> act) {
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        return once.run(here.personId(), key(), asked, () -> switch (act.get()) {
                    case Mended.Done(long id) -> Optional.of(Long.toString(id));
                    case Mended.Refused refused -> {
                        mistakes.add(refused.field(), refused.in(words));
                        yield Optional.empty();
                    }
                })
                .map(result -> Long.valueOf(result.answer()));
    }

    /** On to a page, which says under {@code sentence} what was done. */
    public String done(String page, String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get(sentence));
        return "redirect:" + page;
    }

    /** The form again, with what is wrong (422). */
    public String again(String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    /** What was made, for a program. */
    public ResponseEntity<Object> created(String path, Object made) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1" + path)
                .body(made);
    }

    /** What is wrong, for a program. */
    public ResponseEntity<Object> refused(Mistakes mistakes) {
        return mistakes.problem(words).answer();
    }

    private UUID key() {
        @Nullable String typed = request.getParameter(KEY);
        return typed == null ? Once.key(request) : Once.key(typed);
    }
}
