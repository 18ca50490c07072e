package org.sanchika.dispatch.issue;

import java.util.ArrayList;
import java.util.List;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Scans;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.NavEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of issues of a unit and those below it, a calendar year at a time; numbers given up stand in it too. */
@Controller
class IssueRegisterController {
    private static final int LINES = 100;
    private static final int CSV_LINES = 20_000;

    private final IssueRegister register;
    private final Office office;

    IssueRegisterController(IssueRegister register, Office office) {
        this.register = register;
        this.office = office;
    }

    @Bean
    static NavEntry issuesNav(ObjectProvider<Scans> scans) {
        return new NavEntry(
                35,
                "/issues",
                "send",
                "issue.nav",
                Power.READ,
                here -> scans.getObject()
                        .count(
                                new UnitId(here.acting().unitId()),
                                new PersonId(here.personId()),
                                NavEntry.Waiting.CAP + 1));
    }

    @GetMapping("/issues")
    @Requires(Power.READ)
    ModelAndView register(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Acting by) {
        int asked = register.year(year);
        List<Issue.Entry> rows = register.rows(asked, state, before, LINES + 1, by);
        boolean more = rows.size() > LINES;
        return new ModelAndView("dispatch/register")
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", more ? rows.get(LINES - 1).id().value() : 0L)
                .addObject("year", asked)
                .addObject("thisYear", register.thisYear())
                .addObject("state", state)
                .addObject("unit", office.unit(by.unit()).name());
    }

    @GetMapping("/issues/register.csv")
    @Requires(Power.READ)
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            Acting by,
            Words words) {
        int asked = register.year(year);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"issues-" + asked + ".csv\"")
                .body(Csv.of(lines(register.rows(asked, state, Long.MAX_VALUE, CSV_LINES, by), words)));
    }

    private static List<List<Object>> lines(List<Issue.Entry> rows, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("issue.number"),
                words.get("issue.dated"),
                words.get("draft.form"),
                words.get("draft.field.subject"),
                words.get("draft.field.to"),
                words.get("issue.copy-number"),
                words.get("issue.file"),
                words.get("draft.field.signatory"),
                words.get("draft.state"),
                words.get("approval.reason")));
        for (Issue.Entry row : rows) {
            lines.add(List.of(
                    row.number(),
                    row.dated(),
                    words.get("draft.form." + row.form()),
                    row.subject(),
                    row.to(),
                    row.copyNumber(),
                    row.fileNumber(),
                    row.signedBy(),
                    words.get("draft.state." + row.state()),
                    row.reason()));
        }
        return lines;
    }
}
