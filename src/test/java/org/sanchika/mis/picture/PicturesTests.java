package org.sanchika.mis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanchika.mis.Report;
import org.sanchika.mis.ReportTable;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.mis.picture.FlowPicture.Bar;
import org.sanchika.mis.picture.FlowPicture.Stream;

class PicturesTests {
    /** Of 300 lengths: A sends 20 of 30, B 10; C gets 15, D 15. */
    @Test
    void streamsFillTheirPlacesFromTopToBottom() {
        FlowPicture flow = FlowPicture.of(table(
                stream("A", "C", 10, 2), stream("A", "D", 10, 6), stream("B", "C", 5, 0), stream("B", "D", 5, 0)));

        assertThat(flow.origins()).containsExactly(new Bar("A", 20, 0, 200), new Bar("B", 10, 212, 100));
        assertThat(flow.goals()).containsExactly(new Bar("C", 15, 0, 150), new Bar("D", 15, 162, 150));
        assertThat(flow.streams())
                .containsExactly(
                        new Stream("A", "C", 10, 2, 50, 50, 100),
                        new Stream("A", "D", 10, 6, 150, 212, 100),
                        new Stream("B", "C", 5, 0, 237, 125, 50),
                        new Stream("B", "D", 5, 0, 287, 287, 50));
        assertThat(flow.streams()).extracting(Stream::isBack).containsExactly(false, true, false, false);
        assertThat(flow.height()).isEqualTo(324);
        assertThat(flow.rest()).isZero();
    }

    @Test
    void smallStreamsAreLeftToTheTable() {
        List<List<Cell>> rows = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> stream("A" + n, "Z", n, 0))
                .toList();
        FlowPicture flow = FlowPicture.of(new ReportTable(List.of(), rows, List.of(), false));

        assertThat(flow.streams())
                .hasSize(24)
                .allSatisfy(one -> assertThat(one.count()).isGreaterThan(6));
        assertThat(flow.rest()).isEqualTo(1 + 2 + 3 + 4 + 5 + 6);
        assertThat(FlowPicture.of(table()).streams()).isEmpty();
    }

    @Test
    void longNamesEndAtAWholeLetter() {
        String name = "अनुमण्डल पदाधिकारी सह अनुमण्डल दण्डाधिकारी का कार्यालय, ";
        for (String end : List.of("न्यायालय", "स्त्री शक्ति", "ज़िला शाखा", "কর্মকর্তা")) {
            for (int before = 20; before < name.length(); before++) {
                String whole = name.substring(0, before) + end.repeat(3);
                String shown = new Bar(whole, 1, 0, 1).shown();
                if (shown.equals(whole)) {
                    continue;
                }
                String kept = shown.substring(0, shown.length() - 1);
                assertThat(whole).startsWith(kept);
                assertThat(kept).doesNotEndWith("\u094D").doesNotEndWith("\u09CD");
                assertThat(Character.getType(whole.charAt(kept.length())))
                        .isNotIn((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK);
            }
        }
        assertThat(new Bar(name.repeat(2), 1, 0, 1).shown()).endsWith("…");
        assertThat(new Bar("लिपिक", 1, 0, 1).shown()).isEqualTo("लिपिक");
    }

    /** The tallest pile is 180 of the lengths. */
    @Test
    void agesStandOneUponTheOtherTheOldestLowest() {
        AgesPicture ages = AgesPicture.of(
                table(day(1, 2, 1, 0, 0, 0, 0, 0, 1), day(8, 0, 0, 0, 0, 0, 0, 0, 0), day(15, 0, 0, 0, 0, 0, 0, 0, 2)));

        var first = ages.piles().getFirst();
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.parts())
                .containsExactly(
                        new AgesPicture.Part(7, 1, 165, 45),
                        new AgesPicture.Part(1, 1, 120, 45),
                        new AgesPicture.Part(0, 2, 30, 90));
        assertThat(first.top()).isEqualTo(30);
        assertThat(ages.piles().get(1).parts()).isEmpty();
        assertThat(ages.piles().get(2).parts()).containsExactly(new AgesPicture.Part(7, 2, 120, 90));
        assertThat(ages.piles()).extracting(AgesPicture.Pile::left).containsExactly(10, 263, 516);
    }

    @Test
    void ofManyDaysOnlySomeAreNamedTheLastAlways() {
        List<List<Cell>> rows = IntStream.rangeClosed(1, 28)
                .mapToObj(n -> day(n, 1, 0, 0, 0, 0, 0, 0, 0))
                .toList();
        var piles = AgesPicture.of(new ReportTable(List.of(), rows, List.of(), false))
                .piles();

        assertThat(piles.getLast().named()).isTrue();
        assertThat(piles)
                .filteredOn(AgesPicture.Pile::named)
                .hasSizeLessThan(15)
                .hasSizeGreaterThan(5);
    }

    @SafeVarargs
    private static ReportTable table(List<Cell>... rows) {
        return new ReportTable(List.of(), List.of(rows), List.of(), false);
    }

    private static List<Cell> stream(String origin, String goal, long count, long back) {
        return List.of(
                Cell.of(origin, Report.Type.PLACE),
                Cell.of(goal, Report.Type.PLACE),
                Cell.of(count, Report.Type.COUNT),
                Cell.of(back, Report.Type.COUNT));
    }

    private static List<Cell> day(int day, long... bands) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(LocalDate.of(2026, 6, day), Report.Type.DAY));
        for (long count : bands) {
            row.add(Cell.of(count, Report.Type.COUNT));
        }
        return row;
    }
}
