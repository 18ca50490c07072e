package org.sanchika.mis.webhook;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.mail.MailServer;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Presence;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those in charge that another system is told nothing more, in the transaction that switches it off: a task on the desk of
 * each, which ends by itself when somebody switches it on again or takes it away; and a mail to who keeps that system, where
 * his address is known.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WebhookAlarm {
    private static final Logger log = LoggerFactory.getLogger(WebhookAlarm.class);
    private static final int DAYS = 3;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]{2,}");

    private final AlarmSql sql;
    private final Tasks tasks;
    private final Custody custody;
    private final MailServer server;
    private final Outbox outbox;
    private final Dictionary dictionary;
    private final StatePack pack;

    WebhookAlarm(
            AlarmSql sql,
            Tasks tasks,
            Custody custody,
            MailServer server,
            Outbox outbox,
            Dictionary dictionary,
            StatePack pack) {
        this.sql = sql;
        this.tasks = tasks;
        this.custody = custody;
        this.server = server;
        this.outbox = outbox;
        this.dictionary = dictionary;
        this.pack = pack;
    }

    public void raise(Webhook webhook, Webhook.Off off) {
        LocalDate today = LocalDate.ofInstant(off.at(), Words.ZONE);
        Words words = dictionary.in(pack.languages().getFirst());
        Webhook.Unit unit = webhook.unit();
        var told = sql.inCharge(unit == null ? null : unit.id(), today);
        for (Acting one : told) {
            MatterId task = tasks.begin(
                    new NewTask(
                            "webhook/" + webhook.id() + "/" + off.at().toEpochMilli() + "/"
                                    + one.post().value(),
                            words.get("webhook.task", webhook.address()),
                            words.get("webhook.off.hint." + off.why()),
                            webhook.contact(),
                            today.plusDays(DAYS),
                            null,
                            "/webhooks/" + webhook.id(),
                            false),
                    one);
            sql.laid(task, webhook.id(), one);
        }
        boolean mail = server.isThere() && EMAIL.matcher(webhook.contact()).matches();
        if (mail) {
            String identity = server.identity("notices." + webhook.id());
            outbox.later(AlarmJob.NAME, Long.toString(sql.reserve(webhook.id(), off, webhook.contact(), identity)), "");
        }
        log.info("webhook.alarm webhook={} desks={} mail={}", webhook.id(), told.size(), mail);
    }

    /** Nothing is left to do, whoever did it: the tasks end by themselves. */
    public void settle(Webhook webhook, boolean on, Presence by) {
        Words words = dictionary.in(pack.languages().getFirst());
        String remark = words.get(
                on ? "webhook.task.on" : "webhook.task.ended", by.name().in(words.language()));
        for (MatterId task : sql.open(webhook.id())) {
            if (!(custody.end(task, on ? "DONE" : "NOT_NEEDED", remark) instanceof Outcome.Done)) {
                log.warn("webhook.alarm webhook={} task={} stays open", webhook.id(), task.value());
            }
        }
    }
}
