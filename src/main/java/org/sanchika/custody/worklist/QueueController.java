package org.sanchika.custody.worklist;

import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of a section (practice 13): its head distributes, its members claim. */
@Controller
class QueueController {
    private final Worklist worklist;
    private final WorklistSql sql;
    private final Office office;

    QueueController(Worklist worklist, WorklistSql sql, Office office) {
        this.worklist = worklist;
        this.sql = sql;
        this.office = office;
    }

    @GetMapping("/queue")
    @Requires(Power.READ)
    String queue(@RequestParam(defaultValue = "") String after, Acting by, Model model) {
        PostId queue = office.queueOf(by.unit()).orElseThrow(() -> new Gone("no queue in unit " + by.unit()));
        var filter = new WorklistFilter(Show.ALL, "", "", 0, after, "");
        Worklist.Slice slice = worklist.slice(queue, filter, Worklist.PAGE, by);
        List<Member> members = office.around(by.post()).stream()
                .filter(desk -> desk.unit().equals(by.unit()) && !desk.queue())
                .map(desk -> new Member(desk, sql.lying(desk.post(), WorklistPage.MOST + 1)))
                .toList();
        model.addAttribute("desk", office.desk(queue).orElseThrow());
        model.addAttribute("items", slice.items());
        model.addAttribute("members", by.may(Power.DISTRIBUTE) ? members : List.of());
        model.addAttribute("mayClaim", by.may(Power.ACT));
        model.addAttribute(
                "next", slice.more() ? slice.items().getLast().row().cursor().toString() : "");
        return "custody/queue";
    }
}
