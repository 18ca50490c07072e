package org.sanchika.custody.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.acting.Answers.Asked;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The acts of a desk as forms. Each happens once however often its form is sent. */
@Controller
@RequestMapping("/matters/{id:\\d{1,18}}")
class ActsController {
    private final Custody custody;
    private final Acts acts;
    private final Answers answers;

    ActsController(Custody custody, Acts acts, Answers answers) {
        this.custody = custody;
        this.acts = acts;
        this.answers = answers;
    }

    @PostMapping("/movements")
    @Requires(Power.ACT)
    ModelAndView send(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = asked(id, Act.SEND, fields, by, words, request);
        if (asked.form().has("find")) {
            return answers.found(asked);
        }
        List<ActForm.Fault> faults = asked.form().faults();
        PostId to = asked.form().to();
        if (!faults.isEmpty() || to == null) {
            return answers.faulty(asked, faults);
        }
        return act(asked, () -> custody.send(asked.matter(), asked.form().send(to, Priority.ORDINARY), by));
    }

    /** Everything else that is done with a reason, a date or nothing but a key. */
    @PostMapping({
        "/claim",
        "/pull-back",
        "/pull-up",
        "/parking",
        "/parking/end",
        "/closure",
        "/closure/end",
        "/delay-reason"
    })
    @Requires(Power.ACT)
    ModelAndView other(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        String path = request.getRequestURI();
        Act act = ActPaths.of(path.substring(path.indexOf('/', "/matters/".length())));
        Asked asked = asked(id, act, fields, by, words, request);
        ActForm form = asked.form();
        Optional<LocalDate> until = form.date("until");
        if (act == Act.PARK && until.isEmpty()) {
            String key = form.has("until") ? "form.date" : "form.required";
            return answers.faulty(asked, List.of(new ActForm.Fault("until", key)));
        }
        return act(asked, () -> ActPaths.run(custody, asked.matter(), act, form, by));
    }

    @PostMapping("/receipt")
    @Requires(Power.READ)
    ModelAndView receive(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = asked(id, Act.RECEIVE, fields, by, words, request);
        return act(asked, () -> custody.receive(asked.matter(), by));
    }

    private ModelAndView act(Asked asked, Supplier<Outcome> verb) {
        ActForm form = asked.form();
        String body = form.body(asked.act() + " " + asked.matter().value() + " ");
        return answers.to(asked, acts.once(asked.by(), form.once(), body, verb));
    }

    private static Asked asked(
            long id,
            Act act,
            MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return new Asked(new MatterId(id), act, new ActForm(fields), by, words, request);
    }
}
