package org.sanchika.dispatch.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.text.RichText;

/** The second language of a draft as its form sends it: fields named as those of the first, and there only with a language. */
final class SecondFields {
    private static final String OF = FormRules.SECOND;

    private SecondFields() {}

    static DraftText.@Nullable Second of(ActForm fields) {
        if (!fields.has(OF + "language")) {
            return null;
        }
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            if (fields.has(OF + "detail-" + detail)) {
                details.put(detail, fields.get(OF + "detail-" + detail));
            }
        }
        return new DraftText.Second(
                fields.get(OF + "language"),
                fields.get(OF + "subject"),
                fields.get(OF + "salutation"),
                html(fields),
                fields.get(OF + "close"),
                fields.get(OF + "reference"),
                details);
    }

    static void put(Map<String, List<String>> fields, DraftText.Second second) {
        fields.put(OF + "language", List.of(second.language()));
        fields.put(OF + "subject", List.of(second.subject()));
        fields.put(OF + "salutation", List.of(second.salutation()));
        fields.put(OF + "body", List.of(second.html()));
        fields.put(OF + "close", List.of(second.close()));
        fields.put(OF + "reference", List.of(second.reference()));
        second.details().forEach((detail, said) -> fields.put(OF + "detail-" + detail, List.of(said)));
    }

    static RichText text(ActForm fields) {
        return RichText.of(html(fields)) instanceof RichText text ? text : RichText.EMPTY;
    }

    private static String html(ActForm fields) {
        String plain = fields.get(OF + "text");
        return fields.has(OF + "body")
                ? fields.get(OF + "body")
                : RichText.ofPlain(plain) instanceof RichText text ? text.html() : plain;
    }
}
