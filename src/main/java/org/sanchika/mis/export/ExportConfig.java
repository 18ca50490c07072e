package org.sanchika.mis.export;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.sanchika.platform.language.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep, at night. */
@Configuration(proxyBeanMethods = false)
class ExportConfig {
    private static final LocalTime NIGHT = LocalTime.of(2, 50);

    @Bean
    Task<Void> exportSweepTask(ExportSweep sweep) {
        return Tasks.recurring("export-sweep", Schedules.daily(Words.ZONE, NIGHT))
                .execute((instance, context) -> sweep.run());
    }
}
