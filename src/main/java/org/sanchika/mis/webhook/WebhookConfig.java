package org.sanchika.mis.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.sanchika.platform.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round, and the sweep of what was kept for thirty days; at night. */
@Configuration(proxyBeanMethods = false)
class WebhookConfig {
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(WebhookConfig.class);
    private static final LocalTime ROUND = LocalTime.of(3, 30);
    private static final LocalTime SWEEP = LocalTime.of(3, 0);

    @Bean
    Task<Void> webhookRoundTask(WebhookRound round) {
        return Tasks.recurring("webhooks", Schedules.daily(Words.ZONE, ROUND))
                .execute((instance, context) -> round.run());
    }

    @Bean
    Task<Void> webhookSweepTask(MessageSql messages, Clock clock) {
        return Tasks.recurring("webhook-sweep", Schedules.daily(Words.ZONE, SWEEP))
                .execute((instance, context) -> log.info(
                        "webhook.swept messages={}",
                        messages.sweep(clock.instant().minus(KEPT))));
    }
}
