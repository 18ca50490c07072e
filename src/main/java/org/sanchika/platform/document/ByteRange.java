package org.sanchika.platform.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a paper that a {@code Range} header asks for (RFC 9110, one range of bytes). */
sealed interface ByteRange {
    Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** Everything: no range, or one of a kind that a server may pass over. */
    record Whole() implements ByteRange {}

    record Part(long from, long length) implements ByteRange {}

    /** Nothing of the paper lies there (416). */
    record Outside() implements ByteRange {}

    static ByteRange of(String header, long size) {
        Matcher range = ONE.matcher(header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(range.group(2)), size);
            return last == 0 ? new Outside() : new Part(size - last, last);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        if (to < from && !range.group(2).isEmpty()) {
            return new Whole();
        }
        return from >= size ? new Outside() : new Part(from, Math.min(to, size - 1) - from + 1);
    }
}
