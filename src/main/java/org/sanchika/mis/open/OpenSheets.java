package org.sanchika.mis.open;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.whereabouts.Pile;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Csv;

/** Figures of the units that are shown, one line each, under headings for programs in whatever language their readers have. */
final class OpenSheets {
    private static final int HALF = 50;
    private static final int MOST = 90;
    private static final List<String> UNIT =
            List.of("unit_code", "lgd_code", "parent_code", "kind", "name_en", "name_hi", "name_bn");

    private OpenSheets() {}

    static byte[] pendency(PublicFigures.Counted<Lying> counted, LocalName installation) {
        List<Object> head = new ArrayList<>(List.of("as_of"));
        head.addAll(UNIT);
        head.add("lying");
        Pile.BANDS.forEach(band -> head.add("days_" + band.replace('-', '_').replace(">365", "366_and_more")));
        head.addAll(List.of("over_limit", "oldest_days", "median_days", "p90_days"));
        String at = counted.at()
                .atZone(Words.ZONE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        List<List<Object>> lines = new ArrayList<>(List.of(head));
        counted.whole()
                .ifPresent(whole -> lines(whole.top(), "", installation, (one, line) -> {
                    Pile pile = one.figures().pile();
                    line.addFirst(at);
                    line.add(pile.lying());
                    line.addAll(pile.bands());
                    line.addAll(List.of(pile.over(), pile.oldest(), pile.within(HALF), pile.within(MOST)));
                    lines.add(line);
                }));
        return Csv.of(lines);
    }

    static byte[] activity(YearMonth month, PublicFigures.Counted<Month> counted, LocalName installation) {
        List<Object> head = new ArrayList<>(List.of("month"));
        head.addAll(UNIT);
        head.addAll(List.of("came", "left", "closed", "median_days", "p90_days"));
        List<List<Object>> lines = new ArrayList<>(List.of(head));
        counted.whole()
                .ifPresent(whole -> lines(whole.top(), "", installation, (one, line) -> {
                    Month figures = one.figures();
                    line.addFirst(month.toString());
                    line.addAll(List.of(figures.came(), figures.left().lying(), figures.closed()));
                    line.addAll(
                            List.of(figures.left().within(HALF), figures.left().within(MOST)));
                    lines.add(line);
                }));
        return Csv.of(lines);
    }

    private interface Line<T> {
        void of(Shown<T> one, List<Object> unit);
    }

    private static <T> void lines(Shown<T> one, String parent, LocalName installation, Line<T> line) {
        OpenUnit unit = one.unit();
        LocalName name = unit == null ? installation : unit.name();
        String code = unit == null ? "" : unit.code();
        List<Object> cells = new ArrayList<>(Stream.of(
                        code,
                        unit == null || unit.lgd() == null ? "" : unit.lgd(),
                        parent,
                        unit == null ? "INSTALLATION" : unit.kind(),
                        text(name.en()),
                        text(name.hi()),
                        text(name.bn()))
                .toList());
        line.of(one, cells);
        one.parts().forEach(part -> lines(part, code, installation, line));
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
