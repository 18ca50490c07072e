package org.sanchika.mis.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.sanchika.platform.job.Job;
import org.springframework.stereotype.Component;

/**
 * Sends a notice until it arrives or is given up, two at a time, so that letters do not wait behind a slow receiver. One that
 * was handed over when the program was killed goes again under the same id.
 */
@Component
class WebhookJob implements Job {
    static final String NAME = "webhook";
    /** Longer than any try takes. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(2);
    private final MessageSql messages;
    private final WebhookSql webhooks;
    private final WebhookSecrets secrets;
    private final WebhookLine line;
    private final WebhookOutcome outcome;
    private final Clock clock;

    WebhookJob(
            MessageSql messages,
            WebhookSql webhooks,
            WebhookSecrets secrets,
            WebhookLine line,
            WebhookOutcome outcome,
            Clock clock) {
        this.messages = messages;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.line = line;
        this.outcome = outcome;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) {
        String[] ordered = instance.split("\\.");
        WebhookMessage message = messages.waiting(Long.parseLong(ordered[0]))
                .filter(found -> found.series() == Integer.parseInt(ordered[1]))
                .orElse(null);
        if (message == null) {
            return Result.DONE;
        }
        Webhook webhook = webhooks.within(null, message.webhook()).orElse(null);
        if (webhook == null || !webhook.mayBeTold(message.kind())) {
            outcome.withheld(message);
            return Result.DONE;
        }
        Instant now = clock.instant();
        Instant claimed = message.claimedAt();
        Instant due = claimed == null ? message.dueAt() : claimed.plus(CLAIM);
        if (now.isBefore(due)) {
            return Result.again(Duration.between(now, due));
        }
        if (!places.tryAcquire()) {
            return Result.again(SOON);
        }
        try {
            return messages.claim(message, now) ? send(message, webhook, now) : Result.again(SOON);
        } finally {
            places.release();
        }
    }

    private Result send(WebhookMessage message, Webhook webhook, Instant now) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        long seconds = now.getEpochSecond();
        String signature = WebhookSignature.of(secrets.of(webhook.id(), now), message.messageId(), seconds, body);
        return outcome.of(
                message,
                webhook,
                line.post(webhook.address(), new WebhookLine.Signed(message.messageId(), seconds, signature, body)));
    }
}
