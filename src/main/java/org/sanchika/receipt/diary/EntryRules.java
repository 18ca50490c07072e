package org.sanchika.receipt.diary;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Days;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;

/** Reads an entry as it was typed or sent by a program, field by field; what cannot be read becomes a fault. */
final class EntryRules {
    private static final int ENCLOSURES = 9999;

    private final Map<String, String> typed;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private EntryRules(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    /**
     * What was read.
     *
     * @param faults of fields that could not be; they stand for their defaults in {@code receipt}
     */
    record Reading(NewReceipt receipt, List<Fault> faults) {}

    static Reading read(Map<String, String> typed, LocalDate today, String channel, @Nullable MatterId linkTo) {
        EntryRules entry = new EntryRules(typed, today);
        Letter letter = entry.letter();
        NewReceipt receipt = new NewReceipt(
                entry.text("nature").equalsIgnoreCase("physical"),
                letter,
                entry.sender(),
                entry.handling(channel, linkTo),
                entry.scan(),
                entry.on("anyway"));
        return new Reading(receipt, entry.faults);
    }

    private Letter letter() {
        return new Letter(
                day("receivedOn").orElse(today),
                day("letterDate").orElse(null),
                text("letterRef"),
                choice("letterType", Letter.Type.values(), Letter.Type.LETTER),
                language(),
                choice("deliveryMode", Letter.Mode.values(), Letter.Mode.HAND),
                text("modeNo"),
                choice("classification", Letter.Grade.values(), Letter.Grade.NORMAL),
                on("sealed"),
                text("subject"),
                text("category"),
                number("enclosures", ENCLOSURES),
                on("enclosureMissing"),
                text("remarks"));
    }

    private Sender.Card sender() {
        String id = Digits.store(text("senderId"));
        return new Sender.Card(
                id.matches("\\d{1,18}") ? Long.valueOf(id) : null,
                text("senderName"),
                text("senderDesignation"),
                text("senderOrganisation"),
                text("senderAddress"),
                text("senderDistrict"),
                text("senderState"),
                text("senderPin"),
                text("senderMobile"),
                text("senderEmail"),
                choice("reference", Reference.values(), Reference.NONE));
    }

    private NewReceipt.Handling handling(String channel, @Nullable MatterId linkTo) {
        return new NewReceipt.Handling(
                choice("priority", Priority.values(), Priority.ORDINARY),
                choice("reference", Reference.values(), Reference.NONE),
                text("vipName"),
                day("hardDueOn", Days.ahead(text("hardDueOn"), today)).orElse(null),
                on("ackWanted"),
                channel,
                linkTo);
    }

    private NewReceipt.@Nullable Scan scan() {
        String name = text("document");
        return Document.isName(name) ? new NewReceipt.Scan(name, text("fileName")) : null;
    }

    private String language() {
        String language = text("language");
        if (language.isEmpty() || Letter.LANGUAGES.contains(language)) {
            return language.isEmpty() ? "other" : language;
        }
        fault("language", "receipt.fault.choice");
        return "other";
    }

    private Optional<LocalDate> day(String field) {
        return day(field, Days.read(text(field), today));
    }

    private Optional<LocalDate> day(String field, Optional<LocalDate> read) {
        if (read.isEmpty() && !text(field).isEmpty()) {
            fault(field, "form.date");
        }
        return read;
    }

    private int number(String field, int most) {
        String text = Digits.store(text(field));
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        fault(field, "receipt.fault.number", most);
        return 0;
    }

    private <E extends Enum<E>> E choice(String field, E[] choices, E otherwise) {
        String text = text(field);
        for (E choice : choices) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        if (!text.isEmpty()) {
            fault(field, "receipt.fault.choice");
        }
        return otherwise;
    }

    private boolean on(String field) {
        return text(field).equals("on") || text(field).equals("true");
    }

    private String text(String field) {
        return Normalizer.normalize(typed.getOrDefault(field, "").strip(), Normalizer.Form.NFC);
    }

    private void fault(String field, String key, Object... arguments) {
        if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            faults.add(Fault.of(field, key, arguments));
        }
    }
}
