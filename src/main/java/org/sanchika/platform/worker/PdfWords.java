package org.sanchika.platform.worker;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of a PDF page. Fonts are told apart: the letters of some mean others than they say. */
final class PdfWords extends PDFTextStripper {
    /** A page of the densest gazette has 20,000. */
    private static final int LONGEST = 200_000;

    /** Our scripts are set with more space between lines than Latin; more than this many heights part paragraphs. */
    private static final float WIDE_LINES = 4;

    private final List<PageWords.Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String font = "";
    private int taken;

    /** @param page from 1 */
    List<PageWords.Run> of(PDDocument document, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setAddMoreFormatting(true);
        setDropThreshold(WIDE_LINES);
        writeText(document, new Runs());
        end();
        return runs;
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) throws IOException {
        String own = letters.isEmpty() ? font : name(letters.getFirst().getFont());
        if (!own.equals(font)) {
            end();
            font = own;
        }
        super.writeString(word, letters);
    }

    private void end() {
        String clean = MailText.clean(text.toString());
        boolean leading = runs.isEmpty() && clean.isBlank();
        if (!clean.isEmpty() && !leading) {
            runs.add(new PageWords.Run(font, clean));
        }
        text.setLength(0);
    }

    private static String name(PDFont font) {
        return Optional.ofNullable(font.getName()).orElse("");
    }

    private final class Runs extends Writer {
        @Override
        public void write(char[] letters, int from, int length) {
            int room = Math.min(length, LONGEST - taken);
            text.append(letters, from, Math.max(0, room));
            taken += Math.max(0, room);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
