package org.sanchika.custody.worklist;

import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** What may be written on a folder and on a flag. The tables keep no more either. */
final class OrderRules {
    static final int LONGEST_NAME = 60;
    static final int LONGEST_NOTE = 500;

    private OrderRules() {}

    static Mistakes folder(String field, String name, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (name.isEmpty()) {
            mistakes.add(field, words.get("form.required"));
        }
        return tooLong(field, name, LONGEST_NAME, words, mistakes);
    }

    /** @param isDate false when a date was typed that is none */
    static Mistakes followUp(boolean isDate, String note, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (!isDate) {
            mistakes.add("dueOn", words.get("form.date"));
        }
        return tooLong("note", note, LONGEST_NOTE, words, mistakes);
    }

    private static Mistakes tooLong(String field, String text, int most, Words words, Mistakes mistakes) {
        return text.codePointCount(0, text.length()) > most
                ? mistakes.add(field, words.get("form.too-long", most))
                : mistakes;
    }
}
