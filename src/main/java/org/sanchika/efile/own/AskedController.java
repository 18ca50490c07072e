package org.sanchika.efile.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Notes that say what the officer ordered by word of mouth, or agreed to in a talk: he says whether it is so. */
@Controller
class AskedController {
    private static final int ORDER = 15;
    private static final int LINES = 50;

    private final AskedSql sql;
    private final Notes notes;
    private final Acts acts;
    private final Refusals refusals;

    AskedController(AskedSql sql, Notes notes, Acts acts, Refusals refusals) {
        this.sql = sql;
        this.notes = notes;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** The place of files in the frame; what waits there are confirmations. */
    @Bean
    static NavEntry filesEntry(AskedSql sql) {
        return new NavEntry(
                ORDER,
                "/files",
                "folders",
                "efile.nav",
                Power.READ,
                here -> sql.count(new PostId(here.acting().postId()), NavEntry.Waiting.CAP + 1));
    }

    @GetMapping("/confirmations")
    @Requires(Power.READ)
    ModelAndView asked(@RequestParam(defaultValue = "0") long after, Acting by) {
        return page(after, Map.of(), 0, "", HttpStatus.OK, by);
    }

    @PostMapping("/confirmations/{file:\\d{1,18}}/{note:\\d{1,18}}")
    @Requires(Power.ACT)
    ModelAndView answer(
            @PathVariable long file,
            @PathVariable long note,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Map<String, String> typed = new TreeMap<>(fields);
        typed.keySet().removeIf(name -> name.startsWith("_"));
        boolean agrees = "true".equals(fields.get("agrees"));
        String remark = fields.getOrDefault("remark", "");
        Outcome outcome = acts.once(
                by,
                Once.key(fields.get("_once")),
                "confirm " + note + typed,
                () -> notes.confirm(new MatterId(file), note, agrees, remark, by));
        return switch (outcome) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("note.confirmed"));
                yield new ModelAndView("redirect:/confirmations");
            }
            case Outcome.Unknown unknown -> throw new Gone("note " + note);
            case Outcome.Refusal why -> page(0, typed, note, refusals.sentence(why, words), refusals.status(why), by);
        };
    }

    private ModelAndView page(
            long after, Map<String, String> typed, long wrong, String why, HttpStatus status, Acting by) {
        List<AskedRow> rows = sql.rows(by, after, LINES + 1);
        boolean more = rows.size() > LINES;
        return new ModelAndView("efile/asked", status)
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", more ? rows.get(LINES - 1).note() : 0L)
                .addObject("wrong", wrong)
                .addObject("why", why)
                .addObject("remark", typed.getOrDefault("remark", ""));
    }
}
