package org.sanchika.operations.setup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/** Who the first administrator is and of which office. */
record Answers(String login, String name, String unit, Language language) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    Answers {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        unit = Normalizer.normalize(unit.strip(), Normalizer.Form.NFC);
    }

    static boolean isLogin(String text) {
        return LOGIN.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    LocalName inLanguage(String text) {
        return LocalName.of(language, text);
    }
}
