package org.sanchika.mis.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;

/** What calls about webhooks send and are answered. */
final class WebhookShapes {
    private WebhookShapes() {}

    /**
     * @param address where notices are posted; {@code https}
     * @param unit code of the unit that is told of, with all below it; the whole installation when left out
     * @param kinds of {@code FIGURES}, {@code OVER_LIMIT} and {@code LEDGER}; the last for the whole installation alone
     * @param contact who keeps the other system
     */
    record WebhookBody(
            @Nullable String address,
            @Nullable String unit,
            @Nullable List<String> kinds,
            @Nullable String contact) {
        WebhookForm form() {
            return WebhookForm.of(address, unit, kinds, contact);
        }
    }

    /**
     * @param unit code of the unit; null for the whole installation
     * @param on whether it is told
     * @param offWhy ADMINISTRATOR, GONE (it answered 410) or FAILED (for five days); null while it is on
     * @param failingSince the first failure since something arrived
     * @param dead notices that were given up
     */
    record WebhookShape(
            String id,
            String address,
            @Nullable String unit,
            List<String> kinds,
            String contact,
            boolean on,
            @Nullable String offWhy,
            @Nullable OffsetDateTime offAt,
            @Nullable OffsetDateTime failingSince,
            int dead) {
        static WebhookShape of(Webhook one) {
            Webhook.Unit unit = one.unit();
            Webhook.Off off = one.off();
            return new WebhookShape(
                    Long.toString(one.id()),
                    one.address(),
                    unit == null ? null : unit.code(),
                    one.kinds().stream().map(NoticeKind::name).toList(),
                    one.contact(),
                    one.isOn(),
                    off == null ? null : off.why().name(),
                    off == null ? null : time(off.at()),
                    time(one.failingSince()),
                    one.dead());
        }
    }

    /** @param secret shown this once; null when the call was made before with the same {@code Idempotency-Key} */
    record WebhookMadeShape(WebhookShape webhook, @Nullable String secret) {}

    /**
     * @param secret signs from now on, the former one beside it for a day; null when the call was made before with the same
     *     {@code Idempotency-Key}
     */
    record WebhookSecretShape(@Nullable String secret) {}

    /** @param on false: it is told nothing until it is switched on again */
    record WebhookStateBody(@Nullable Boolean on) {}

    /**
     * @param id in the header {@code webhook-id}
     * @param message by which a call names it
     * @param type of the event
     * @param unit code of the unit it is of; null for what has none
     * @param state WAITING, SENT or DEAD, which is given up
     * @param nextTryAt null when it does not wait
     */
    record NoticeShape(
            String id,
            String message,
            String type,
            @Nullable String unit,
            String state,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime nextTryAt,
            List<NoticeTryShape> tries) {
        static NoticeShape of(WebhookMessage one) {
            return new NoticeShape(
                    one.messageId(),
                    Long.toString(one.id()),
                    one.kind().type(),
                    one.unit(),
                    one.state().name(),
                    one.madeAt().atZone(Words.ZONE).toOffsetDateTime(),
                    one.state() == WebhookMessage.State.WAITING ? time(one.dueAt()) : null,
                    one.attempts().stream().map(NoticeTryShape::of).toList());
        }
    }

    /**
     * @param status of the answer; null when there was none
     * @param why it failed: STATUS, REDIRECT, GONE, BUSY, UNREACHED, SLOW, FORBIDDEN (an address that is not called) or OFF;
     *     null when it arrived
     * @param answer how it begins
     */
    record NoticeTryShape(
            OffsetDateTime at,
            long tookMillis,
            @Nullable Integer status,
            @Nullable String why,
            String answer) {
        static NoticeTryShape of(WebhookMessage.Attempt one) {
            return new NoticeTryShape(
                    one.at().atZone(Words.ZONE).toOffsetDateTime(),
                    one.tookMillis(),
                    one.status(),
                    one.why() == null ? null : one.why().name(),
                    one.answer());
        }
    }

    /** @param messages how many go again */
    record SentAgainShape(int messages) {}

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(Words.ZONE).toOffsetDateTime();
    }
}
