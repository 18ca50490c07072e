package org.sanchika.receipt.dakpad;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The dak pad. Scripts fetch the next card ahead ({@code X-Part}) and send marks in the background ({@code X-Live}). */
@Controller
@RequestMapping("/dak-pad")
class PadController {
    private final PadSql sql;
    private final Marks marks;
    private final Receipts receipts;
    private final Custody custody;
    private final Office office;
    private final Acts acts;
    private final Refusals refusals;

    PadController(
            PadSql sql, Marks marks, Receipts receipts, Custody custody, Office office, Acts acts, Refusals refusals) {
        this.sql = sql;
        this.marks = marks;
        this.receipts = receipts;
        this.custody = custody;
        this.office = office;
        this.acts = acts;
        this.refusals = refusals;
    }

    @GetMapping
    @Requires(Power.ACT)
    ModelAndView pad(
            @RequestParam(defaultValue = "") String skip,
            @RequestParam(defaultValue = "0") long first,
            @RequestParam(defaultValue = "0") int done,
            Acting by,
            HttpServletRequest request) {
        boolean ahead = request.getHeader("X-Part") != null;
        PadCard card = card(skip, first, done, ahead, by);
        if (!ahead && card.receipt() != null) {
            custody.open(card.receipt().id(), by);
        }
        return new ModelAndView(ahead ? "receipt/pad-card" : "receipt/pad").addObject("card", card);
    }

    /** A card that was fetched ahead is being looked at. */
    @PostMapping("/{id:\\d{1,18}}/opening")
    @Requires(Power.ACT)
    ResponseEntity<Void> open(@PathVariable long id, Acting by) {
        custody.open(new MatterId(id), by);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id:\\d{1,18}}/marks")
    @Requires(Power.ACT)
    Object mark(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId letter = new MatterId(id);
        String to = fields.getOrDefault("to", "");
        Outcome outcome = to.matches("\\d{1,18}")
                ? acts.once(by, Once.key(fields.get("_once")), "mark " + id + to, () -> send(letter, fields, by))
                : new Outcome.NoSuchDesk();
        int done = number(fields.get("done"));
        if (outcome instanceof Outcome.Refusal refusal) {
            return refused(refusal, letter, fields, by, words, request);
        }
        if (isLive(request)) {
            return ResponseEntity.noContent().build();
        }
        RequestContextUtils.getOutputFlashMap(request).put("marked", id);
        return "redirect:/dak-pad?done=" + (done + 1) + "&skip=" + skip(fields.getOrDefault("skip", ""));
    }

    /** The last mark was a slip: back on this desk and on the pad. */
    @PostMapping("/{id:\\d{1,18}}/undoing")
    @Requires(Power.ACT)
    Object undo(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId letter = new MatterId(id);
        Outcome outcome = acts.once(
                by,
                Once.key(fields.get("_once")),
                "undo " + id,
                () -> custody.pullBack(letter, words.get("dakpad.undo.reason"), by));
        if (outcome instanceof Outcome.Refusal refusal) {
            if (isLive(request)) {
                return problem(refusal, words);
            }
            RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, refusals.sentence(refusal, words));
        } else if (isLive(request)) {
            return ResponseEntity.noContent().build();
        }
        return "redirect:/dak-pad?first=" + id + "&done=" + Math.max(0, number(fields.get("done")) - 1);
    }

    private Outcome send(MatterId letter, Map<String, String> fields, Acting by) {
        Action action = Marks.action(fields.getOrDefault("action", "")).orElse(Action.NECESSARY_ACTION);
        String remark = fields.getOrDefault("remark", "").strip();
        PostId to = new PostId(Long.parseLong(fields.getOrDefault("to", "0")));
        return marks.mark(letter, to, action, remark, by);
    }

    private Object refused(
            Outcome.Refusal refusal,
            MatterId letter,
            Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        if (isLive(request)) {
            return problem(refusal, words);
        }
        PadCard card =
                card(skip(fields.getOrDefault("skip", "")), letter.value(), number(fields.get("done")), false, by);
        PadCard told = new PadCard(
                card.receipt(),
                card.desks(),
                card.done(),
                card.total(),
                card.skipped(),
                refusals.sentence(refusal, words));
        return new ModelAndView("receipt/pad", refusals.status(refusal)).addObject("card", told);
    }

    private ResponseEntity<Object> problem(Outcome.Refusal refusal, Words words) {
        HttpStatus status = refusals.status(refusal);
        return ResponseEntity.status(status).body(Map.of("message", refusals.sentence(refusal, words)));
    }

    private PadCard card(String skip, long first, int done, boolean ahead, Acting by) {
        List<Long> skipped = Arrays.stream(skip(skip).split(","))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
        Optional<MatterId> next = lies(first, by)
                ? Optional.of(new MatterId(first))
                : sql.next(by.post(), skipped, office.principals(by));
        long waiting = sql.waiting(by.post());
        return new PadCard(
                next.flatMap(id -> receipts.find(id, by)).orElse(null),
                marks.desks(by),
                done,
                done + (ahead ? Math.max(0, waiting - 1) : waiting),
                skip(skip),
                null);
    }

    private boolean lies(long id, Acting by) {
        return id > 0
                && custody.held(new MatterId(id))
                        .filter(held -> held.holder().equals(by.post()))
                        .isPresent();
    }

    private static boolean isLive(HttpServletRequest request) {
        return request.getHeader("X-Live") != null;
    }

    private static String skip(String text) {
        return text.matches("\\d{1,18}(,\\d{1,18}){0,400}") ? text : "";
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
