package org.sanchika.receipt.register;

import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.receipt.Days;

/**
 * From which day to which a register is shown. Public for the template.
 *
 * @param from as its field shows it: the day, or what was typed and is none; {@code to} likewise
 */
public record DayRange(String from, String to, LocalDate first, LocalDate last, Mistakes mistakes) {

    /** Today when nothing is typed; up to today when only the first day is. */
    static DayRange of(String from, String to, LocalDate today, Words words) {
        Mistakes mistakes = Mistakes.none();
        Optional<LocalDate> typedFrom = day("from", from, today, words, mistakes);
        Optional<LocalDate> typedTo = day("to", to, today, words, mistakes);
        LocalDate first = typedFrom.orElse(today);
        LocalDate last = typedTo.orElse(first.isAfter(today) ? first : today);
        return new DayRange(
                mistakes.has("from") ? from : first.toString(),
                mistakes.has("to") ? to : last.toString(),
                first,
                last,
                ordered(first, last, words, mistakes));
    }

    static Mistakes ordered(LocalDate first, LocalDate last, Words words, Mistakes mistakes) {
        return last.isBefore(first) ? mistakes.add("to", words.get("receipt.register.order")) : mistakes;
    }

    /** A browser shows nothing in a field for dates that holds none. */
    public String type(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? "date" : "text";
    }

    private static Optional<LocalDate> day(
            String field, String typed, LocalDate today, Words words, Mistakes mistakes) {
        Optional<LocalDate> day = Days.read(typed, today);
        if (day.isEmpty() && !typed.isBlank()) {
            mistakes.add(field, words.get("form.date"));
        }
        return day;
    }
}
