package org.sanchika.receipt.register;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanchika.platform.language.Words;

/** The diary as lines of comma separated values, safe to open in a spreadsheet. */
final class RegisterLines {
    private RegisterLines() {}

    static String head(Words words) {
        return line(Stream.of(
                        "number",
                        "computer",
                        "received",
                        "letter",
                        "from",
                        "subject",
                        "category",
                        "mode",
                        "with",
                        "disposal")
                .map(column -> words.get("receipt.register." + column))
                .toList());
    }

    static String line(DiaryRow row, Words words) {
        String letter = row.letterRef() + (row.letterDate() == null ? "" : " " + row.letterDate());
        return line(List.of(
                row.number(),
                Long.toString(row.computerNo()),
                row.receivedOn().toString(),
                letter.strip(),
                row.party(),
                row.subject(),
                row.category(),
                words.get("receipt.mode." + row.mode()),
                row.holder().in(words.language()) + ", " + row.holderUnit().in(words.language()),
                row.disposal() == null ? "" : words.get("receipt.disposal." + row.disposal())));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RegisterLines::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that begins like a formula would be run as one. */
    static String cell(String text) {
        String safe = text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
