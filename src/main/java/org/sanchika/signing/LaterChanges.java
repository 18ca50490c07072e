package org.sanchika.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanchika.signing.Finding.Change;
import org.sanchika.signing.Finding.Change.Kind;
import org.sanchika.signing.revision.Revision;
import org.sanchika.signing.revision.Revision.Laid;

/**
 * What was done to a PDF after a signature. Every page, every field and all that lies upon a page must be made of the
 * same objects as then, except the field of a later signature, which was empty then and stays where it was. So nothing is
 * drawn to be compared, a document may have any length, and what a drawing would not show is found as well.
 */
final class LaterChanges {
    private final Revision then;
    private final Revision now;
    private final Set<String> later;
    private final Set<String> filledLater;
    private final List<Change> changes = new ArrayList<>();

    private LaterChanges(Revision then, Revision now, Set<String> later) {
        this.then = then;
        this.now = now;
        this.later = later;
        filledLater = later.stream().filter(then::isEmptySignature).collect(Collectors.toSet());
    }

    /** {@code later} are the fields of signatures made after the first {@code end} bytes were signed. */
    static List<Change> in(byte[] pdf, int end, Set<String> later) throws IOException {
        try (Revision then = new Revision(Arrays.copyOf(pdf, end));
                Revision now = new Revision(pdf)) {
            LaterChanges looked = new LaterChanges(then, now, later);
            looked.document();
            looked.fields();
            for (int page = 0; page < Math.min(then.pageCount(), now.pageCount()); page++) {
                looked.page(page);
                looked.upon(page);
            }
            return looked.changes;
        }
    }

    private void document() throws IOException {
        if (!then.aboveAllPages().equals(now.aboveAllPages())) {
            changes.add(new Change(Kind.DOCUMENT, null, null));
        }
        if (then.pageCount() != now.pageCount()) {
            changes.add(new Change(Kind.PAGES_ADDED_OR_REMOVED, null, null));
        }
    }

    private void fields() throws IOException {
        Set<String> names = new TreeSet<>(then.fieldNames());
        names.addAll(now.fieldNames());
        for (String name : names) {
            boolean asItShould = then.fieldNames().contains(name) && !filledLater.contains(name)
                    ? then.field(name).equals(now.field(name))
                    : later.contains(name) && now.isSignature(name);
            if (!asItShould) {
                changes.add(new Change(Kind.FIELD, null, name));
            }
        }
    }

    private void page(int index) throws IOException {
        if (!then.page(index).equals(now.page(index))) {
            changes.add(new Change(Kind.PAGE, index + 1, null));
        }
    }

    private void upon(int index) throws IOException {
        Map<String, Integer> left = new HashMap<>();
        for (Laid one : then.upon(index)) {
            left.merge(then.text(one, isFilledLater(one)), 1, Integer::sum);
        }
        boolean isChanged = false;
        for (Laid one : now.upon(index)) {
            isChanged |= left.merge(now.text(one, isFilledLater(one)), -1, Integer::sum) < 0 && !isUnseen(one);
        }
        if (isChanged || left.values().stream().anyMatch(count -> count > 0)) {
            changes.add(new Change(Kind.ANNOTATION, index + 1, null));
        }
    }

    private boolean isFilledLater(Laid one) {
        return one.field() != null && filledLater.contains(one.field());
    }

    /** Signatures without a place on the page bring a field of no size with them. */
    private boolean isUnseen(Laid one) {
        return one.field() != null && later.contains(one.field()) && one.isUnseen();
    }
}
