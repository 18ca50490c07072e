package org.sanchika.efile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;

/**
 * A note in the making, as it is typed.
 *
 * @param html as the editor has it; cleaned when it is saved
 * @param reverses the id of the note whose decision it reverses
 * @param corrects the number of the paragraph it corrects
 * @param confirm who is asked to confirm an oral order or a talk
 * @param readers those alone who may read it; empty for everybody who may see the file
 */
public record NewNote(
        Kind kind,
        String html,
        String language,
        Note.Decision decision,
        @Nullable Long reverses,
        @Nullable Integer corrects,
        @Nullable PostId confirm,
        List<PersonId> readers) {

    public enum Kind {
        /** A try: it never travels, and when it is discarded only its author can see it for a while. */
        YELLOW,
        GREEN,
        ORAL,
        DISCUSSION
    }

    public static NewNote green(String html, String language) {
        return new NewNote(Kind.GREEN, html, language, Note.Decision.NONE, null, null, null, List.of());
    }

    public NewNote deciding(Note.Decision what) {
        return new NewNote(kind, html, language, what, reverses, corrects, confirm, readers);
    }
}
