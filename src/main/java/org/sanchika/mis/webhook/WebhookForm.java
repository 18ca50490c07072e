package org.sanchika.mis.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/**
 * Whom to tell of what, as it is typed. Public for the templates.
 *
 * @param unit code; empty: the whole installation
 */
public record WebhookForm(String address, String unit, List<String> kinds, String contact) {
    private static final int LONGEST_CONTACT = 200;

    static WebhookForm of(
            @Nullable String address, @Nullable String unit, @Nullable List<String> kinds, @Nullable String contact) {
        return new WebhookForm(
                Typed.line(address),
                Typed.line(unit),
                kinds == null ? List.of() : List.copyOf(kinds),
                Typed.line(contact));
    }

    static WebhookForm of(Webhook webhook) {
        Webhook.Unit unit = webhook.unit();
        return new WebhookForm(
                webhook.address(),
                unit == null ? "" : unit.code(),
                webhook.kinds().stream().map(NoticeKind::name).toList(),
                webhook.contact());
    }

    public boolean has(NoticeKind kind) {
        return kinds.contains(kind.name());
    }

    List<NoticeKind> chosen() {
        return NoticeKind.CHOICES.stream().filter(this::has).toList();
    }

    /**
     * @param mayCall whether the address may be called
     * @param known whether the unit is one that the administrator may choose
     */
    Mistakes mistakes(boolean mayCall, boolean known, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (!AddressRules.isAddress(address)) {
            mistakes.add("address", words.get("webhook.address.wrong"));
        } else if (!mayCall) {
            mistakes.add("address", words.get("webhook.address.inner"));
        }
        if (!known) {
            mistakes.add("unit", words.get("webhook.unit.wrong"));
        }
        if (chosen().isEmpty() || chosen().size() < kinds.size()) {
            mistakes.add("kinds", words.get("webhook.kinds.wrong"));
        } else if (!unit.isEmpty() && has(NoticeKind.LEDGER)) {
            mistakes.add("kinds", words.get("webhook.kinds.ledger"));
        }
        if (contact.length() > LONGEST_CONTACT) {
            mistakes.add("contact", words.get("webhook.contact.long", LONGEST_CONTACT));
        }
        return mistakes;
    }
}
