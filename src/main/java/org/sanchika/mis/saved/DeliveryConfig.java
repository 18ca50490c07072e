package org.sanchika.mis.saved;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfig {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<Void> deliveryTask(DeliveryRound round) {
        return Tasks.recurring("views", FixedDelay.of(PAUSE)).execute((instance, context) -> round.run());
    }
}
