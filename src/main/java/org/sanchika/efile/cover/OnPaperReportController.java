package org.sanchika.efile.cover;

import java.util.ArrayList;
import java.util.List;
import org.sanchika.efile.OnPaper;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The report of files that are still kept on paper: by whose leave, and until when. */
@Controller
class OnPaperReportController {
    private static final int LINES = 500;
    private static final int CSV_LINES = 20_000;

    private final OnPaper paper;
    private final Office office;

    OnPaperReportController(OnPaper paper, Office office) {
        this.paper = paper;
        this.office = office;
    }

    @GetMapping("/files/on-paper")
    @Requires(Power.READ)
    String show(Acting by, Model model) {
        model.addAttribute("lines", paper.all(by, LINES));
        model.addAttribute("unit", office.unit(by.unit()).name());
        return "efile/on-paper-report";
    }

    @GetMapping("/files/on-paper.csv")
    @Requires(Power.READ)
    ResponseEntity<byte[]> csv(Acting by, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("efile.field.number"),
                words.get("efile.field.subject"),
                words.get("where.office"),
                words.get("worklist.col.holder"),
                words.get("efile.field.place"),
                words.get("efile.field.exceptionReason"),
                words.get("efile.field.exceptionBy"),
                words.get("efile.field.exceptionUntil")));
        for (OnPaper.Line line : paper.all(by, CSV_LINES)) {
            var approver = line.approver();
            var until = line.until();
            lines.add(List.of(
                    line.number(),
                    line.subject(),
                    line.unit().in(words.language()),
                    line.holder().in(words.language()),
                    line.place(),
                    line.reason(),
                    approver == null ? "" : approver.in(words.language()),
                    until == null ? "" : until));
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"files-on-paper.csv\"")
                .body(Csv.of(lines));
    }
}
