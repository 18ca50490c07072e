package org.sanchika.efile.print;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Note;
import org.sanchika.efile.Paper;
import org.sanchika.efile.Related;
import org.sanchika.efile.desk.ParagraphNumbers;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;
import org.sanchika.typeset.Unsettable;

/**
 * The note sheet as it is printed for one reader. Public for the templates.
 *
 * @param range none for the whole
 * @param papers those that he may see, for what notes brought with them
 * @param merged parts that are to be read after a note
 * @param unsettable characters in whose place a sign will stand
 */
public record SheetPaper(
        EFile file,
        List<Note> notes,
        @Nullable Range range,
        List<Paper> papers,
        List<Related> merged,
        List<Unsettable> unsettable,
        Printer printer,
        Words words) {
    private static final Pattern LINK = Pattern.compile("<a href=\"[^\"]*\">");
    /** A list or table that begins a note has a number, and no line of its own to bear it. */
    private static final Pattern NUMBERED_BLOCK = Pattern.compile("(?=<(?:ol|ul|table) [^>]*data-p=\"([^\"]*)\")");

    /** A note’s text as XHTML; on paper a link leads nowhere, so its words stand for themselves. */
    public String text(Note note) {
        String wanted = range == null ? note.html() : range.of(note.html());
        String shown = ParagraphNumbers.shown(wanted, words.language());
        String numbered = NUMBERED_BLOCK.matcher(shown).replaceAll("<p class=\"no\">$1.</p>");
        return LINK.matcher(numbered)
                .replaceAll("<span class=\"ref\">")
                .replace("</a>", "</span>")
                .replace("<br>", "<br/>");
    }

    public List<Paper> papersOf(Note note) {
        return papers.stream()
                .filter(paper -> paper.isHere() && paper.note() != null && paper.note() == note.id())
                .toList();
    }

    public List<Related> mergedAfter(int no) {
        return merged.stream()
                .filter(part -> part.merged() != null && part.merged().after() == no)
                .toList();
    }

    public String pages(String key, int first, int last) {
        return first == last ? words.get(key, first) : words.get(key + ".range", first, last);
    }

    /** Whether only some paragraphs of a note are printed. */
    public boolean cuts(Note note) {
        return range != null && range.cuts(note);
    }

    /** U+1F44D THUMBS UP SIGN (2), … */
    public String unsettableNames() {
        return unsettable.stream()
                .map(one -> "U+%04X %s (%d)".formatted(one.codePoint(), one.name(), one.times()))
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    /** The paragraphs that are wanted, each with the lists and tables that follow it; head and signature of their notes. */
    public record Range(int from, int to) {
        static @Nullable Range of(@Nullable Integer from, @Nullable Integer to) {
            return from == null && to == null
                    ? null
                    : new Range(from == null ? 1 : from, to == null ? Integer.MAX_VALUE : to);
        }

        /** The same without what lies beyond the last paragraph. */
        Range within(int last) {
            return new Range(Math.max(from, 1), Math.min(to, last));
        }

        /** What of a note is wanted. What follows a numbered paragraph without a number belongs to it. */
        String of(String html) {
            Document note = Jsoup.parseBodyFragment(html);
            note.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
            boolean wanted = false;
            for (Element block : List.copyOf(note.body().children())) {
                if (block.hasAttr("data-p")) {
                    int number = Integer.parseInt(block.attr("data-p"));
                    wanted = number >= from && number <= to;
                }
                if (!wanted) {
                    block.remove();
                }
            }
            return note.body().html();
        }

        /** Whether a note is printed in part. */
        boolean cuts(Note note) {
            return has(note) && (note.firstPara() < from || note.firstPara() + note.paras() - 1 > to);
        }

        boolean has(Note note) {
            return note.firstPara() <= to && note.firstPara() + Math.max(note.paras(), 1) > from;
        }
    }
}
