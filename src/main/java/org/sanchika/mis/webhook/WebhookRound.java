package org.sanchika.mis.webhook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.Period;
import org.sanchika.mis.UnitFigures;
import org.sanchika.mis.UnitMetrics;
import org.sanchika.platform.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each night of the month up to yesterday and of what lies beyond its limit, and of each check of the ledger. */
@Component
class WebhookRound {
    private static final Logger log = LoggerFactory.getLogger(WebhookRound.class);

    private final WebhookSql webhooks;
    private final MessageSql messages;
    private final WebhookPost post;
    private final UnitFigures figures;
    private final TransactionTemplate transaction;
    private final int depth;
    private final Clock clock;

    /** @param depth how far down units are told of for themselves, as gauges are */
    WebhookRound(
            WebhookSql webhooks,
            MessageSql messages,
            WebhookPost post,
            UnitFigures figures,
            TransactionTemplate transaction,
            @Value("${sanchika.figures.depth:2}") int depth,
            Clock clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.post = post;
        this.figures = figures;
        this.transaction = transaction;
        this.depth = depth;
        this.clock = clock;
    }

    /** For each system in a transaction of its own; who was told on this day is not told again. */
    void run() {
        Map<String, UnitMetrics> known = new HashMap<>();
        List<Webhook> told = Stream.of(NoticeKind.FIGURES, NoticeKind.OVER_LIMIT)
                .flatMap(kind -> webhooks.told(kind).stream())
                .distinct()
                .toList();
        for (Webhook webhook : told) {
            try {
                transaction.executeWithoutResult(status -> tell(webhook, known));
            } catch (RuntimeException failure) {
                log.error("webhook.round-failed webhook={}", webhook.id(), failure);
            }
        }
        log.info("webhook.round webhooks={}", told.size());
    }

    private void tell(Webhook webhook, Map<String, UnitMetrics> known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        LocalDate last = today.minusDays(1);
        Period month = Period.read(last.withDayOfMonth(1).toString(), last.toString(), today);
        Webhook.Unit top = webhook.unit();
        for (Webhook.Unit unit : webhooks.units(top == null ? null : top.id(), depth)) {
            UnitMetrics one = known.computeIfAbsent(
                    unit.code(), code -> figures.of(code, month).orElseThrow());
            MessageSql.Told told = new MessageSql.Told(unit.code(), today);
            String path = "/api/v1/units/" + unit.code() + "/metrics";
            if (webhook.kinds().contains(NoticeKind.FIGURES)) {
                String link = path + "?from=" + month.first() + "&to=" + month.last();
                post.tell(
                        webhook.id(), NoticeKind.FIGURES, told, path, new CloudEvent.Figures(post.base() + link, one));
            }
            if (webhook.kinds().contains(NoticeKind.OVER_LIMIT)) {
                CloudEvent.OverLimit over =
                        CloudEvent.OverLimit.of(one, before(messages.lastOver(webhook.id(), unit.code())));
                if (over.isNews()) {
                    post.tell(webhook.id(), NoticeKind.OVER_LIMIT, told, path, over);
                }
            }
        }
    }

    private static @Nullable Integer before(OptionalInt last) {
        return last.isPresent() ? last.getAsInt() : null;
    }

    /** In the transaction that keeps the check. */
    @EventListener
    void on(Proofs.CheckUp checkUp) {
        for (Webhook webhook : webhooks.told(NoticeKind.LEDGER)) {
            post.tell(webhook.id(), NoticeKind.LEDGER, null, "/api/v1/ledger-checks", CloudEvent.Checked.of(checkUp));
        }
    }
}
