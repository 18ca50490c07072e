package org.sanchika.dispatch.delivery;

import java.util.ArrayList;
import java.util.List;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of dispatch by days; what goes by hand is the peon book. */
@Controller
class DispatchRegisterController {
    private static final int LINES = 100;
    private static final int CSV_LINES = 20_000;
    private static final String HAND = "HAND";

    private final DispatchRegister register;
    private final Office office;

    DispatchRegisterController(DispatchRegister register, Office office) {
        this.register = register;
        this.office = office;
    }

    @GetMapping("/dispatches")
    @Requires(Power.READ)
    ModelAndView register(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Acting by) {
        return page("/dispatches", register.period(from, to), mode, before, by);
    }

    @GetMapping("/dispatches/peon-book")
    @Requires(Power.READ)
    ModelAndView peonBook(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Acting by) {
        return page("/dispatches/peon-book", register.period(from, to), HAND, before, by);
    }

    @GetMapping("/dispatches/register.csv")
    @Requires(Power.READ)
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String mode,
            Acting by,
            Words words) {
        Period period = register.period(from, to);
        if (period.isWrong()) {
            return ResponseEntity.unprocessableContent().build();
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"dispatch-" + period.first() + ".csv\"")
                .body(Csv.of(lines(register.rows(period, mode, Long.MAX_VALUE, CSV_LINES, by), words)));
    }

    private ModelAndView page(String href, Period period, String mode, long before, Acting by) {
        List<DispatchRow> rows = period.isWrong() ? List.of() : register.rows(period, mode, before, LINES + 1, by);
        boolean more = rows.size() > LINES;
        return new ModelAndView("dispatch/sent", period.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("href", href)
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", more ? rows.get(LINES - 1).id() : 0L)
                .addObject("period", period)
                .addObject("mode", mode)
                .addObject("unit", office.unit(by.unit()).name());
    }

    private static List<List<Object>> lines(List<DispatchRow> rows, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("dispatch.dated"),
                words.get("issue.number"),
                words.get("dispatch.recipient"),
                words.get("dispatch.mode"),
                words.get("dispatch.number"),
                words.get("dispatch.tracking"),
                words.get("dispatch.postage"),
                words.get("dispatch.state"),
                words.get("dispatch.on"),
                words.get("dispatch.remark")));
        for (DispatchRow row : rows) {
            lines.add(List.of(
                    row.dated(),
                    row.number(),
                    row.recipient(),
                    words.get("dispatch.mode." + row.mode()),
                    row.envelope(),
                    row.trackingNo(),
                    row.postage() == 0 ? "" : Rupees.of(row.postage()),
                    words.get("dispatch.step." + row.state()),
                    row.ended() == null ? "" : row.ended(),
                    row.remark()));
        }
        return lines;
    }
}
