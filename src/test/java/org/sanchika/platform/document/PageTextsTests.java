package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.platform.document.PageText.Origin;
import org.sanchika.platform.job.Job;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;

@SanchikaTest
class PageTextsTests {
    @Autowired
    Documents documents;

    @Autowired
    PageSql pages;

    @Autowired
    TextJob job;

    @Test
    void readsANewPaperWithoutBeingAsked() throws IOException {
        Document paper = stored(SampleDocuments.pdf("read ahead", 3), "letter.pdf");

        await().atMost(Duration.ofSeconds(60)).until(() -> pages.read(paper).size() == 3);
        assertThat(pages.find(paper, 2).orElseThrow().body()).isEqualTo("read ahead 2");
        assertThat(documents.view(paper, "/x", "x").measures()).isEqualTo("909x1286*3");
    }

    @Test
    void readsAPageWhenAskedFirstAndKeepsIt() throws Exception {
        Document paper = stored(SampleDocuments.pdf("read on demand", 2), "letter.pdf");

        PageText text = documents.text(paper, 2).orElseThrow();

        assertThat(text.origin()).isEqualTo(Origin.LAYER);
        assertThat(text.body()).isEqualTo("read on demand 2");
        assertThat(text.language()).isEqualTo(Language.EN);
        assertThat(job.run(paper.sha256(), "1")).isIn(Job.Result.DONE, Job.Result.again(Duration.ofSeconds(3)));
        assertThat(documents.text(paper, 2)).contains(text);
    }

    @Test
    void readsWhatWasWrittenForOldFonts() throws IOException {
        Document hindi = stored(SampleDocuments.pdfIn("ABCDEF+KrutiDev010Bold", "dk;kZy; vkns'k"), "hindi.pdf");
        Document bengali = stored(SampleDocuments.pdfIn("SutonnyMJ", "mwPevjq"), "bengali.pdf");

        assertThat(documents.text(hindi, 1)).hasValueSatisfying(text -> {
            assertThat(text.body()).isEqualTo("कार्यालय आदेश");
            assertThat(text.font()).isEqualTo("kruti-dev");
            assertThat(text.language()).isEqualTo(Language.HI);
        });
        assertThat(documents.text(bengali, 1)).hasValueSatisfying(text -> {
            assertThat(text.body()).isEqualTo("সচিবালয়");
            assertThat(text.font()).isEqualTo("bijoy");
        });
    }

    @Test
    void saysWhenThereIsNothingToRead() throws IOException {
        Document scan = stored(SampleDocuments.tiff(2), "scan.tif");
        Document blank = stored(SampleDocuments.pdfOfPages(2), "blank.pdf");
        Document mail = stored(SampleDocuments.mail(), "complaint.eml");

        assertThat(documents.text(scan, 2).orElseThrow().origin()).isEqualTo(Origin.NONE);
        assertThat(documents.text(blank, 1).orElseThrow().origin()).isEqualTo(Origin.NONE);
        assertThat(documents.text(mail, 1)).hasValueSatisfying(text -> {
            assertThat(text.origin()).isEqualTo(Origin.MAIL);
            assertThat(text.body()).contains("पेयजल की समस्या");
        });
    }

    private Document stored(byte[] content, String fileName) throws IOException {
        Intake intake = documents.take(new ByteArrayInputStream(content), fileName);
        assertThat(intake).isInstanceOf(Intake.Stored.class);
        return ((Intake.Stored) intake).document();
    }
}
