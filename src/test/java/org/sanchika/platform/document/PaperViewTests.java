package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.document.PaperView.Size;

class PaperViewTests {

    @Test
    void saysTheSizesOfAllPagesInFewWords() {
        assertThat(view(500, List.of()).measures()).isEqualTo("909x1286*500");
        assertThat(view(4, List.of(new Size(1, 909, 1286), new Size(3, 1286, 909)))
                        .measures())
                .isEqualTo("909x1286*2 1286x909 909x1286");
    }

    @Test
    void bringsTheFirstPagesOfALongPaper() {
        assertThat(view(3, List.of()).first()).hasSize(3);
        assertThat(view(500, List.of()).first()).hasSize(20);
    }

    private static PaperView view(int pages, List<Size> sizes) {
        var paper = new Document("ab".repeat(32), 1, "application/pdf", pages, Document.Previews.READY);
        return new PaperView(paper, "/papers/1", "1", sizes);
    }
}
