package org.sanchika.mis.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Addresses;
import org.sanchika.platform.seal.KeyRing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reserves notices, in the transaction of what they tell. */
@Component
class WebhookPost {
    private final MessageSql sql;
    private final Outbox outbox;
    private final Addresses addresses;
    private final KeyRing keys;
    private final JsonMapper json;
    private final Clock clock;

    WebhookPost(MessageSql sql, Outbox outbox, Addresses addresses, KeyRing keys, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.addresses = addresses;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reserves one, unless the same was told on that day.
     *
     * @param path of this installation, where the same can be asked for
     */
    void tell(long webhook, NoticeKind kind, MessageSql.@Nullable Told told, String path, Object data) {
        Instant now = clock.instant();
        String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
        String unit = told == null ? null : told.unit();
        var event = new CloudEvent(
                id, base() + path, kind, unit, now.atZone(Words.ZONE).toOffsetDateTime(), data);
        sql.reserve(webhook, id, kind, told, json.writeValueAsString(event), now)
                .ifPresent(message -> order(new MessageSql.Ordered(message, 1)));
    }

    void order(MessageSql.Ordered ordered) {
        outbox.later(WebhookJob.NAME, ordered.id() + "." + ordered.series(), "");
    }

    /** Its address; by what others know it when none is set, since no request tells it here. */
    String base() {
        String address = addresses.configured();
        return address.isEmpty() ? "urn:sanchika:" + keys.installation() + ":" : address;
    }
}
