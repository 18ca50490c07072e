package org.sanchika.custody.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.sanchika.custody.Proofs;
import org.sanchika.office.PersonId;
import org.sanchika.platform.job.Job;
import org.sanchika.platform.language.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Is the ledger whole, and does everything derived from it say the same? Each night, when nothing is mended; and when an
 * administrator orders it, {@code check} or {@code repair}.
 */
@Component
class CheckJob implements Job {
    private final Examiner examiner;

    CheckJob(Examiner examiner) {
        this.examiner = examiner;
    }

    @Bean
    static Task<Void> checkTask(Examiner examiner) {
        return Tasks.recurring("ledger-check", Schedules.daily(Words.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> examiner.round(false, null));
    }

    @Override
    public String name() {
        return Proofs.CHECK;
    }

    @Override
    public Result run(String instance, String data) {
        examiner.round(instance.equals("repair"), new PersonId(Long.parseLong(data)));
        return Result.DONE;
    }
}
