package org.sanchika.mis.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sanchika.mis.ReportTable;
import org.sanchika.mis.ReportTable.Cell;

/**
 * What lay at the end of days, each day a pile of bands of age, the oldest lowest. Lengths are in units of the drawing, which
 * is {@link #WIDTH} by {@link #HEIGHT} of them. Public for the template.
 */
public record AgesPicture(List<Pile> piles) {
    public static final int WIDTH = 760;
    public static final int HEIGHT = 250;
    public static final int FOOT = 210;

    private static final int BANDS = 8;
    private static final int TALL = 180;
    /** Days under every pile do not fit when there are more. */
    private static final int NAMED = 14;

    /** @param left and {@code wide}: where it stands */
    public record Pile(LocalDate day, long total, int left, int wide, List<Part> parts, boolean named) {
        public int middle() {
            return left + wide / 2;
        }

        public int top() {
            return parts.isEmpty() ? FOOT : parts.getLast().top();
        }
    }

    public record Part(int band, long count, int top, int high) {}

    /** Of a table whose first columns are a day and the counts of its bands. */
    public static AgesPicture of(ReportTable table) {
        long most = Math.max(
                1, table.rows().stream().mapToLong(AgesPicture::total).max().orElse(1));
        int step = WIDTH / Math.max(1, table.rows().size());
        int each = table.rows().size() / NAMED + 1;
        List<Pile> piles = new ArrayList<>();
        for (int n = 0; n < table.rows().size(); n++) {
            List<Cell> row = table.rows().get(n);
            int gap = Math.min(10, step / 5);
            boolean named = (table.rows().size() - 1 - n) % each == 0;
            piles.add(new Pile(
                    (LocalDate) Objects.requireNonNull(row.getFirst().value(), "a day"),
                    total(row),
                    n * step + gap,
                    Math.min(step - 2 * gap, 60),
                    parts(row, most),
                    named));
        }
        return new AgesPicture(piles);
    }

    private static List<Part> parts(List<Cell> row, long most) {
        List<Part> parts = new ArrayList<>();
        long below = 0;
        for (int band = BANDS - 1; band >= 0; band--) {
            long count = row.get(band + 1).number();
            int foot = FOOT - length(below, most);
            below += count;
            int top = FOOT - length(below, most);
            if (count > 0) {
                parts.add(new Part(band, count, top, Math.max(1, foot - top)));
            }
        }
        return parts;
    }

    private static int length(long count, long most) {
        return (int) (count * TALL / most);
    }

    private static long total(List<Cell> row) {
        return row.subList(1, BANDS + 1).stream().mapToLong(Cell::number).sum();
    }
}
