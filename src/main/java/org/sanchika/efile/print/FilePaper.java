package org.sanchika.efile.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Paper;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;

/**
 * The file as it is bound for one reader: notes, index, and a leaf for every page that is not set here. Public for the
 * templates.
 *
 * @param sheet none when only the correspondence is wanted
 * @param papers the contents that he may see, slips included
 */
public record FilePaper(
        EFile file, @Nullable SheetPaper sheet, List<Paper> papers, List<Leaf> leaves, Printer printer, Words words) {

    public String title() {
        return words.get(sheet == null ? "print.correspondence" : "print.complete");
    }

    public String pages(Paper paper) {
        return Sheaf.of(paper, words).pages(paper.firstPage(), paper.lastPage(), words);
    }

    /** Those of the old note sheet, or those of the correspondence. */
    public List<Leaf> leaves(boolean notes) {
        return leaves.stream().filter(leaf -> leaf.sheaf().isOfNotes() == notes).toList();
    }

    /**
     * A page that is brought from elsewhere.
     *
     * @param page of the sheaf, from 1
     * @param text what it says when it is not drawn: an e-mail, or why nothing is here; none when it is drawn
     */
    public record Leaf(Sheaf sheaf, int page, @Nullable String text) {

        /** By which it is found again after typesetting. */
        public String place() {
            return "at-" + sheaf.key() + "-" + page;
        }

        public boolean isFirst() {
            return page == 1;
        }

        public String number(Words words) {
            int number = Math.min(sheaf.first() + page - 1, sheaf.last());
            return sheaf.pages(number, number, words);
        }
    }
}
