package org.sanchika.mis;

import java.util.List;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.whereabouts.WhereRow;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.print.Printer;

/**
 * A review as it is printed: on two pages, however much there is. Public for the template.
 *
 * @param place the unit it is about
 * @param unit whose officer prints it
 */
public record ReviewPaper(
        Review review, String place, MatterKinds kinds, LocalName unit, Printer printer, Words words) {
    /** So many fit on the second page when each takes two lines. */
    private static final int STUCK = 10;

    private static final int SLOW = 6;
    private static final int LONGEST = 90;

    public List<WhereRow> stuck() {
        return review.stuck().stream().limit(STUCK).toList();
    }

    public List<List<Cell>> slow() {
        return review.slow().rows().stream().limit(SLOW).toList();
    }

    /** What fits of a subject, up to the last whole word. */
    public static String brief(String subject) {
        return subject.length() <= LONGEST
                ? subject
                : subject.substring(0, Math.max(subject.lastIndexOf(' ', LONGEST), LONGEST / 2)) + " …";
    }
}
