package org.sanchika.dispatch.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway of the state, and what is registered with the operators. Gateways differ only in what they call things, so that
 * is told here: values of {@code fields}, {@code headers} and {@code status} may hold {@code {to}}, {@code {text}},
 * {@code {entity}}, {@code {template}}, {@code {sender}}, {@code {reference}} and {@code {unicode}} (1 or 0), and that of
 * {@code status} {@code {id}} too.
 *
 * @param url takes a message, as a form by POST; none: nothing goes by SMS
 * @param fields of that form
 * @param headers of every request, for a key of access
 * @param accepted finds in the answer the number that the gateway gave, as its first group
 * @param status address that tells by GET what became of a message; none: nothing is asked
 * @param delivered finds in that answer that it arrived
 * @param failed finds in that answer that it will not arrive
 * @param every how often that is asked
 * @param until how long
 * @param entity the office’s number with the operators
 * @param sender the registered header of six letters
 * @param templates by language, at least one
 * @param patience how long the gateway may take to answer
 */
@ConfigurationProperties("sanchika.dispatch.sms")
record SmsProperties(
        @Nullable URI url,
        @DefaultValue Map<String, String> fields,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("(\\S+)") Pattern accepted,
        @Nullable String status,
        @DefaultValue("(?i)deliv") Pattern delivered,
        @DefaultValue("(?i)fail|undeliv|reject|expired") Pattern failed,
        @DefaultValue("10m") Duration every,
        @DefaultValue("3d") Duration until,
        @DefaultValue("") String entity,
        @DefaultValue("") String sender,
        @DefaultValue Map<String, Template> templates,
        @DefaultValue("20s") Duration patience) {

    SmsProperties {
        if (url != null && (entity.isBlank() || templates.isEmpty() || fields.isEmpty())) {
            throw new IllegalArgumentException(
                    "sanchika.dispatch.sms.url needs .entity, .fields and a template in .templates beside it");
        }
    }

    /**
     * A text as it is registered, with {@code {number}}, {@code {date}}, {@code {office}} and {@code {subject}} where the
     * registered one has its variables.
     *
     * @param id that the operators gave it
     */
    record Template(String id, String text) {}

    /** In the language of the letter, or in any that is registered. */
    Map.Entry<String, Template> template(String language) {
        Template own = templates.get(language);
        return own == null ? templates.entrySet().iterator().next() : Map.entry(language, own);
    }
}
