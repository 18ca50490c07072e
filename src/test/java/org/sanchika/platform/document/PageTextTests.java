package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanchika.platform.document.PageText.Origin;
import org.sanchika.platform.document.PageText.Paragraph;
import org.sanchika.platform.language.Language;

class PageTextTests {

    @Test
    void partsTextByItsScripts() {
        var text = new PageText(
                1, Origin.LAYER, null, "सेवा में,\nजिला पदाधिकारी\n12/7\nGovernment of Bihar\n\nপ্রতি, জেলাশাসক");

        assertThat(text.paragraphs())
                .containsExactly(
                        new Paragraph(Language.HI, "सेवा में,\nजिला पदाधिकारी\n12/7"),
                        new Paragraph(Language.EN, "Government of Bihar"),
                        new Paragraph(Language.BN, "প্রতি, জেলাশাসক"));
        assertThat(text.language()).isEqualTo(Language.HI);
    }

    @Test
    void hasNoPartsWithoutText() {
        assertThat(new PageText(1, Origin.NONE, null, "").paragraphs()).isEmpty();
    }
}
