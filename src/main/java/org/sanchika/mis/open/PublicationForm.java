package org.sanchika.mis.open;

import java.net.URI;
import java.net.URISyntaxException;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** What is to be shown, as it is typed. Public for the templates. */
public record PublicationForm(boolean shown, String depth, String licence) {
    private static final int LONGEST = 300;

    static PublicationForm of(Publication now) {
        return new PublicationForm(now.shown(), Integer.toString(now.depth()), now.licence());
    }

    int levels() {
        return Integer.parseInt(depth.strip());
    }

    String address() {
        return Typed.line(licence);
    }

    Mistakes mistakes(Words words) {
        Mistakes mistakes = Mistakes.none();
        if (!depth.strip().matches("[1-" + Publication.DEEPEST + "]")) {
            mistakes.add("depth", words.get("open.depth.wrong", Publication.DEEPEST));
        }
        if (!isAddress(address())) {
            mistakes.add("licence", words.get("open.licence.wrong"));
        }
        return mistakes;
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST && text.matches("https?://\\S+") && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
