package org.sanchika.custody.worklist;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * What of the inbox is asked for. Public for the templates.
 *
 * @param reference one kind of reference (COURT, MLA …); empty for any
 * @param kind code of a kind of matter; empty for any
 * @param folder one of the post's own folders; 0 for all
 */
public record WorklistFilter(Show show, String reference, String kind, long folder, String after, String before) {

    static WorklistFilter of(String show, String reference, String kind, long folder, String after, String before) {
        String known = reference.matches("[A-Z_]{2,20}") ? reference : "";
        Show what = known.isEmpty() ? Show.of(show) : Show.REFERENCE;
        return new WorklistFilter(what, known, kind.matches("[A-Z_]{2,20}") ? kind : "", folder, after, before);
    }

    Optional<Cursor> behind() {
        return Cursor.parse(after);
    }

    Optional<Cursor> ahead() {
        return Cursor.parse(before);
    }

    public boolean is(Show one) {
        return show == one && reference.isEmpty() && folder == 0;
    }

    public boolean isWhole() {
        return is(Show.ALL) && kind.isEmpty();
    }

    /** The address of this list from the row {@code place} on, in the direction {@code way}: after or before. */
    public String address(String way, String place) {
        StringJoiner query = new StringJoiner("&", "/inbox?", "");
        query.add("show=" + show.code());
        if (!reference.isEmpty()) {
            query.add("reference=" + reference);
        }
        if (!kind.isEmpty()) {
            query.add("kind=" + kind);
        }
        if (folder != 0) {
            query.add("folder=" + folder);
        }
        if (!place.isEmpty()) {
            query.add(way + "=" + place);
        }
        return query.toString();
    }
}
