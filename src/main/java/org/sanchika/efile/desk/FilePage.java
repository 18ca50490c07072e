package org.sanchika.efile.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterState;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Note;
import org.sanchika.efile.Paper;
import org.sanchika.efile.Related;
import org.sanchika.platform.document.PaperView;

/**
 * All that the page of a file shows. Public for the templates.
 *
 * @param notes the newest, oldest of them first
 * @param writing what the reader writes; none when he may not write here now
 * @param papers the contents, slips included
 * @param shown the paper that lies open; none in a file without papers
 * @param view how it looks; none for a paper that is not scanned
 * @param related parts, volumes, attached and linked files
 * @param unsent a form that was refused
 */
public record FilePage(
        EFile file,
        MatterPanel panel,
        List<Note> notes,
        @Nullable Writing writing,
        List<Paper> papers,
        @Nullable Paper shown,
        @Nullable PaperView view,
        List<Related> related,
        Unsent unsent) {

    /** So many notes come with the page; older ones when they are asked for. */
    public static final int NOTES = 20;

    public boolean hasOlder() {
        return !notes.isEmpty() && notes.getFirst().no() > 1;
    }

    /** The number that the note in the making will have. */
    public int nextNo() {
        return notes.isEmpty() ? 1 : notes.getLast().no() + 1;
    }

    public boolean writes() {
        return writing != null;
    }

    public ActForm form() {
        return unsent.form();
    }

    public int lastPage() {
        return notes.isEmpty() ? file.paperNotes() : notes.getLast().lastPage();
    }

    /** Parts that are to be read after this note; 0 for those before all. */
    public List<Related> mergedAfter(int no) {
        return related.stream()
                .filter(one -> one.merged() != null
                        && one.isMergedInto(file.id())
                        && one.merged().after() == no)
                .toList();
    }

    /** Letters in what travels inside another file are dealt with where that lies. */
    public boolean deals() {
        return writes() || (panel.held().state() == MatterState.RIDING && file.kind() != EFile.Kind.PART);
    }

    public long undealt() {
        return papers.stream().filter(Paper::isUndealt).count();
    }
}
