package org.sanchika.dispatch.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.sanchika.platform.language.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every morning for replies that did not come. */
@Configuration(proxyBeanMethods = false)
class WatchConfig {
    private static final LocalTime MORNING = LocalTime.of(6, 15);

    @Bean
    Task<Void> remindersTask(Overdue overdue) {
        return Tasks.recurring("reminders", Schedules.daily(Words.ZONE, MORNING))
                .execute((instance, context) -> overdue.remind());
    }
}
