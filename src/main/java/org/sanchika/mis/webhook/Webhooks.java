package org.sanchika.mis.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Other systems as an administrator sees them: those of his own unit and of what lies below it. */
@Service
@Transactional
class Webhooks {
    /** Notices on the page of one. */
    static final int SHOWN = 30;

    /** A failure that is over sooner is nobody's business. */
    private static final Duration BRIEF = Duration.ofHours(1);

    private final WebhookSql sql;
    private final MessageSql messages;
    private final WebhookSecrets secrets;
    private final WebhookPost post;
    private final WebhookLine line;
    private final WebhookAlarm alarm;
    private final Audit audit;
    private final Clock clock;

    Webhooks(
            WebhookSql sql,
            MessageSql messages,
            WebhookSecrets secrets,
            WebhookPost post,
            WebhookLine line,
            WebhookAlarm alarm,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.secrets = secrets;
        this.post = post;
        this.line = line;
        this.alarm = alarm;
        this.audit = audit;
        this.clock = clock;
    }

    /** One with the secret that is handed over this once. */
    record Made(long id, String secret) {}

    @Transactional(readOnly = true)
    public List<Webhook> all(Presence here) {
        return sql.within(Acting.of(here).reach());
    }

    /** Those that need somebody to look after them. */
    @Transactional(readOnly = true)
    public int lost(Presence here) {
        return sql.lost(Acting.of(here).reach(), clock.instant().minus(BRIEF));
    }

    @Transactional(readOnly = true)
    public Webhook one(long id, Presence here) {
        return sql.within(Acting.of(here).reach(), id).orElseThrow(() -> new Gone("webhook " + id));
    }

    @Transactional(readOnly = true)
    public List<WebhookMessage> messages(Webhook webhook, long before, int limit) {
        return messages.of(webhook.id(), before, limit);
    }

    @Transactional(readOnly = true)
    public List<Validity> validities(Webhook webhook) {
        return secrets.validities(webhook.id(), clock.instant());
    }

    /** The units that may be chosen first: his own and those right below it. */
    @Transactional(readOnly = true)
    public List<Webhook.Unit> units(Presence here) {
        var reach = Acting.of(here).reach();
        return sql.units(reach == null ? null : reach.value(), 2);
    }

    /** Outside of a transaction: the name of the host is asked for. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Mistakes mistakes(WebhookForm form, Presence here, Words words) {
        boolean written = AddressRules.isAddress(form.address());
        return form.mistakes(written && line.mayCall(form.address()), known(form, here), words);
    }

    private boolean known(WebhookForm form, Presence here) {
        var reach = Acting.of(here).reach();
        return form.unit().isEmpty()
                ? reach == null
                : sql.unit(form.unit(), reach).isPresent();
    }

    public Made make(WebhookForm form, Presence here) {
        long id = sql.insert(form, unit(form, here), here.personId(), clock.instant());
        String secret = secrets.make(id, clock.instant());
        record(here, "webhook.made", id, form);
        return new Made(id, secret);
    }

    public void change(Webhook webhook, WebhookForm form, Presence here) {
        if (!form.equals(WebhookForm.of(webhook))) {
            sql.update(webhook.id(), form, unit(form, here));
            record(here, "webhook.changed", webhook.id(), form);
        }
    }

    /** The secret that signs from now on; the former one signs beside it for a day. */
    public String renew(Webhook webhook, Presence here) {
        record(here, "webhook.secret-renewed", webhook.id(), null);
        return secrets.make(webhook.id(), clock.instant());
    }

    public void turn(Webhook webhook, boolean on, Presence here) {
        if (webhook.isOn() == on) {
            return;
        }
        if (on) {
            sql.on(webhook.id());
            alarm.settle(webhook, true, here);
        } else {
            sql.off(webhook.id(), Webhook.Why.ADMINISTRATOR, clock.instant());
        }
        record(here, on ? "webhook.on" : "webhook.off", webhook.id(), null);
    }

    /** What waits goes nowhere any more. */
    public void end(Webhook webhook, Presence here) {
        sql.end(webhook.id(), clock.instant());
        alarm.settle(webhook, false, here);
        secrets.end(webhook.id());
        record(here, "webhook.ended", webhook.id(), null);
    }

    public void sendTrial(Webhook webhook, Presence here) {
        post.tell(
                webhook.id(),
                NoticeKind.TRIAL,
                null,
                "/webhooks/" + webhook.id(),
                new CloudEvent.Trial(Long.toString(webhook.id())));
        record(here, "webhook.trial", webhook.id(), null);
    }

    /**
     * Sends what was given up once more, under the same ids.
     *
     * @param message none: all of them
     * @return how many
     */
    public int sendAgain(Webhook webhook, @Nullable Long message, Presence here) {
        List<MessageSql.Ordered> revived = messages.revive(webhook.id(), message, clock.instant());
        revived.forEach(post::order);
        if (!revived.isEmpty()) {
            audit.act(here, "webhook.sent-again", "webhook:" + webhook.id(), Map.of("messages", revived.size()));
        }
        return revived.size();
    }

    private @Nullable Long unit(WebhookForm form, Presence here) {
        return form.unit().isEmpty()
                ? null
                : sql.unit(form.unit(), Acting.of(here).reach()).orElseThrow().id();
    }

    private void record(Presence here, String act, long id, @Nullable WebhookForm form) {
        Map<String, Object> detail = new HashMap<>();
        if (form != null) {
            detail.put("address", form.address());
            detail.put("unit", form.unit());
            detail.put("kinds", form.chosen());
        }
        audit.act(here, act, "webhook:" + id, detail);
    }
}
