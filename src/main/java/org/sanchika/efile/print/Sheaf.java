package org.sanchika.efile.print;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.EFile;
import org.sanchika.efile.OldScans;
import org.sanchika.efile.Paper;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Words;

/**
 * Pages that lie together: a paper of the correspondence, or the scan of old pages. Public for the templates.
 *
 * @param key its own among all that are bound
 * @param first its first page in the file: n/… or c/…
 * @param document none for a paper that is not scanned
 */
public record Sheaf(
        String key,
        String title,
        OldScans.Side side,
        int first,
        int last,
        @Nullable Document document) {

    static Sheaf of(Paper paper, Words words) {
        String title = paper.number().isEmpty() ? paper.title() : words.digits(paper.number()) + " · " + paper.title();
        return new Sheaf(
                String.valueOf(paper.id()),
                title,
                OldScans.Side.PAPERS,
                paper.firstPage(),
                paper.lastPage(),
                paper.document());
    }

    static Sheaf of(OldScans.OldScan scan, EFile file, Words words) {
        boolean notes = scan.side() == OldScans.Side.NOTES;
        return new Sheaf(
                notes ? "old-n" : "old-c",
                words.get("print.old", words.digits(file.oldNumber())),
                scan.side(),
                1,
                notes ? file.paperNotes() : file.paperPages(),
                scan.document());
    }

    boolean isPdf() {
        return document != null && document.mediaType().equals("application/pdf");
    }

    Document scan() {
        return Objects.requireNonNull(document, title);
    }

    public boolean isOfNotes() {
        return side == OldScans.Side.NOTES;
    }

    /** From one page of it to another, as the file counts them. */
    public String pages(int from, int to, Words words) {
        String key = isOfNotes() ? "print.n" : "efile.pages";
        return from == to ? words.get(key, from) : words.get(key + ".range", from, to);
    }
}
