package org.sanchika.efile.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Ready sentences for notes: one's own, and those of an office. */
@Controller
class PhraseController {
    private final PhraseBook book;
    private final Office office;
    private final Once once;

    PhraseController(PhraseBook book, Office office, Once once) {
        this.book = book;
        this.office = office;
        this.once = once;
    }

    @GetMapping({"/phrases", "/units/{unit:\\d{1,18}}/phrases"})
    @Requires(Power.READ)
    ModelAndView list(@PathVariable(required = false) @Nullable Long unit, Presence here, Words words) {
        return page(PhraseOwner.of(unit, here, office), 0, "", words.language(), Mistakes.none(), HttpStatus.OK, here);
    }

    @PostMapping({"/phrases", "/units/{unit:\\d{1,18}}/phrases"})
    @Requires(Power.READ)
    ModelAndView add(
            @PathVariable(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(name = "_once", defaultValue = "") String key,
            Presence here,
            Words words,
            HttpServletRequest request) {
        PhraseOwner owner = PhraseOwner.of(unit, here, office);
        Optional<Language> in = Language.of(language);
        Mistakes mistakes = book.mistakes(owner, 0, in, text, words);
        Language shown = in.orElse(words.language());
        // a form that comes twice finds its own phrase there, and that is no mistake
        var added = once.run(
                here.personId(),
                Once.key(key),
                "phrase " + owner + language + text,
                () -> mistakes.isEmpty()
                        ? Optional.of(Long.toString(book.add(owner, shown, text, here)))
                        : Optional.empty());
        return added.isPresent()
                ? back(owner, words.get("phrase.added"), request)
                : page(owner, 0, text, shown, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, here);
    }

    @PostMapping({"/phrases/{id:\\d{1,18}}", "/units/{unit:\\d{1,18}}/phrases/{id:\\d{1,18}}"})
    @Requires(Power.READ)
    ModelAndView change(
            @PathVariable(required = false) @Nullable Long unit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            Presence here,
            Words words,
            HttpServletRequest request) {
        PhraseOwner owner = PhraseOwner.of(unit, here, office);
        Optional<Language> language = book.of(owner).stream()
                .filter(one -> one.id() == id)
                .map(Phrase::language)
                .findFirst();
        Mistakes mistakes = book.mistakes(owner, id, language, text, words);
        if (!mistakes.isEmpty()) {
            return page(owner, id, text, words.language(), mistakes, HttpStatus.UNPROCESSABLE_CONTENT, here);
        }
        book.change(owner, id, text, here);
        return back(owner, words.get("phrase.changed"), request);
    }

    @PostMapping({"/phrases/{id:\\d{1,18}}/removal", "/units/{unit:\\d{1,18}}/phrases/{id:\\d{1,18}}/removal"})
    @Requires(Power.READ)
    ModelAndView remove(
            @PathVariable(required = false) @Nullable Long unit,
            @PathVariable long id,
            Presence here,
            Words words,
            HttpServletRequest request) {
        PhraseOwner owner = PhraseOwner.of(unit, here, office);
        book.remove(owner, id, here);
        return back(owner, words.get("phrase.removed"), request);
    }

    @PostMapping({"/phrases/{id:\\d{1,18}}/place", "/units/{unit:\\d{1,18}}/phrases/{id:\\d{1,18}}/place"})
    @Requires(Power.READ)
    ModelAndView move(
            @PathVariable(required = false) @Nullable Long unit,
            @PathVariable long id,
            @RequestParam boolean up,
            Presence here) {
        PhraseOwner owner = PhraseOwner.of(unit, here, office);
        book.move(owner, id, up, here);
        return new ModelAndView("redirect:" + owner.path());
    }

    private ModelAndView page(
            PhraseOwner owner,
            long wrong,
            String text,
            Language language,
            Mistakes mistakes,
            HttpStatus status,
            Presence here) {
        return new ModelAndView("efile/phrases", status)
                .addObject("path", owner.path())
                .addObject(
                        "unit",
                        owner instanceof PhraseOwner.Common common
                                ? office.unit(common.unit()).name()
                                : null)
                .addObject("mayMend", book.mayMend(owner, here))
                .addObject("phrases", book.of(owner))
                .addObject("wrong", wrong)
                .addObject("text", text)
                .addObject("language", language)
                .addObject("mistakes", mistakes)
                .addObject("home", here.acting().unitId());
    }

    private static ModelAndView back(PhraseOwner owner, String notice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, notice);
        return new ModelAndView("redirect:" + owner.path());
    }
}
