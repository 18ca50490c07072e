package org.sanchika.custody.worklist;

import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent, made, put aside, closed, flagged or copied, and with whom it lies now. */
@Controller
class ListsController {
    private final Lists lists;

    ListsController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/{list:" + ListKind.PATHS + "}")
    @Requires(Power.READ)
    String list(@PathVariable String list, @RequestParam(defaultValue = "") String after, Acting by, Model model) {
        ListKind kind = ListKind.of(list);
        Lists.Slice slice = lists.slice(kind, after, Worklist.PAGE, by);
        model.addAttribute("list", kind);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("today", slice.today());
        model.addAttribute("next", slice.next() == null ? "" : slice.next());
        return "custody/list";
    }
}
