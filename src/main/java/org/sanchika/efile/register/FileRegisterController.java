package org.sanchika.efile.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The file register: one list per section and calendar year. */
@Controller
class FileRegisterController {
    private static final int LINES = 100;
    private static final int OLDEST = 1900;
    private static final int LATEST = 2200;

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
    String register(
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Acting by,
            Model model) {
        int thisYear = LocalDate.ofInstant(clock.instant(), Words.ZONE).getYear();
        int shown = year < OLDEST || year > LATEST ? thisYear : year;
        List<RegisterRow> rows = sql.rows(by.unit(), shown, before, office.principals(by), LINES + 1);
        boolean more = rows.size() > LINES;
        model.addAttribute("rows", more ? rows.subList(0, LINES) : rows);
        model.addAttribute("next", more ? rows.get(LINES - 1).id().value() : 0L);
        model.addAttribute("year", shown);
        model.addAttribute("unit", office.unit(by.unit()).name());
        return "efile/register";
    }
}
