package org.sanchika.custody.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.platform.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings back what was put aside, on its date: shortly after midnight, and once more before the office opens. Each
 * matter is a transaction of its own, and one that is awake already is left alone, so a round may be repeated.
 */
@Configuration(proxyBeanMethods = false)
class WakeJob {
    private static final Logger log = LoggerFactory.getLogger(WakeJob.class);
    private static final int MOST = 20_000;

    private final LedgerSql sql;
    private final Custody custody;
    private final Pen pen;

    WakeJob(LedgerSql sql, Custody custody, Pen pen) {
        this.sql = sql;
        this.custody = custody;
        this.pen = pen;
    }

    @Bean
    Task<Void> wakeTask() {
        return Tasks.recurring("wake", Schedules.daily(Words.ZONE, LocalTime.of(0, 1), LocalTime.of(6, 0)))
                .execute((instance, context) -> run());
    }

    /** How many came back. */
    int run() {
        int woken = 0;
        for (MatterId matter : sql.dueToWake(pen.today(), MOST)) {
            try {
                if (custody.wake(matter, "", null) instanceof Outcome.Done) {
                    woken++;
                }
            } catch (RuntimeException failure) {
                log.error("matter.wake-failed matter={}", matter.value(), failure);
            }
        }
        log.info("wake.done woken={}", woken);
        return woken;
    }
}
