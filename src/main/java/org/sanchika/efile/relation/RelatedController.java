package org.sanchika.efile.relation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.FileQuestion;
import org.sanchika.efile.Files;
import org.sanchika.efile.Opening;
import org.sanchika.efile.Relations;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What has to do with a file, on one page: parts and volumes, files that travel with it, files linked to it. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}")
class RelatedController {
    private final Files files;
    private final Relations relations;
    private final Custody custody;
    private final FileActs opens;
    private final Acts acts;
    private final Refusals refusals;

    RelatedController(Files files, Relations relations, Custody custody, FileActs opens, Acts acts, Refusals refusals) {
        this.files = files;
        this.relations = relations;
        this.custody = custody;
        this.opens = opens;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** A request to tie, with what its answer needs. */
    private record Asked(EFile file, ActForm form, Acting by, Words words, HttpServletRequest request) {
        String href() {
            return "/files/" + file.id().value();
        }
    }

    @GetMapping("/related")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        return screen(file(id, by), FileQuestion.blank(), HttpStatus.OK, by);
    }

    @PostMapping("/parts")
    @Requires(Power.ACT)
    ModelAndView part(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return open(EFile.Kind.PART, new Asked(file(id, by), new ActForm(fields), by, words, request));
    }

    @PostMapping("/volumes")
    @Requires(Power.ACT)
    ModelAndView volume(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return open(EFile.Kind.VOLUME, new Asked(file(id, by), new ActForm(fields), by, words, request));
    }

    @PostMapping("/merger")
    @Requires(Power.ACT)
    ModelAndView merge(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(file(id, by), new ActForm(fields), by, words, request);
        return done(asked, "family", () -> relations.merge(asked.file().id(), by), "relation.merged");
    }

    @PostMapping("/links")
    @Requires(Power.ACT)
    ModelAndView link(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(file(id, by), new ActForm(fields), by, words, request);
        return withOther(asked, "link", other -> relations.link(asked.file().id(), other, by), "relation.linked");
    }

    @PostMapping("/links/{other:\\d{1,18}}/end")
    @Requires(Power.ACT)
    ModelAndView unlink(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(file(id, by), new ActForm(fields), by, words, request);
        return done(
                asked, "link", () -> relations.unlink(asked.file().id(), new MatterId(other), by), "relation.unlinked");
    }

    @PostMapping("/attachments")
    @Requires(Power.ACT)
    ModelAndView attach(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(file(id, by), new ActForm(fields), by, words, request);
        return withOther(
                asked, "attach", other -> relations.attach(other, asked.file().id(), by), "relation.attached");
    }

    @PostMapping("/attachments/{other:\\d{1,18}}/end")
    @Requires(Power.ACT)
    ModelAndView detach(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(file(id, by), new ActForm(fields), by, words, request);
        return done(
                asked,
                "attach",
                () -> relations.detach(new MatterId(other), asked.file().id(), by),
                "relation.detached");
    }

    /** Opens a part or volume and goes there. */
    private ModelAndView open(EFile.Kind kind, Asked asked) {
        MatterId file = asked.file().id();
        Opening opening = opens.open(
                asked.by(),
                asked.form().once(),
                asked.form().body(kind + " of " + file.value()),
                () -> files.open(kind, file, asked.by()));
        return switch (opening) {
            case Opening.Opened(var opened, var computerNo, var number) -> {
                notice(asked, asked.words().get("efile.opened", asked.words().digits(number)));
                yield new ModelAndView("redirect:/files/" + opened.value());
            }
            case Opening.Refused(var faults) ->
                refused(asked, "family", new Outcome.Obstacle(faults.getFirst().key()));
            case Opening.NotHere(var why) -> refused(asked, "family", why);
            case Opening.Unknown unknown -> refused(asked, "family", new Outcome.Unknown());
        };
    }

    /** The other file is chosen by its number, or looked for by part of it where nothing suggests it. */
    private ModelAndView withOther(Asked asked, String at, Function<MatterId, Outcome> act, String said) {
        String typed = asked.form().get("number");
        Optional<MatterId> other = asked.form().has("find")
                ? Optional.empty()
                : files.numbered(typed, asked.by()).map(EFile::id);
        if (other.isPresent()) {
            return done(asked, at, () -> act.apply(other.get()), said);
        }
        var question = FileQuestion.of(at, typed, asked.form().has("find"), files, asked.by(), asked.words());
        return screen(
                asked.file(),
                question,
                question.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                asked.by());
    }

    private ModelAndView done(Asked asked, String at, Supplier<Outcome> act, String said) {
        String body = asked.form().body(asked.request().getRequestURI());
        return switch (acts.once(asked.by(), asked.form().once(), body, act)) {
            case Outcome.Done done -> {
                notice(asked, asked.words().get(said));
                yield new ModelAndView("redirect:" + asked.href() + "/related");
            }
            case Outcome.Refusal why -> refused(asked, at, why);
        };
    }

    private ModelAndView refused(Asked asked, String at, Outcome.Refusal why) {
        String problem = refusals.sentence(why, asked.words());
        return screen(
                asked.file(),
                FileQuestion.refused(at, asked.form().get("number"), problem),
                refusals.status(why),
                asked.by());
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }

    private ModelAndView screen(EFile file, FileQuestion question, HttpStatusCode status, Acting by) {
        MatterId current = files.current(file.id());
        return new ModelAndView("efile/related", status)
                .addObject("file", file)
                .addObject("question", question)
                .addObject("current", current.equals(file.id()))
                .addObject("holds", custody.possible(file.id(), by).contains(Act.PARK))
                .addObject("mainHere", custody.possible(current, by).contains(Act.PARK))
                .addObject("related", relations.of(file.id(), by));
    }

    private static void notice(Asked asked, String text) {
        RequestContextUtils.getOutputFlashMap(asked.request()).put(Pages.NOTICE, text);
    }
}
