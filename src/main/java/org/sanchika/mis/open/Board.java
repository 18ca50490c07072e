package org.sanchika.mis.open;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.whereabouts.Pile;

/**
 * What everybody may see of a unit: how much lies there and for how long. Public for the templates.
 *
 * @param at the instant the figures are of
 * @param line from the top down to the unit; none: the whole installation
 * @param all of the unit with all below it
 * @param rows its parts, most over limit first, and the rest
 */
public record Board(Instant at, List<OpenUnit> line, Pile all, List<Row> rows) {
    /** One end of a bar to the other. */
    public static final int WIDTH = 1000;

    /**
     * A part of the unit.
     *
     * @param unit none: what is in none of the other rows
     * @param opens whether it has a board with parts of its own
     */
    public record Row(@Nullable OpenUnit unit, Pile pile, boolean opens) {}

    static Board of(Instant at, List<Shown<Lying>> line) {
        Shown<Lying> here = line.getLast();
        Stream<Row> parts = here.parts().stream()
                .map(part -> new Row(
                        part.unit(), part.figures().pile(), !part.parts().isEmpty()))
                .sorted(Comparator.<Row>comparingInt(row -> row.pile().over())
                        .thenComparingInt(row -> row.pile().lying())
                        .reversed());
        Lying rest = here.rest();
        return new Board(
                at,
                line.stream().map(Shown::unit).filter(unit -> unit != null).toList(),
                here.figures().pile(),
                Stream.concat(parts, Stream.ofNullable(rest == null ? null : new Row(null, rest.pile(), false)))
                        .toList());
    }

    /** None when there is too little to show. */
    static Board empty(Instant at) {
        return new Board(at, List.of(), new Pile(), List.of());
    }

    /** The unit it is of; none: the whole installation. */
    public @Nullable OpenUnit unit() {
        return line.isEmpty() ? null : line.getLast();
    }

    public boolean isEmpty() {
        return all.lying() == 0;
    }

    /** The longest bar of the rows is as wide as there is room. */
    public int width(int count) {
        int most = rows.stream().mapToInt(row -> row.pile().lying()).max().orElse(0);
        return scaled(count, most);
    }

    /** The same for the bands of days. */
    public int share(int count) {
        int most = all.bands().stream().mapToInt(Integer::intValue).max().orElse(0);
        return scaled(count, most);
    }

    private static int scaled(int count, int most) {
        return most == 0 ? 0 : (int) Math.ceilDiv((long) count * WIDTH, most);
    }
}
