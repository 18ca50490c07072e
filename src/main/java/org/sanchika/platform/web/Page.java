package org.sanchika.platform.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;

/**
 * What every template knows: the reader's words, who he is and in which chair, the frame around the page.
 *
 * @param path the address of this page, for links back to it
 * @param theme {@code light} or {@code dark}; empty follows the reader's system
 * @param notice a sentence about the act just done, already in the reader's words
 */
public record Page(
        Words words,
        String path,
        String csrf,
        String theme,
        @Nullable Presence here,
        List<NavItem> nav,
        @Nullable String notice,
        String state,
        Assets assets) {

    /** A link of the frame's rail with what waits behind it; {@code waiting} is a number, or empty. */
    public record NavItem(String href, String icon, String label, String waiting, boolean current) {}

    /** {@code ${page.t("inbox.title")}} */
    public String t(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    public Language language() {
        return words.language();
    }

    /** The person's way of typing, for {@code typing.js}. */
    public String typing() {
        return here == null ? "off" : here.typing();
    }

    public boolean may(Power power) {
        return here != null && here.may(power);
    }

    public Set<Power> powers() {
        return here == null ? Set.of() : here.powers();
    }

    /** A fresh key for a form: sent twice, the form acts once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** A static file's address, which changes when the file does, so that it may be kept for ever. */
    public String asset(String name) {
        return assets.address(name);
    }
}
