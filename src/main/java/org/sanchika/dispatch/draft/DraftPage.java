package org.sanchika.dispatch.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.efile.Paper;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.platform.language.LocalName;
import org.sanchika.receipt.AddressBook;
import org.sanchika.receipt.Sender;

/**
 * All that the page of a draft shows. Public for the templates.
 *
 * @param form what its fields hold; none when the reader cannot write now
 * @param key under which the browser keeps what is typed; none when the reader cannot write now
 * @param typed what was written and can be saved here no more; empty
 * @param mistakes what is wrong with which field
 * @param problem why a save was refused as a whole; none
 * @param missing what keeps it from being approved, by field
 * @param papers of the file or beside the letter, for enclosures
 * @param signatories desks that may sign
 * @param found desks that were looked for as addressees
 * @param known those of the office's register of senders who were looked for
 * @param groups of desks that the reader’s post keeps
 * @param books groups of people outside that his office keeps
 * @param holds whether it lies on the reader's desk
 * @param approves whether his post stands high enough to approve it
 * @param approver the level that may
 * @param deeds what was done with it, newest first
 * @param issues numbers that were taken for it, newest first
 * @param letter how it looks, as a piece of XHTML
 */
public record DraftPage(
        Draft draft,
        Dossier dossier,
        @Nullable DraftForm form,
        @Nullable String key,
        String typed,
        Map<String, String> mistakes,
        @Nullable String problem,
        Map<String, String> missing,
        List<Draft.Stamp> versions,
        List<Paper> papers,
        List<Desk> signatories,
        List<Desk> found,
        List<Sender> known,
        List<Office.Group> groups,
        List<AddressBook.Group> books,
        boolean holds,
        boolean approves,
        LocalName approver,
        List<Approvals.Deed> deeds,
        List<Issue> issues,
        String letter) {

    public boolean writes() {
        return form != null;
    }

    public @Nullable String wrong(String field) {
        return mistakes.get(field);
    }

    public boolean isNewest() {
        return draft.version().no() == draft.last();
    }
}
