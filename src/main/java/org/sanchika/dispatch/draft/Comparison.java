package org.sanchika.dispatch.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.text.RichText;

/**
 * Two versions side by side, part by part: what is only in the older one is gone, what is only in the newer one is fresh.
 * Public for the templates.
 */
public record Comparison(List<Row> rows) {
    /** Words of a paragraph that were changed are told one from another up to so many; more are one change. */
    private static final int MOST_WORDS = 4000;

    /** Behind each space, and around each end of a line. */
    private static final Pattern WORDS = Pattern.compile("(?<=\\p{Z})(?!\\p{Z})|(?=\n)|(?<=\n)");

    private static final String DETAIL = "detail.";
    private static final DraftText NOTHING =
            new DraftText("", "", "", "", "", "", null, null, Map.of(), List.of(), List.of());

    /** What is said about who signs, and in which language beside the first. */
    private static final List<String> SIGNING = List.of("signatory", "signatories", "order", "signBy", "second");

    /**
     * @param part of the draft: subject, body, addressees …
     * @param second of its second language
     */
    public record Row(String part, boolean second, List<Piece> before, List<Piece> after) {
        public boolean isChanged() {
            return before.stream().anyMatch(Piece::changed) || after.stream().anyMatch(Piece::changed);
        }
    }

    public record Piece(String text, boolean changed) {}

    /** @param said who signs a version, in which order and until when, in words of the reader: by part */
    static Comparison of(DraftText before, DraftText after, Function<DraftText, Map<String, String>> said) {
        List<Row> rows = new ArrayList<>();
        Map<String, String> old = said.apply(before);
        Map<String, String> fresh = said.apply(after);
        SIGNING.forEach(part -> add(rows, part, old.getOrDefault(part, ""), fresh.getOrDefault(part, "")));
        said(before, after).forEach((part, both) -> add(rows, part, both.getFirst(), both.getLast()));
        said(before.inSecond().orElse(NOTHING), after.inSecond().orElse(NOTHING))
                .forEach((part, both) -> {
                    if (!part.startsWith(DETAIL)
                            || Detail.valueOf(part.substring(DETAIL.length())).isWords()) {
                        add(rows, part, true, both.getFirst(), both.getLast());
                    }
                });
        add(rows, "to", addressees(before, Addressee.Role.TO), addressees(after, Addressee.Role.TO));
        add(rows, "copies", addressees(before, Addressee.Role.COPY), addressees(after, Addressee.Role.COPY));
        add(rows, "enclosures", enclosures(before), enclosures(after));
        return new Comparison(List.copyOf(rows));
    }

    public boolean isSame() {
        return rows.stream().noneMatch(Row::isChanged);
    }

    /** What each part of the text is in both, in the order of a letter. */
    private static Map<String, List<String>> said(DraftText before, DraftText after) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("subject", List.of(before.subject(), after.subject()));
        parts.put("reference", List.of(before.reference(), after.reference()));
        parts.put("salutation", List.of(before.salutation(), after.salutation()));
        parts.put("body", List.of(plain(before), plain(after)));
        parts.put("close", List.of(before.close(), after.close()));
        for (Detail detail : Detail.values()) {
            parts.put(DETAIL + detail, List.of(before.detail(detail), after.detail(detail)));
        }
        return parts;
    }

    private static void add(List<Row> rows, String part, String before, String after) {
        add(rows, part, false, before, after);
    }

    private static void add(List<Row> rows, String part, boolean second, String before, String after) {
        if (!before.isEmpty() || !after.isEmpty()) {
            List<Piece> left = new ArrayList<>();
            List<Piece> right = new ArrayList<>();
            List<String> old = before.lines().map(line -> line + "\n").toList();
            List<String> fresh = after.lines().map(line -> line + "\n").toList();
            for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, true).getDeltas()) {
                line(delta, left, right);
            }
            rows.add(new Row(part, second, left, right));
        }
    }

    /** Lines that are in both stay as they are; those that differ are compared word by word. */
    private static void line(AbstractDelta<String> delta, List<Piece> left, List<Piece> right) {
        String before = String.join("", delta.getSource().getLines());
        String after = String.join("", delta.getTarget().getLines());
        if (delta.getType() != DeltaType.CHANGE) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            piece(left, before, changed);
            piece(right, after, changed);
            return;
        }
        List<String> old = List.of(WORDS.split(before));
        List<String> fresh = List.of(WORDS.split(after));
        if (old.size() + fresh.size() > MOST_WORDS) {
            piece(left, before, true);
            piece(right, after, true);
            return;
        }
        for (AbstractDelta<String> word : DiffUtils.diff(old, fresh, true).getDeltas()) {
            boolean changed = word.getType() != DeltaType.EQUAL;
            piece(left, joined(word.getSource()), changed);
            piece(right, joined(word.getTarget()), changed);
        }
    }

    private static void piece(List<Piece> pieces, String text, boolean changed) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, changed));
        }
    }

    private static String joined(Chunk<String> chunk) {
        return String.join("", chunk.getLines());
    }

    private static String plain(DraftText text) {
        return RichText.kept(text.html()).plain();
    }

    private static String addressees(DraftText text, Addressee.Role role) {
        return String.join(
                "\n",
                text.of(role).stream()
                        .map(one -> one.line() + (one.purpose().isEmpty() ? "" : " – " + one.purpose()))
                        .toList());
    }

    private static String enclosures(DraftText text) {
        return String.join(
                "\n", text.enclosures().stream().map(DraftText.Enclosure::title).toList());
    }
}
