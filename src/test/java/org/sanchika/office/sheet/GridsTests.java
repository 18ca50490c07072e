package org.sanchika.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading cells as they were typed, whatever program wrote them. */
class GridsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b", "a;b", "a\tb", "\uFEFFa;b", "a,\"b\""},
            ignoreLeadingAndTrailingWhitespace = false)
    void readsCsvWithAnySeparator(String text) throws Unreadable {
        Grid grid = CsvGrids.read("x.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(grid.lines().getFirst().cells()).extracting(Grid.Cell::text).containsExactly("a", "b");
    }

    @Test
    void readsWhatExcelCallsUnicodeText() throws Unreadable {
        Grid grid = CsvGrids.read("x.txt", "\uFEFFनाम\tपद".getBytes(StandardCharsets.UTF_16LE));

        assertThat(grid.lines().getFirst().cells()).extracting(Grid.Cell::text).containsExactly("नाम", "पद");
    }

    @Test
    void countsRowsAsTheSpreadsheetDoes() throws Unreadable {
        Grid grid = CsvGrids.read("x.csv", "a,b\n\n\"1\n2\",3\n4,5".getBytes(StandardCharsets.UTF_8));

        assertThat(grid.lines()).extracting(Grid.Line::number).containsExactly(1, 3, 4);
    }

    @Test
    void refusesWhatIsNoText() {
        assertUnreadable("encoding", () -> CsvGrids.read("x.csv", new byte[] {'a', (byte) 0xE0, ','}));
        assertUnreadable("csv", () -> CsvGrids.read("x.csv", "a,b\n\"c,d".getBytes(StandardCharsets.UTF_8)));
        assertUnreadable(
                "too-long", () -> CsvGrids.read("x.csv", "a,b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsNumbersAndDaysOfAWorkbook() throws Exception {
        Grid grid = XlsxGrids.read(workbook(sheet -> {
                    sheet.value(0, 0, 9_876_543_210L);
                    sheet.value(0, 1, LocalDate.of(2026, 4, 1));
                    sheet.style(0, 1).format("dd/mm/yyyy").set();
                    sheet.value(0, 2, 45_000);
                    sheet.value(4, 0, "पाँचवीं");
                }))
                .getFirst();

        assertThat(grid.lines().getFirst().cells())
                .extracting(Grid.Cell::text)
                .containsExactly("9876543210", "2026-04-01", "45000");
        assertThat(grid.lines().get(1).number()).isEqualTo(5);
    }

    @Test
    void marksFormulasAndMergedCells() throws Exception {
        Grid grid = XlsxGrids.read(workbook(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.formula(1, 0, "CONCATENATE(A1,A1)");
                    sheet.value(2, 1, "b");
                    sheet.range(2, 1, 3, 2).merge();
                    sheet.value(3, 0, "c");
                }))
                .getFirst();

        assertThat(grid.lines().get(1).cell(0).fault()).isEqualTo("formula");
        assertThat(grid.lines().get(2).cell(1).fault()).isEqualTo("merged");
        assertThat(grid.lines().get(3).cell(2).fault()).isEqualTo("merged");
        assertThat(grid.lines().get(3).cell(0).fault()).isNull();
    }

    @Test
    void refusesWorkbooksThatAreDangerousOrBroken() throws Exception {
        byte[] plain = workbook(sheet -> sheet.value(0, 0, "a"));

        assertUnreadable("macros", () -> XlsxGrids.read(with(plain, "xl/vbaProject.bin", new byte[10])));
        assertUnreadable("bomb", () -> XlsxGrids.read(with(plain, "xl/sharedStrings2.xml", new byte[60 << 20])));
        assertUnreadable("type", () -> XlsxGrids.read(with(new byte[0], "mimetype", new byte[10])));
        assertUnreadable("broken", () -> XlsxGrids.read(with(new byte[0], "xl/workbook.xml", new byte[10])));
        assertUnreadable(
                "too-long",
                () -> XlsxGrids.read(workbook(sheet -> {
                    for (int row = 0; row < 30_000; row++) {
                        sheet.value(row, 0, row);
                    }
                })));
    }

    @Test
    void doesNotFollowEntities() throws Exception {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook>&b;</workbook>";

        assertUnreadable(
                "broken",
                () -> XlsxGrids.read(with(new byte[0], "xl/workbook.xml", bomb.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({
        "01.04.2026,2026-04-01",
        "1/4/2026,2026-04-01",
        "2026-04-01,2026-04-01",
        "46113,2026-04-01",
        "2026-04-01T00:00:00,2026-04-01"
    })
    void understandsDaysAsTheyAreWritten(String typed, LocalDate day) {
        assertThat(Check.day(typed)).contains(day);
    }

    @Test
    void takesNoOtherDay() {
        assertThat(List.of("31.02.2026", "soon", "12", "2026"))
                .allSatisfy(typed -> assertThat(Check.day(typed)).isEmpty());
    }

    @Test
    void namesColumnsAsSpreadsheetsDo() {
        assertThat(List.of(0, 25, 26, 51, 52).stream().map(Book::letter)).containsExactly("A", "Z", "AA", "AZ", "BA");
    }

    static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet"));
        }
        return bytes.toByteArray();
    }

    /** The packed file with one part more. */
    private static byte[] with(byte[] packed, String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream fresh = new ZipOutputStream(bytes)) {
            if (packed.length > 0) {
                try (ZipFile old = ZipFile.builder().setByteArray(packed).get()) {
                    for (ZipArchiveEntry entry : java.util.Collections.list(old.getEntries())) {
                        fresh.putNextEntry(new ZipEntry(entry.getName()));
                        old.getInputStream(entry).transferTo(fresh);
                    }
                }
            }
            fresh.putNextEntry(new ZipEntry(name));
            fresh.write(content);
        }
        return bytes.toByteArray();
    }

    private static void assertUnreadable(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(Unreadable.class).hasMessage(why);
    }
}
