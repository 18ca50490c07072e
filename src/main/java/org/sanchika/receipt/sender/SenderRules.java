package org.sanchika.receipt.sender;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Sound;

/** What the card of a sender must be like, and when two cards are one sender. */
final class SenderRules {
    private static final int LINE = 200;
    private static final int ADDRESS = 500;

    private SenderRules() {}

    static List<Fault> faults(Sender.Card card) {
        List<Fault> faults = new ArrayList<>();
        if (card.name().isBlank()
                && card.designation().isBlank()
                && card.organisation().isBlank()) {
            faults.add(Fault.of("senderName", "form.required"));
        }
        length("senderName", card.name(), LINE, faults);
        length("senderDesignation", card.designation(), LINE, faults);
        length("senderOrganisation", card.organisation(), LINE, faults);
        length("senderAddress", card.address(), ADDRESS, faults);
        length("senderDistrict", card.district(), LINE, faults);
        length("senderState", card.state(), LINE, faults);
        if (!plain(card.pin()).matches("([1-9][0-9]{5})?")) {
            faults.add(Fault.of("senderPin", "sender.fault.pin"));
        }
        if (!plain(card.mobile()).matches("(\\+?[0-9]{6,15})?")) {
            faults.add(Fault.of("senderMobile", "sender.fault.mobile"));
        }
        if (!card.email().strip().matches("([^@\\s]+@[^@\\s]+\\.[^@\\s]+)?")) {
            faults.add(Fault.of("senderEmail", "sender.fault.email"));
        }
        return faults;
    }

    /** As it is stored: NFC, trimmed, digits of numbers in ASCII. */
    static Sender.Card kept(Sender.Card card) {
        return new Sender.Card(
                card.id(),
                text(card.name()),
                text(card.designation()),
                text(card.organisation()),
                text(card.address()),
                text(card.district()),
                text(card.state()),
                plain(card.pin()),
                plain(card.mobile()),
                card.email().strip(),
                card.vip());
    }

    /** Two cards with one key are one sender. */
    static String key(Sender.Card card) {
        return Sound.of(card.line());
    }

    private static void length(String field, String text, int most, List<Fault> faults) {
        if (text.length() > most) {
            faults.add(Fault.of(field, "form.too-long", most));
        }
    }

    private static String text(String text) {
        return Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }

    private static String plain(String number) {
        return Digits.store(number).replaceAll("[\\s()-]", "");
    }
}
