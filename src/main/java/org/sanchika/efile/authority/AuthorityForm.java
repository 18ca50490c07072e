package org.sanchika.efile.authority;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.efile.Authority;
import org.sanchika.efile.NewAuthority;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** An entry of a guard file as a form or a program sends it. Public for the templates. */
public final class AuthorityForm {
    private final ActForm fields;

    AuthorityForm(ActForm fields) {
        this.fields = fields;
    }

    static AuthorityForm blank() {
        return new AuthorityForm(ActForm.empty());
    }

    public String get(String field) {
        return fields.get(field);
    }

    ActForm fields() {
        return fields;
    }

    /** @param withPaper a scan comes with it, so that the words may be left out */
    Mistakes mistakes(boolean withPaper, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (kind().isEmpty()) {
            mistakes.add("kind", words.get("form.required"));
        }
        if (!fields.has("citation")) {
            mistakes.add("citation", words.get("form.required"));
        } else if (get("citation").length() > Authority.LONGEST_CITATION) {
            mistakes.add("citation", words.get("form.too-long", Authority.LONGEST_CITATION));
        }
        if (fields.has("madeOn") && fields.date("madeOn").isEmpty()) {
            mistakes.add("madeOn", words.get("form.date"));
        }
        if (Language.of(get("language")).isEmpty()) {
            mistakes.add("language", words.get("form.required"));
        }
        if (!fields.has("wording") && !withPaper) {
            mistakes.add("wording", words.get("authority.empty"));
        } else if (get("wording").length() > Authority.LONGEST_WORDING) {
            mistakes.add("wording", words.get("form.too-long", Authority.LONGEST_WORDING));
        }
        return mistakes;
    }

    /** Call it only when there are no mistakes. */
    NewAuthority entry(UnitId unit, @Nullable Document paper, String fileName) {
        return new NewAuthority(
                unit,
                kind().orElseThrow(),
                get("citation").replaceAll("\\s+", " "),
                fields.date("madeOn").orElse(null),
                Language.of(get("language")).orElseThrow(),
                get("wording").replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""),
                paper,
                fileName);
    }

    private Optional<Authority.Kind> kind() {
        return Arrays.stream(Authority.Kind.values())
                .filter(one -> one.name().equals(get("kind")))
                .findFirst();
    }
}
