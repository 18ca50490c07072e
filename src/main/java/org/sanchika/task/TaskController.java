package org.sanchika.task;

import jakarta.servlet.http.HttpServletRequest;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A task to look at; what is done with it is done as with every matter. */
@Controller
class TaskController {
    private final Tasks tasks;
    private final Custody custody;
    private final MatterPanels panels;
    private final Audit audit;

    TaskController(Tasks tasks, Custody custody, MatterPanels panels, Audit audit) {
        this.tasks = tasks;
        this.custody = custody;
        this.panels = panels;
        this.audit = audit;
    }

    @GetMapping("/tasks/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by, HttpServletRequest request) {
        MatterId matter = new MatterId(id);
        Task task = tasks.find(matter, by).orElseThrow(() -> new Gone("task " + id));
        custody.open(matter, by);
        audit.access(Presence.of(request), "VIEW", "task:" + id, request.getRemoteAddr());
        return new ModelAndView("task/task")
                .addObject("task", task)
                .addObject("panel", panels.of(matter, by).orElseThrow(() -> new Gone("task " + id)))
                .addObject(
                        "about",
                        task.about() == null
                                ? null
                                : panels.of(task.about(), by).orElse(null));
    }
}
