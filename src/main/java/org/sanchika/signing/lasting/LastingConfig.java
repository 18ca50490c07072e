package org.sanchika.signing.lasting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round. */
@Configuration(proxyBeanMethods = false)
class LastingConfig {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Task<Void> lastingTask(LastingRound round) {
        return Tasks.recurring("lasting", FixedDelay.of(PAUSE)).execute((instance, context) -> round.run());
    }
}
