package org.sanchika.text;

import java.util.List;

/** Guesses how many lines blocks take in print; near enough to number pages by. */
record LineCount(int width) {
    private static final int INDENT = 4;
    private static final int NARROWEST = 8;

    int of(List<Block> blocks) {
        return blocks.stream().mapToInt(this::of).sum();
    }

    private int of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Quote quote -> narrower(INDENT).of(quote.blocks());
            case Block.Listing list ->
                list.items().stream()
                        .mapToInt(item -> narrower(INDENT).of(item.blocks()))
                        .sum();
            case Block.Table table -> table.rows().stream().mapToInt(this::row).sum();
        };
    }

    private int row(Block.Row row) {
        int columns = row.cells().stream().mapToInt(Block.Cell::columns).sum();
        int tallest = 1;
        for (Block.Cell cell : row.cells()) {
            int room = width * cell.columns() / Math.max(columns, 1) - 2;
            int tall = (new LineCount(Math.max(room, NARROWEST)).of(cell.blocks()) + cell.rows() - 1) / cell.rows();
            tallest = Math.max(tallest, tall);
        }
        return tallest;
    }

    private int paragraph(Block.Paragraph paragraph) {
        int lines = 1;
        int along = 0;
        for (Run run : paragraph.runs()) {
            for (int i = 0; i < run.text().length(); ) {
                int character = run.text().codePointAt(i);
                i += Character.charCount(character);
                if (character == '\n' || (takesRoom(character) && ++along > width)) {
                    lines++;
                    along = character == '\n' ? 0 : 1;
                }
            }
        }
        return lines;
    }

    /** Signs above and below a letter, and joiners, take none. */
    private static boolean takesRoom(int character) {
        int type = Character.getType(character);
        return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT;
    }

    private LineCount narrower(int by) {
        return new LineCount(Math.max(width - by, NARROWEST));
    }
}
