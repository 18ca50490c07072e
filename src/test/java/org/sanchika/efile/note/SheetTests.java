package org.sanchika.efile.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanchika.text.RichText;

class SheetTests {
    private static final RichText SHORT = RichText.kept("<p>सहमत।</p>");

    @Test
    void beginsAfterThePagesOfThePaperFile() {
        assertThat(Sheet.after(12, 0).with(SHORT).page()).isEqualTo(13);
    }

    @Test
    void turnsThePageWhenItIsFull() {
        Sheet sheet = Sheet.after(0, 0);
        int notes = 0;
        while (sheet.page() == 1) {
            sheet = sheet.with(SHORT);
            notes++;
        }

        assertThat(notes).isGreaterThan(3);
        assertThat(sheet.line()).isPositive().isLessThanOrEqualTo(Sheet.LINES);
        assertThat(sheet.no()).isEqualTo(notes);
    }

    @Test
    void beginsANoteOnANewPageWhenTheLastOneIsFull() {
        assertThat(new Sheet(3, 5, 2, Sheet.LINES).firstPage()).isEqualTo(3);
        assertThat(new Sheet(3, 5, 2, Sheet.LINES - 1).firstPage()).isEqualTo(2);
    }
}
