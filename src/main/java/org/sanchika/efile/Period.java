package org.sanchika.efile;

import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.receipt.Days;

/**
 * From which day to which, as typed. Public for the templates.
 *
 * @param fromWrong key of what is wrong with the first day; empty when nothing is
 * @param toWrong the same of the last day
 */
public record Period(LocalDate first, LocalDate last, String from, String to, String fromWrong, String toWrong) {

    /** Without days the calendar year up to its end. */
    public static Period read(String from, String to, LocalDate today) {
        Optional<LocalDate> first = Days.read(from, today);
        Optional<LocalDate> last = Days.read(to, today);
        LocalDate begin = first.orElse(LocalDate.of(last.orElse(today).getYear(), 1, 1));
        LocalDate end = last.orElse(LocalDate.of(begin.getYear(), 12, 31));
        String fromWrong = from.isBlank() || first.isPresent() ? "" : "form.date";
        String toWrong =
                !to.isBlank() && last.isEmpty() ? "form.date" : begin.isAfter(end) ? "receipt.register.order" : "";
        return new Period(begin, end, from.strip(), to.strip(), fromWrong, toWrong);
    }

    public boolean isWrong() {
        return !fromWrong.isEmpty() || !toWrong.isEmpty();
    }

    /** What is wrong, by the names of its parameters. */
    public Mistakes mistakes(Words words) {
        Mistakes mistakes = Mistakes.none();
        if (!fromWrong.isEmpty()) {
            mistakes.add("from", words.get(fromWrong));
        }
        if (!toWrong.isEmpty()) {
            mistakes.add("to", words.get(toWrong));
        }
        return mistakes;
    }

    /** What stands in the field: what was typed if it is wrong. */
    public String shownFrom() {
        return fromWrong.isEmpty() ? first.toString() : from;
    }

    public String shownTo() {
        return toWrong.equals("form.date") ? to : last.toString();
    }
}
