package org.sanchika.task;

import java.util.Optional;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.NewMatter;
import org.sanchika.custody.Priority;
import org.sanchika.office.Acting;
import org.sanchika.platform.number.NumberSeries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes tasks and finds them. */
@Service
@Transactional
class TaskDesk implements Tasks {
    private final TaskSql sql;
    private final Custody custody;
    private final NumberSeries numbers;

    TaskDesk(TaskSql sql, Custody custody, NumberSeries numbers) {
        this.sql = sql;
        this.custody = custody;
        this.numbers = numbers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public MatterId begin(NewTask task, Acting by) {
        sql.lock(task.key());
        return sql.known(task.key()).orElseGet(() -> write(task, by));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Task> find(MatterId task, Acting reader) {
        return custody.visible(task, reader) ? sql.find(task) : Optional.empty();
    }

    /** A task has no register: its computer number is its number. */
    private MatterId write(NewTask task, Acting by) {
        long computerNo = numbers.computerNo();
        Cover cover = new Cover(
                "T-" + computerNo, task.subject(), task.party(), false, task.restricted(), "NONE", task.dueOn());
        MatterId id = custody.begin(new NewMatter(TaskKind.CODE, computerNo, by.unit(), cover, Priority.ORDINARY), by);
        sql.insert(id, task);
        return id;
    }
}
