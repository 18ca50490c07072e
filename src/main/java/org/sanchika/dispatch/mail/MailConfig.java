package org.sanchika.dispatch.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.sanchika.platform.mail.MailProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** E-mail, where the office has a mailbox. */
@Configuration(proxyBeanMethods = false)
class MailConfig {

    @Bean
    @ConditionalOnProperty("sanchika.dispatch.mail.imap.host")
    Task<Void> bouncesTask(Bounces bounces, MailProperties properties) {
        return Tasks.recurring("bounces", FixedDelay.of(properties.look()))
                .execute((instance, context) -> bounces.read());
    }
}
