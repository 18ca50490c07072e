package org.sanchika.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks on the desk from which a letter was sent, in the transaction in which is learnt what makes them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SenderTasks {
    private static final int DAYS = 3;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Clock clock;

    SenderTasks(JdbcClient jdbc, Tasks tasks, Dictionary dictionary, StatePack pack, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.dictionary = dictionary;
        this.pack = pack;
        this.clock = clock;
    }

    /** A letter came to nothing. Who says so on the desk from which it went needs no task of it. */
    public void vain(DispatchId dispatch, String why, @Nullable Acting teller) {
        Sent sent = sent(dispatch);
        if (teller == null || !teller.post().equals(sent.by().post())) {
            begin("dispatch/" + dispatch.value(), "dispatch.task", sent, why);
        }
    }

    /** A letter still waits, for a reason that people may be able to mend. */
    public void waits(DispatchId dispatch, String why) {
        begin("exchange/" + dispatch.value(), "exchange.task.waits", sent(dispatch), why);
    }

    /** @param by in the charge in which he sent it */
    private record Sent(
            long issue, long matter, String number, Mode mode, String recipient, boolean restricted, Acting by) {}

    private void begin(String key, String subject, Sent sent, String why) {
        Words words = words();
        String number = words.digits(sent.number());
        tasks.begin(
                new NewTask(
                        key,
                        words.get(subject, number, sent.recipient(), words.get("dispatch.mode." + sent.mode())),
                        why,
                        sent.recipient(),
                        LocalDate.ofInstant(clock.instant(), Words.ZONE).plusDays(DAYS),
                        new MatterId(sent.matter()),
                        "/issues/" + sent.issue() + "/dispatches",
                        sent.restricted()),
                sent.by());
    }

    private Words words() {
        return dictionary.in(pack.languages().getFirst());
    }

    private Sent sent(DispatchId dispatch) {
        return jdbc.sql("""
                        SELECT d.issue_id, o.matter_id, n.number, d.mode, m.restricted,
                               CASE WHEN d.mode IN ('EMAIL', 'SMS') THEN d.contact ELSE d.recipient END AS recipient,
                               d.person_id, d.post_id, d.charge_id, p.unit_id
                          FROM dispatch.dispatch d
                          JOIN dispatch.issue i ON i.id = d.issue_id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
                          JOIN custody.matter m ON m.id = o.matter_id
                          JOIN office.post p ON p.id = d.post_id
                         WHERE d.id = :id
                        """)
                .param("id", dispatch.value())
                .query((row, n) -> new Sent(
                        row.getLong("issue_id"),
                        row.getLong("matter_id"),
                        row.getString("number"),
                        Mode.valueOf(row.getString("mode")),
                        row.getString("recipient"),
                        row.getBoolean("restricted"),
                        Acting.of(row)))
                .single();
    }
}
