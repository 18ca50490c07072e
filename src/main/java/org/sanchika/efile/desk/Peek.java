package org.sanchika.efile.desk;

import org.jspecify.annotations.Nullable;

/**
 * What a reference leads to, in a few words. Public for the templates.
 *
 * @param text of a paragraph or note, or what a paper is about; empty when there is nothing to show
 * @param language of the text; none where it is the reader's
 * @param picture address of what the page looks like; none when it is not scanned
 * @param why the reader may not see it, or it is not there; then nothing else is said
 */
public record Peek(
        String label,
        String text,
        @Nullable String language,
        @Nullable String picture,
        @Nullable String why) {

    static Peek of(String label, String text) {
        return new Peek(label, text, null, null, null);
    }

    static Peek not(String why) {
        return new Peek("", "", null, null, why);
    }
}
