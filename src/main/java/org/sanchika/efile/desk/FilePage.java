package org.sanchika.efile.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Note;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Paper;
import org.sanchika.office.Desk;
import org.sanchika.platform.document.PaperView;
import org.sanchika.text.RichText;

/**
 * All that the page of a file shows. Public for the templates.
 *
 * @param notes the newest, oldest of them first
 * @param draft what is being written on the reader's desk; none yet
 * @param writes the reader may write a note here now
 * @param papers the contents, slips included
 * @param shown the paper that lies open; none in a file without papers
 * @param view how it looks; none for a paper that is not scanned
 * @param next the desk that is proposed to send to; none when the reader may not send
 * @param phrases ready sentences of the reader and his office
 * @param form what was typed for an act that was refused
 * @param problem why it was refused; none
 */
public record FilePage(
        EFile file,
        MatterPanel panel,
        List<Note> notes,
        @Nullable NoteDraft draft,
        boolean writes,
        List<Paper> papers,
        @Nullable Paper shown,
        @Nullable PaperView view,
        @Nullable Desk next,
        List<String> phrases,
        ActForm form,
        @Nullable String problem) {

    /** So many notes come with the page; older ones when they are asked for. */
    public static final int NOTES = 20;

    public boolean hasOlder() {
        return !notes.isEmpty() && notes.getFirst().no() > 1;
    }

    /** The number that the note in the making will have. */
    public int nextNo() {
        return notes.isEmpty() ? 1 : notes.getLast().no() + 1;
    }

    public RichText written() {
        return draft == null ? RichText.EMPTY : RichText.kept(draft.note().html());
    }

    public int lastPage() {
        return notes.isEmpty() ? file.paperNotes() : notes.getLast().lastPage();
    }

    public long undealt() {
        return papers.stream().filter(Paper::isUndealt).count();
    }
}
