package org.sanchika.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tasks as calls; they are listed in the inbox, sent and closed as every matter is. */
@RestController
class TasksApiController {
    private final Tasks tasks;

    TasksApiController(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * What somebody has to do.
     *
     * @param text what happened
     * @param aboutId the matter that it is about
     * @param href the page on which it is done
     */
    record TaskShape(
            String id,
            String number,
            String subject,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable String aboutId,
            String href) {}

    /** A task. */
    @GetMapping("/api/v1/tasks/{id:\\d{1,18}}")
    @Requires(Power.READ)
    TaskShape one(@PathVariable long id, Acting by) {
        Task task = tasks.find(new MatterId(id), by).orElseThrow(() -> new Gone("task " + id));
        return new TaskShape(
                Long.toString(id),
                task.number(),
                task.subject(),
                task.text(),
                task.dueOn(),
                task.about() == null ? null : Long.toString(task.about().value()),
                task.href());
    }
}
