package org.sanchika.mis.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanchika.mis.ReportTable;
import org.sanchika.mis.ReportTable.Cell;

/**
 * Streams between places: those they leave on the left, those they reach on the right, each as broad as it is frequent.
 * Lengths are in units of the drawing, {@link #WIDTH} of which are its width. Public for the template.
 *
 * @param streams the broadest first
 * @param rest how many sendings are too few to be drawn
 */
public record FlowPicture(List<Bar> origins, List<Bar> goals, List<Stream> streams, int height, long rest) {
    public static final int WIDTH = 960;
    public static final int LEFT = 330;
    public static final int RIGHT = WIDTH - LEFT;
    /** Of a place. */
    public static final int BAR = 10;

    /** More streams than these nobody can follow. */
    private static final int MOST = 24;

    /** Letters of a name. */
    private static final int LONGEST = 38;

    private static final int BROAD = 300;
    private static final int GAP = 12;
    private static final int LINE = 16;

    /** @param count of what leaves or reaches it, as far as it is drawn */
    public record Bar(String name, long count, int top, int high) {
        public int middle() {
            return top + high / 2;
        }

        /** As much of the name as there is room for; never a part of a letter. */
        public String shown() {
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(name);
            int end = letters.first();
            for (int n = 0; n < LONGEST && end < name.length(); n++) {
                end = letters.next();
            }
            return end == name.length() ? name : name.substring(0, end).strip() + "…";
        }
    }

    /**
     * @param y1 middle of the stream where it leaves
     * @param y2 and where it arrives
     * @param back how many of them went back whence they came
     */
    public record Stream(String origin, String goal, long count, long back, int y1, int y2, int broad) {
        /** Whether more of them went back than on. */
        public boolean isBack() {
            return back * 2 > count;
        }

        public String path() {
            int from = LEFT + BAR;
            int middle = WIDTH / 2;
            return "M" + from + " " + y1 + " C" + middle + " " + y1 + " " + middle + " " + y2 + " " + (RIGHT - BAR)
                    + " " + y2;
        }
    }

    private record Row(String origin, String goal, long count, long back) {}

    /** Of a table whose first columns are origin, goal, how often and how often back. */
    public static FlowPicture of(ReportTable table) {
        List<Row> all = table.rows().stream()
                .map(FlowPicture::row)
                .filter(row -> row.count > 0)
                .toList();
        List<Row> drawn = all.stream()
                .sorted(Comparator.comparingLong(Row::count).reversed())
                .limit(MOST)
                .toList();
        long sum = Math.max(1, drawn.stream().mapToLong(Row::count).sum());
        Side left = new Side(sum);
        Side right = new Side(sum);
        for (Row row : drawn) {
            left.add(row.origin, row.count);
            right.add(row.goal, row.count);
        }
        List<Bar> origins = left.bars();
        List<Bar> goals = right.bars();
        List<Stream> streams = new ArrayList<>();
        for (Row row : drawn) {
            int broad = Math.max(1, left.length(row.count));
            streams.add(new Stream(
                    row.origin,
                    row.goal,
                    row.count,
                    row.back,
                    left.next(row.origin, broad),
                    right.next(row.goal, broad),
                    broad));
        }
        long rest = all.stream().mapToLong(Row::count).sum()
                - drawn.stream().mapToLong(Row::count).sum();
        return new FlowPicture(origins, goals, streams, Math.max(left.high(), right.high()), rest);
    }

    private static Row row(List<Cell> cells) {
        return new Row(
                text(cells.get(0)),
                text(cells.get(1)),
                cells.get(2).number(),
                cells.get(3).number());
    }

    private static String text(Cell cell) {
        return cell.value() == null ? "" : cell.value().toString();
    }

    /** One column of places, each below the one before, with room for its name. */
    private static final class Side {
        private final long sum;
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final Map<String, Integer> taken = new LinkedHashMap<>();
        private int high;

        Side(long sum) {
            this.sum = sum;
        }

        void add(String name, long count) {
            counts.merge(name, count, Long::sum);
        }

        int length(long count) {
            return (int) (count * BROAD / sum);
        }

        List<Bar> bars() {
            List<Bar> bars = new ArrayList<>();
            for (var one : counts.entrySet()) {
                int length = Math.max(2, length(one.getValue()));
                int room = Math.max(LINE, length);
                int top = high + (room - length) / 2;
                bars.add(new Bar(one.getKey(), one.getValue(), top, length));
                taken.put(one.getKey(), top);
                high += room + GAP;
            }
            return bars;
        }

        /** The middle of the next stream of this breadth at a place. */
        int next(String name, int broad) {
            int top = taken.merge(name, broad, Integer::sum) - broad;
            return top + broad / 2;
        }

        int high() {
            return high;
        }
    }
}
