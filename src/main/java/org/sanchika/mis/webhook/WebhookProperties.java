package org.sanchika.mis.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom notices may go to.
 *
 * @param allowed hosts within private networks that may be called all the same: names, {@code *.} before a domain, and ranges
 *     such as {@code 10.1.0.0/16}
 * @param patience how long an answer may take
 */
@ConfigurationProperties("sanchika.webhooks")
record WebhookProperties(
        @DefaultValue List<String> allowed,
        @DefaultValue("10s") Duration patience) {}
