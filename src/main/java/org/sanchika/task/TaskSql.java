package org.sanchika.task;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskSql {
    private final JdbcClient jdbc;

    TaskSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody makes a task of this key before the transaction ends. */
    void lock(String key) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('task' || :key, 0))")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    Optional<MatterId> known(String key) {
        return jdbc.sql("SELECT matter_id FROM task.task WHERE key = :key")
                .param("key", key)
                .query((row, n) -> new MatterId(row.getLong("matter_id")))
                .optional();
    }

    void insert(MatterId id, NewTask task) {
        jdbc.sql("""
                        INSERT INTO task.task (matter_id, key, text, about, href)
                        VALUES (:id, :key, :text, :about, :href)
                        """)
                .param("id", id.value())
                .param("key", task.key())
                .param("text", task.text())
                .param("about", task.about() == null ? null : task.about().value(), Types.BIGINT)
                .param("href", task.href())
                .update();
    }

    Optional<Task> find(MatterId id) {
        return jdbc.sql("""
                        SELECT t.*, m.number, m.subject, m.hard_due_on
                          FROM task.task t JOIN custody.matter m ON m.id = t.matter_id WHERE t.matter_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    Long about = row.getObject("about", Long.class);
                    return new Task(
                            id,
                            row.getString("number"),
                            row.getString("subject"),
                            row.getString("text"),
                            row.getObject("hard_due_on", LocalDate.class),
                            about == null ? null : new MatterId(about),
                            row.getString("href"));
                })
                .optional();
    }
}
