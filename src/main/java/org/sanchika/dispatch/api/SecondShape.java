package org.sanchika.dispatch.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.text.RichText;

/**
 * What a letter says in a second language, below the first on the same paper.
 *
 * @param language other than that of the letter
 * @param body HTML
 * @param details those that are words, by name: AUTHORITY, AMOUNT_IN_WORDS … Figures and days stand in the letter once.
 */
record SecondShape(
        @Nullable String language,
        @Nullable String subject,
        @Nullable String salutation,
        @Nullable String body,
        @Nullable String close,
        @Nullable String reference,
        @Nullable Map<String, String> details) {

    static SecondShape of(DraftText.Second second) {
        Map<String, String> details = new TreeMap<>();
        second.details().forEach((detail, said) -> details.put(detail.name(), said));
        return new SecondShape(
                second.language(),
                second.subject(),
                second.salutation(),
                RichText.kept(second.html()).html(),
                second.close(),
                second.reference(),
                details);
    }

    DraftText.Second second() {
        return new DraftText.Second(
                said(language),
                said(subject),
                said(salutation),
                said(body),
                said(close),
                said(reference),
                known(details));
    }

    static Map<Detail, String> known(@Nullable Map<String, String> details) {
        Map<Detail, String> known = new EnumMap<>(Detail.class);
        Arrays.stream(Detail.values())
                .filter(detail ->
                        details != null && !said(details.get(detail.name())).isBlank())
                .forEach(detail -> known.put(detail, said(details == null ? "" : details.get(detail.name()))));
        return known;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
