package org.sanchika.efile.note;

import org.sanchika.text.RichText;

/**
 * How far the note sheet has been written: where the next note begins.
 *
 * @param no of the last note; 0 on an empty sheet
 * @param paras how many paragraphs were numbered
 * @param page the last n/ page that was begun
 * @param line lines that are full on it
 */
record Sheet(int no, int paras, int page, int line) {
    /** A page of the note sheet: so many lines, so many letters to a line, and what the signature block takes. */
    static final int LINES = 34;

    static final int WIDTH = 72;
    private static final int SIGNATURE = 4;

    /** An empty sheet after pages and paragraphs that lie in a locked paper file or in earlier volumes. */
    static Sheet after(int pages, int paras) {
        return new Sheet(0, paras, pages + 1, 0);
    }

    /** The sheet with one note more; its paragraphs and pages are those between this sheet and that. */
    Sheet with(RichText note) {
        int lines = Math.max(1, note.lines(WIDTH)) + SIGNATURE;
        int all = line + lines;
        int turned = (all - 1) / LINES;
        return new Sheet(no + 1, paras + note.paragraphs().size(), page + turned, all - turned * LINES);
    }

    /** On which page the next note begins. */
    int firstPage() {
        return line == LINES ? page + 1 : page;
    }
}
