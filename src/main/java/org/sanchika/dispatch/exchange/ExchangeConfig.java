package org.sanchika.dispatch.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round to other installations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeProperties.class)
class ExchangeConfig {

    @Bean
    Task<Void> exchangeTask(PeerRound round, ExchangeProperties properties) {
        return Tasks.recurring("exchange", FixedDelay.of(properties.look()))
                .execute((instance, context) -> round.run());
    }
}
