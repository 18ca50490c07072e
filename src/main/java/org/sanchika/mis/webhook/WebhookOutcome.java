package org.sanchika.mis.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.sanchika.mis.webhook.WebhookMessage.State;
import org.sanchika.mis.webhook.WebhookMessage.Why;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of a try, and what follows from it. */
@Service
@Transactional
class WebhookOutcome {
    private static final Logger log = LoggerFactory.getLogger(WebhookOutcome.class);

    private final MessageSql messages;
    private final WebhookSql webhooks;
    private final WebhookAlarm alarm;
    private final Audit audit;
    private final Clock clock;

    WebhookOutcome(MessageSql messages, WebhookSql webhooks, WebhookAlarm alarm, Audit audit, Clock clock) {
        this.messages = messages;
        this.webhooks = webhooks;
        this.alarm = alarm;
        this.audit = audit;
        this.clock = clock;
    }

    public Job.Result of(WebhookMessage message, Webhook webhook, WebhookLine.Answer answer) {
        Instant now = clock.instant();
        messages.attempted(message.id(), answer, now);
        Why why = answer.why();
        if (why == null) {
            webhooks.arrived(webhook.id());
            return ended(message, State.SENT);
        }
        log.warn(
                "webhook.failed webhook={} message={} why={} status={}",
                webhook.id(),
                message.messageId(),
                why,
                answer.status());
        Instant failing = webhooks.failed(webhook.id(), now);
        if (why == Why.GONE) {
            off(webhook, Webhook.Why.GONE, now);
            return ended(message, State.DEAD);
        }
        if (!now.isBefore(failing.plus(Webhook.PATIENCE))) {
            off(webhook, Webhook.Why.FAILED, now);
            return ended(message, State.DEAD);
        }
        return RetryRules.pause(
                        message.tries() + 1,
                        answer.pause(),
                        ThreadLocalRandom.current().nextDouble())
                .map(pause -> later(message, now, pause))
                .orElseGet(() -> ended(message, State.DEAD));
    }

    /** It was switched off meanwhile. */
    public void withheld(WebhookMessage message) {
        messages.attempted(message.id(), new WebhookLine.Answer(null, Why.OFF, "", null, 0), clock.instant());
        ended(message, State.DEAD);
    }

    private Job.Result later(WebhookMessage message, Instant now, Duration pause) {
        messages.again(message, now.plus(pause));
        return Job.Result.again(pause);
    }

    private Job.Result ended(WebhookMessage message, State state) {
        messages.ended(message, state);
        log.info("webhook.ended webhook={} message={} state={}", message.webhook(), message.messageId(), state);
        return Job.Result.DONE;
    }

    private void off(Webhook webhook, Webhook.Why why, Instant now) {
        if (webhooks.off(webhook.id(), why, now)) {
            audit.act(null, "webhook.off", "webhook:" + webhook.id(), Map.of("why", why.name()));
            alarm.raise(webhook, new Webhook.Off(why, now));
            log.error("webhook.off webhook={} why={}", webhook.id(), why);
        }
    }
}
