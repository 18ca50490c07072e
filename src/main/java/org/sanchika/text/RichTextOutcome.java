package org.sanchika.text;

/** What became of something written: a text, or the reason why it is too much for one. */
public sealed interface RichTextOutcome permits RichText, RichTextOutcome.Refused {

    /** Too much; {@code most} is what would have been taken. */
    record Refused(Why why, int most) implements RichTextOutcome {

        /** The sentence that tells the writer, with {@code most} as its argument. */
        public String key() {
            return "editor.refused." + why.word;
        }
    }

    enum Why {
        /** What came in is longer than anybody writes: a picture pasted as text, say. */
        TOO_LARGE("too-large"),
        TOO_LONG("too-long"),
        TOO_MANY_ROWS("rows"),
        TOO_MANY_COLUMNS("columns");

        private final String word;

        Why(String word) {
            this.word = word;
        }
    }
}
