package org.sanchika.efile.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Xlsx;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The file register of a section: what it opened from day to day, the calendar year unless other days are asked. */
@Controller
class FileRegisterController {
    private static final int LINES = 100;
    private static final int SHEET_LINES = 20_000;

    private final FileLineSql sql;
    private final Office office;
    private final Clock clock;

    FileRegisterController(FileLineSql sql, Office office, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/files")
    @Requires(Power.READ)
    ModelAndView register(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Acting by,
            Words words) {
        Period period = Period.read(from, to, today());
        List<RegisterRow> rows = period.isWrong() ? List.of() : rows(period, state, before, LINES + 1, by);
        boolean more = rows.size() > LINES;
        return new ModelAndView("efile/register", period.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", more ? rows.get(LINES - 1).id().value() : 0L)
                .addObject("period", period)
                .addObject("state", state)
                .addObject("year", today().getYear())
                .addObject("unit", office.unit(by.unit()).name());
    }

    /** The same as a sheet; a period that is none is told on the page. */
    @GetMapping("/files/register.{format:csv|xlsx}")
    @Requires(Power.READ)
    ResponseEntity<byte[]> sheet(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String state,
            Acting by,
            Words words) {
        Period period = Period.read(from, to, today());
        if (period.isWrong()) {
            return ResponseEntity.unprocessableContent().build();
        }
        boolean book = format.equals("xlsx");
        List<List<Object>> lines = lines(rows(period, state, Long.MAX_VALUE, SHEET_LINES, by), words);
        String name = "files-" + period.first() + "-" + period.last() + "." + format;
        return ResponseEntity.ok()
                .header("Content-Type", book ? Xlsx.TYPE.toString() : "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(book ? Xlsx.of(words.get("efile.register"), lines) : Csv.of(lines));
    }

    private List<RegisterRow> rows(Period period, String state, long before, int limit, Acting by) {
        var stretch = new FileLineSql.Stretch(by.unit(), period.first(), period.last(), state, before, limit);
        return sql.rows(stretch, office.principals(by));
    }

    private static List<List<Object>> lines(List<RegisterRow> rows, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("efile.field.number"),
                words.get("where.computer"),
                words.get("efile.field.openedOn"),
                words.get("efile.field.subject"),
                words.get("efile.field.category"),
                words.get("efile.field.nature"),
                words.get("worklist.col.holder"),
                words.get("where.office"),
                words.get("efile.register.state")));
        for (RegisterRow row : rows) {
            lines.add(List.of(
                    row.number(),
                    row.computerNo(),
                    row.openedOn(),
                    row.subject(),
                    row.category(),
                    words.get("receipt.nature." + (row.physical() ? "physical" : "electronic")),
                    row.holder().in(words.language()),
                    row.holderUnit().in(words.language()),
                    words.get("custody.state." + row.state())));
        }
        return lines;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
