package org.sanchika.dispatch.issue;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.sanchika.platform.language.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every morning for numbers that were not signed by their date. */
@Configuration(proxyBeanMethods = false)
class IssueConfig {
    private static final LocalTime MORNING = LocalTime.of(6, 20);

    @Bean
    Task<Void> lateSignaturesTask(LateSignatures late) {
        return Tasks.recurring("late-signatures", Schedules.daily(Words.ZONE, MORNING))
                .execute((instance, context) -> late.tell());
    }
}
