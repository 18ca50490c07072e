package org.sanchika.efile.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.OldScans;
import org.sanchika.efile.OnPaper;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.receipt.Letter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The scanned pages of a paper file that became electronic. */
@SanchikaTest
@Import(FileFixtures.class)
class OldScanTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Files files;

    @Autowired
    OnPaper paper;

    @Autowired
    OldScans scans;

    @Autowired
    Proofs proofs;

    @Autowired
    FileFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;
    String path;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        CoverPage cover = new CoverPage("पुरानी संचिका", "", "hi", Letter.Grade.NORMAL, "", "", "", "कक्ष 4, रैक 2");
        var exception = new NewFile.PaperException("मूल मानचित्र", office.head().post(), LocalDate.of(2026, 12, 31));
        var numbering = new NewFile.Numbering.Under(made.head(office.clerk()));
        NewFile asked = new NewFile(cover, numbering, Priority.ORDINARY, exception, null);
        file = ((Opening.Opened) files.open(asked, office.clerk())).id();
        path = "/files/" + file.value() + "/old";
    }

    @Test
    void areLookedAtByWhoeverSeesTheFile() {
        paper.convert(file, 2, 3, office.clerk());

        assertThat(put("papers", 3, office.clerk())).hasStatus(303);

        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains(path + "\"");
        assertThat(get(path + "/papers", office.clerk())).hasStatusOk();
        assertThat(get(path + "/papers/pages/3", office.clerk())).hasStatusOk();
        assertThat(get(path + "/papers/document", office.clerk())).hasStatusOk();
        assertThat(get(path + "/notes", office.clerk())).hasStatus(404);
        assertThat(get(path + "/papers/pages/1", office.otherClerk())).hasStatus(404);
        assertThat(get(path + "/papers/document", office.otherClerk())).hasStatus(404);
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void mustHaveThePagesThatWereCounted() {
        paper.convert(file, 0, 3, office.clerk());

        assertThat(put("papers", 2, office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"papers-wrong\"")
                .contains("स्कैन में पृष्ठ संख्या 2 है, गिनी गई 3 थी");
        assertThat(put("notes", 1, office.clerk())).hasStatus(422);
        assertThat(scans.find(file, OldScans.Side.PAPERS, office.clerk())).isEmpty();
    }

    @Test
    void giveWayToABetterOne() {
        paper.convert(file, 1, 0, office.clerk());

        put("notes", 1, office.clerk());
        String first = shown();
        assertThat(put("notes", 1, office.clerk())).hasStatus(303);

        assertThat(shown()).isNotEqualTo(first);
    }

    @Test
    void areNoneWhileTheFileIsOnPaperOrElsewhere() {
        assertThat(get(path, office.clerk())).hasStatus(404);
        paper.convert(file, 1, 1, office.clerk());
        made.sent(file, office.clerk(), office.head());

        assertThat(put("notes", 1, office.clerk())).hasStatus(409);
        assertThat(get(path, office.clerk())).hasStatusOk().bodyText().doesNotContain("type=\"file\"");
    }

    private String shown() {
        return scans.find(file, OldScans.Side.NOTES, office.clerk())
                .orElseThrow()
                .document()
                .sha256();
    }

    private MvcTestResult put(String side, int pages, Acting by) {
        byte[] pdf = SampleDocuments.pdf("old " + System.nanoTime(), pages);
        return web.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("scan", "old.pdf", "application/pdf", pdf))
                .param("side", side)
                .with(offices.by(by))
                .exchange();
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }
}
