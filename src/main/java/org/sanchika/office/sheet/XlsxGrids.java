package org.sanchika.office.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The sheets of an XLSX workbook as they were typed; what is computed or spread over cells is marked. */
final class XlsxGrids {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    /** Formats that every workbook has without saying so. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22);

    private XlsxGrids() {}

    static List<Grid> read(byte[] content) throws Unreadable {
        PackedSheets packed = PackedSheets.look(content);
        List<Grid> grids = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (int n = 0; n < sheets.size(); n++) {
                grids.add(grid(sheets.get(n), packed.merged(n)));
            }
        } catch (IOException | RuntimeException broken) {
            // The reader answers a damaged part with whatever its parser threw.
            throw new Unreadable("broken");
        }
        return grids;
    }

    private static Grid grid(Sheet sheet, List<String> merged) throws IOException, Unreadable {
        List<Grid.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                Grid.Line line = new Grid.Line(row.getRowNum(), cells(row));
                if (!line.isBlank()) {
                    if (lines.size() == Grid.LONGEST) {
                        throw new Unreadable("too-long", sheet.getName(), Grid.LONGEST);
                    }
                    lines.add(line);
                }
            }
        }
        Grid grid = new Grid(sheet.getName(), lines);
        return merged.isEmpty() ? grid : marked(grid, merged);
    }

    private static List<Grid.Cell> cells(Row row) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), Grid.WIDEST); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return cells;
    }

    private static Grid.Cell cell(@Nullable Cell cell) {
        if (cell == null) {
            return Grid.Cell.EMPTY;
        }
        if (cell.getType() == CellType.FORMULA) {
            return new Grid.Cell("=" + cell.getFormula(), "formula");
        }
        if (cell.getType() == CellType.ERROR) {
            return new Grid.Cell(String.valueOf(cell.getRawValue()), "error");
        }
        if (cell.getType() == CellType.NUMBER) {
            return Grid.Cell.of(
                    isDay(cell)
                            ? cell.asDate().toLocalDate().toString()
                            : cell.asNumber().stripTrailingZeros().toPlainString());
        }
        return cell.getType() == CellType.EMPTY ? Grid.Cell.EMPTY : Grid.Cell.of(cell.getText());
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        String letters =
                format == null ? "" : NO_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return id != null && DAYS.contains(id) || letters.contains("y") || letters.contains("d");
    }

    private static Grid marked(Grid grid, List<String> merged) {
        List<Grid.Line> lines = new ArrayList<>(grid.lines());
        for (String range : merged) {
            Matcher ends = RANGE.matcher(range);
            if (ends.matches()) {
                int first = Integer.parseInt(ends.group(2));
                int last = Integer.parseInt(ends.group(4));
                lines.replaceAll(line -> line.number() < first || line.number() > last
                        ? line
                        : marked(line, column(ends.group(1)), column(ends.group(3))));
            }
        }
        return new Grid(grid.name(), lines);
    }

    private static Grid.Line marked(Grid.Line line, int from, int to) {
        List<Grid.Cell> cells = new ArrayList<>(line.cells());
        for (int column = from; column <= Math.min(to, Grid.WIDEST - 1); column++) {
            while (cells.size() <= column) {
                cells.add(Grid.Cell.EMPTY);
            }
            cells.set(column, cells.get(column).spoiled("merged"));
        }
        return new Grid.Line(line.number(), cells);
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
