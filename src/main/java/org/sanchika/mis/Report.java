package org.sanchika.mis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;

/**
 * What can be asked, as its file says. Public for the templates.
 *
 * @param name of its file, its address and the keys of its words
 * @param code as the office calls it: A4
 * @param across the column that is spread over the months of the period, of each {@code line}; none for a plain table
 * @param picture how it is drawn above its table; none for a table alone
 * @param sql selects its rows, those of a line together; ends with a limit of {@code :limit} rows
 */
public record Report(
        String name,
        String code,
        Group group,
        Time time,
        List<Choice> choices,
        List<Column> columns,
        @Nullable Column across,
        @Nullable Picture picture,
        String sql) {

    public enum Group {
        PENDENCY,
        ACTIVITY,
        PERFORMANCE,
        /** What an office writes down beside its files. */
        REGISTERS
    }

    public enum Time {
        /** As things stand. */
        NOW,
        /** From one day to another. */
        PERIOD
    }

    /** What is drawn of its first columns; what is drawn stands in the table too. */
    public enum Picture {
        /** From where, to where, how often, and how often of them back. */
        FLOW,
        /** A day, and how much lay on it in each band of days. */
        AGES
    }

    /**
     * One of several values, the first unless another is asked for.
     *
     * @param names of values that the state names, such as levels; the program's words are those of the others
     */
    public record Choice(String name, List<String> values, Map<String, LocalName> names) {
        /** A value in the reader's words. */
        public String said(String value, Words words) {
            LocalName name = names.get(value);
            return name == null ? words.get("mis.choice." + this.name + "." + value) : name.in(words.language());
        }
    }

    /**
     * @param word the rest of the key under which its values are words; empty for what is shown as it is
     * @param summed whether the last line adds it up
     */
    public record Column(String name, Type type, String word, boolean summed) {}

    public enum Type {
        /** Of a post, unit or person: {@code x_en}, {@code x_hi} and {@code x_bn}. */
        NAME,
        /** Of a level, {@code x_level}; of a post, unit or person where that is null. */
        PLACE,
        TEXT,
        COUNT,
        /** Calendar days. */
        DAYS,
        /** Minutes, shown as hours and minutes. */
        HOURS,
        /** Per cent. */
        SHARE,
        DAY,
        /** The number of a matter; {@code x_id} leads to it, null for those who may not know of it. */
        MATTER,
        /** What only those may read who may know of the matter: null for the others. */
        SECRET;

        public boolean isNumber() {
            return this == COUNT || this == DAYS || this == HOURS || this == SHARE;
        }
    }
}
