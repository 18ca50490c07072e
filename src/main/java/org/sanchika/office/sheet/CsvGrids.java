package org.sanchika.office.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as a sheet: UTF-8 or what Excel calls Unicode text, separated by commas, semicolons or tabs. */
final class CsvGrids {
    private static final char MARK = '\uFEFF';

    private CsvGrids() {}

    static Grid read(String name, byte[] content) throws Unreadable {
        String text = decoded(content);
        List<Grid.Line> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(false)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            for (CSVRecord each : records) {
                Grid.Line line = new Grid.Line((int) each.getRecordNumber(), cells(each));
                if (!line.isBlank()) {
                    if (lines.size() == Grid.LONGEST) {
                        throw new Unreadable("too-long", name, Grid.LONGEST);
                    }
                    lines.add(line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable("csv", lines.isEmpty() ? 1 : lines.getLast().number() + 1);
        }
        return new Grid(name, lines);
    }

    private static List<Grid.Cell> cells(CSVRecord each) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(each.size(), Grid.WIDEST); column++) {
            cells.add(Grid.Cell.of(each.get(column)));
        }
        return cells;
    }

    private static String decoded(byte[] content) throws Unreadable {
        boolean little = content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
        boolean big = content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF;
        Charset charset = little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable("type");
            }
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new Unreadable("encoding");
        }
    }

    /** Whichever occurs most often in the first line, outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0) {
                break;
            }
            int which = ",;\t".indexOf(c);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        return counts[2] > counts[0] && counts[2] >= counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }
}
