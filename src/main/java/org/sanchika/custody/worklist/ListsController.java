package org.sanchika.custody.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanchika.custody.Ages;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.MatterState;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent, made, put aside, closed, flagged or copied, and with whom it lies now. */
@Controller
class ListsController {
    /** Before any row. */
    private static final Cursor TOP = Cursor.of(Instant.parse("9999-01-01T00:00:00Z"), 0);

    private final ListSql sql;
    private final Office office;
    private final MatterKinds kinds;
    private final Ages ages;

    ListsController(ListSql sql, Office office, MatterKinds kinds, Ages ages) {
        this.sql = sql;
        this.office = office;
        this.kinds = kinds;
        this.ages = ages;
    }

    @GetMapping("/sent")
    @Requires(Power.READ)
    String sent(@RequestParam(defaultValue = "") String after, Acting by, Model model) {
        return show(ListKind.SENT, after, by, model);
    }

    @GetMapping("/created")
    @Requires(Power.READ)
    String created(@RequestParam(defaultValue = "") String after, Acting by, Model model) {
        return show(ListKind.CREATED, after, by, model);
    }

    @GetMapping("/parked")
    @Requires(Power.READ)
    String parked(@RequestParam(defaultValue = "") String after, Acting by, Model model) {
        return show(ListKind.PARKED, after, by, model);
    }

    @GetMapping("/closed")
    @Requires(Power.READ)
    String closed(@RequestParam(defaultValue = "") String after, Acting by, Model model) {
        return show(ListKind.CLOSED, after, by, model);
    }

    @GetMapping("/follow-ups")
    @Requires(Power.READ)
    String followUps(@RequestParam(defaultValue = "") String after, Acting by, Model model) {
        return show(ListKind.FOLLOW_UPS, after, by, model);
    }

    @GetMapping("/copies")
    @Requires(Power.READ)
    String copies(@RequestParam(defaultValue = "") String after, Acting by, Model model) {
        return show(ListKind.COPIES, after, by, model);
    }

    private String show(ListKind list, String after, Acting by, Model model) {
        Cursor behind = Cursor.parse(after).orElse(TOP);
        List<ListSql.Found> found = sql.rows(list, by.post(), office.principals(by), behind, Worklist.PAGE + 1);
        boolean more = found.size() > Worklist.PAGE;
        List<ListSql.Found> shown = more ? found.subList(0, Worklist.PAGE) : found;
        Map<PostId, Desk> holders =
                office.desks(shown.stream().map(ListSql.Found::holder).collect(Collectors.toSet()));
        Ages.Reckoning today = ages.today();
        model.addAttribute("list", list);
        model.addAttribute(
                "rows", shown.stream().map(row -> row(row, holders, today)).toList());
        model.addAttribute("today", today.day());
        model.addAttribute("next", more ? cursor(shown.getLast()) : "");
        return "custody/list";
    }

    private ListRow row(ListSql.Found row, Map<PostId, Desk> holders, Ages.Reckoning today) {
        Desk holder = holders.get(row.holder());
        return new ListRow(
                new MatterId(row.matter()),
                kinds.of(row.kind()),
                row.number(),
                row.computerNo(),
                row.subject(),
                row.physical(),
                row.state(),
                row.at(),
                row.note(),
                row.day(),
                row.fresh(),
                holder,
                row.since(),
                today.days(row.since()),
                holder == null ? 0 : today.workingDays(holder.unit(), row.since()),
                row.state() == MatterState.ACTIVE && row.actBy().isBefore(today.day()),
                row.mayPullBack());
    }

    private static String cursor(ListSql.Found last) {
        return Cursor.of(last.at(), last.matter()).toString();
    }
}
