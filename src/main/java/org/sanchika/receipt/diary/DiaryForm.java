package org.sanchika.receipt.diary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Registration;

/**
 * The entry as it stands on the screen. Public for the templates.
 *
 * @param mistakes what must be corrected, field by field, in the reader's words
 * @param earlier receipts that look like the same letter
 * @param paper the stored scan; none yet
 */
public record DiaryForm(
        Map<String, String> values,
        Map<String, String> mistakes,
        List<Registration.Earlier> earlier,
        @Nullable Document paper) {

    static DiaryForm of(Map<String, String> values) {
        return new DiaryForm(new LinkedHashMap<>(values), Map.of(), List.of(), null);
    }

    /** Details of a receipt, as its sender and others would be typed again; dates in the reader's digits. */
    static Map<String, String> told(Receipt receipt, Words words) {
        var letter = receipt.letter();
        var sender = receipt.sender();
        var handling = receipt.handling();
        Map<String, String> told = new HashMap<>();
        told.put("nature", receipt.physical() ? "physical" : "electronic");
        told.put("subject", letter.subject());
        told.put("receivedOn", words.day(letter.receivedOn()));
        told.put("letterDate", letter.date() == null ? "" : words.day(letter.date()));
        told.put("letterRef", letter.ref());
        told.put("letterType", letter.type().name());
        told.put("language", letter.language());
        told.put("deliveryMode", letter.mode().name());
        told.put("modeNo", letter.modeNo());
        told.put("classification", letter.grade().name());
        told.put("sealed", Boolean.toString(letter.sealed()));
        told.put("category", letter.category());
        told.put("enclosures", letter.enclosures() == 0 ? "" : words.digits(letter.enclosures()));
        told.put("enclosureMissing", Boolean.toString(letter.enclosureMissing()));
        told.put("remarks", letter.remarks());
        told.put("priority", handling.priority().name());
        told.put("reference", handling.reference().name());
        told.put("vipName", handling.vipName());
        told.put("hardDueOn", handling.hardDueOn() == null ? "" : words.day(handling.hardDueOn()));
        told.put("ackWanted", Boolean.toString(handling.ackWanted()));
        told.put("senderId", sender.id() == null ? "" : Long.toString(sender.id()));
        told.put("senderName", sender.name());
        told.put("senderDesignation", sender.designation());
        told.put("senderOrganisation", sender.organisation());
        told.put("senderAddress", sender.address());
        told.put("senderDistrict", sender.district());
        told.put("senderState", sender.state());
        told.put("senderPin", sender.pin());
        told.put("senderMobile", sender.mobile());
        told.put("senderEmail", sender.email());
        return told;
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean on(String field) {
        return get(field).equals("on") || get(field).equals("true");
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    public boolean isPhysical() {
        return is("nature", "physical");
    }

    public @Nullable String wrong(String field) {
        return mistakes.get(field);
    }

    /** True when one of these fields holds something or is wrong: its group then stands open. */
    public boolean any(String... fields) {
        for (String field : fields) {
            String value = get(field);
            boolean said = !value.isEmpty()
                    && !List.of("false", "NORMAL", "NONE", "ORDINARY").contains(value);
            if (said || mistakes.containsKey(field)) {
                return true;
            }
        }
        return false;
    }

    /** The key of the form; a form without one acts each time. */
    UUID once() {
        return Once.key(get("_once"));
    }

    /** What the key is bound to: everything typed but the tokens of the form itself. */
    String body() {
        Map<String, String> typed = new TreeMap<>(values);
        typed.keySet().removeIf(name -> name.startsWith("_"));
        return "receipt" + typed;
    }

    DiaryForm wrong(List<Fault> faults, Words words) {
        Map<String, String> all = new LinkedHashMap<>(mistakes);
        Fault.messages(faults, words).forEach(all::putIfAbsent);
        return new DiaryForm(values, all, earlier, paper);
    }

    DiaryForm alike(List<Registration.Earlier> found) {
        return new DiaryForm(values, mistakes, found, paper);
    }

    DiaryForm showing(@Nullable Document scan) {
        return new DiaryForm(values, mistakes, earlier, scan);
    }
}
