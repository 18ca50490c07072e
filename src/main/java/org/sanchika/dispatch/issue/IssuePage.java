package org.sanchika.dispatch.issue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.efile.Notes;

/**
 * All that the page of an issue shows. Public for the templates.
 *
 * @param draft in the version that was approved
 * @param mistakes what is wrong with which field
 * @param holds whether the reader may sign or give it up here and now
 * @param own whether he is the signatory besides
 * @param asked whether he signs it before the signatory, and it is his turn
 * @param signsIn whether he may authenticate it by his sign-in
 * @param decisions of the file that have not left the office yet
 * @param letter how it looks, as a piece of XHTML
 * @param dispatches to whom it went and what became of that
 */
public record IssuePage(
        Issue issue,
        Draft draft,
        Dossier dossier,
        Map<String, String> mistakes,
        boolean holds,
        boolean own,
        boolean asked,
        boolean signsIn,
        List<Notes.Decided> decisions,
        String letter,
        List<Dispatch> dispatches) {

    /** Whether he may sign it with his certificate. */
    public boolean signs() {
        return asked || (own && issue.isFor(issue.signatory()));
    }

    /** Signed by hand by all, or by each with his certificate. */
    public boolean takesScan() {
        return holds && issue.partlySigned().isEmpty();
    }

    public @Nullable String wrong(String field) {
        return mistakes.get(field);
    }
}
