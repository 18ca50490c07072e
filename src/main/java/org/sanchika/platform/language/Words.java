package org.sanchika.platform.language;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The words of one language (and state and office) as a page asks for them, with numbers and dates to match. */
public final class Words {
    /** Government offices of India keep one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final Language language;
    private final Map<String, String> texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter time;

    Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
        this.day = formatter("dd-MM-yyyy");
        this.shortDay = formatter("d MMM");
        this.longDay = formatter("EEEE, d MMMM yyyy");
        this.time = formatter("HH:mm");
    }

    public Language language() {
        return language;
    }

    /**
     * The text of {@code key} with {@code arguments} in their places; numbers appear in the reader's digits.
     *
     * @throws IllegalArgumentException when no module has the key: a bug, not a matter for the reader
     */
    public String get(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.code());
        }
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A number that stands for itself (a serial, a computer number): no grouping, the reader's digits. */
    public String digits(Object number) {
        return Digits.show(String.valueOf(number), language);
    }

    public String day(LocalDate date) {
        return Digits.show(day.format(date), language);
    }

    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZONE));
    }

    public String shortDay(Instant instant) {
        return shortDay(LocalDate.ofInstant(instant, ZONE));
    }

    public String shortDay(LocalDate date) {
        return Digits.show(shortDay.format(date), language);
    }

    public String longDay(LocalDate date) {
        return Digits.show(longDay.format(date), language);
    }

    public String time(Instant instant) {
        return Digits.show(time.format(LocalTime.ofInstant(instant, ZONE)), language);
    }

    public String dayAndTime(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZONE);
        return Digits.show(day.format(local) + " " + time.format(local), language);
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
