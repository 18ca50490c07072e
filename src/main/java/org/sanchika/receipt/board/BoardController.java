package org.sanchika.receipt.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One letter to many desks, and the board of their answers. */
@Controller
class BoardController {
    private static final int BOARDS = 100;

    private final Boards boards;
    private final Receipts receipts;
    private final Acts acts;
    private final Refusals refusals;
    private final Clock clock;

    BoardController(Boards boards, Receipts receipts, Acts acts, Refusals refusals, Clock clock) {
        this.boards = boards;
        this.receipts = receipts;
        this.acts = acts;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/boards")
    @Requires(Power.ACT)
    String all(Acting by, Model model) {
        model.addAttribute("boards", boards.all(by, Long.MAX_VALUE, BOARDS));
        return "receipt/boards";
    }

    @GetMapping("/boards/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    String one(@PathVariable long id, Acting by, Model model) {
        model.addAttribute("board", boards.find(id, by).orElseThrow(() -> new Gone("board " + id)));
        model.addAttribute("today", today());
        return "receipt/board";
    }

    @PostMapping("/boards/{id:\\d{1,18}}/reminders")
    @Requires(Power.ACT)
    String remind(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        int count = boards.remindOnce(id, Once.key(fields.get("_once")), by).orElseThrow(() -> new Gone("board " + id));
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("board.reminded", count));
        return "redirect:/boards/" + id;
    }

    @GetMapping("/receipts/{id:\\d{1,18}}/boards/new")
    @Requires(Power.ACT)
    ModelAndView form(@PathVariable long id, Acting by) {
        return screen(id, Map.of(), Map.of(), HttpStatus.OK, by);
    }

    @PostMapping("/receipts/{id:\\d{1,18}}/boards")
    @Requires(Power.ACT)
    ModelAndView send(@PathVariable long id, @RequestParam Map<String, String> fields, Acting by, Words words) {
        CircularForm form = new CircularForm(fields, today());
        List<Fault> faults = form.faults();
        if (!faults.isEmpty()) {
            return screen(id, fields, Fault.messages(faults, words), HttpStatus.UNPROCESSABLE_CONTENT, by);
        }
        Boards.Circular circular = form.circular();
        String body = "board " + id + circular;
        return switch (acts.once(
                by, Once.key(fields.get("_once")), body, () -> boards.send(new MatterId(id), circular, by))) {
            case Outcome.Done(var board, var seq) -> new ModelAndView("redirect:/boards/" + board.value());
            case Outcome.Unknown unknown -> throw new Gone("receipt " + id);
            case Outcome.Refusal refusal -> {
                String field = refusal instanceof Outcome.DateNotAhead ? "dueOn" : "group";
                Map<String, String> why = Map.of(field, refusals.sentence(refusal, words));
                yield screen(id, fields, why, HttpStatus.UNPROCESSABLE_CONTENT, by);
            }
        };
    }

    private ModelAndView screen(
            long id, Map<String, String> typed, Map<String, String> mistakes, HttpStatus status, Acting by) {
        Receipt receipt = receipts.find(new MatterId(id), by).orElseThrow(() -> new Gone("receipt " + id));
        return new ModelAndView("receipt/board-new", status)
                .addObject("receipt", receipt)
                .addObject("groups", boards.groups(by))
                .addObject("typed", typed)
                .addObject("mistakes", mistakes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
