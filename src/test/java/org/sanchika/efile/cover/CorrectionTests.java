package org.sanchika.efile.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.Correction;
import org.sanchika.efile.CoverChange;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.sanchika.receipt.Letter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class CorrectionTests {
    private static final String SUBJECT = "शुद्ध किया हुआ विषय";

    @Autowired
    Files files;

    @Autowired
    FileFixtures made;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.opened(office.clerk(), "अशुद्ध विषय");
    }

    @Test
    void keepsWhatTheCoverSaidBefore() {
        CoverPage after = CoverPage.of("  " + SUBJECT + " ", "hi");

        assertThat(files.correct(file, after, Priority.IMMEDIATE, office.clerk()))
                .isInstanceOf(Correction.Corrected.class);

        assertThat(files.find(file, office.clerk()).orElseThrow().cover().subject())
                .isEqualTo(SUBJECT);
        assertThat(custody.held(file).orElseThrow().priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(files.changes(file, office.clerk()).getFirst().changes())
                .containsExactly(
                        entry("subject", new CoverChange.Change("अशुद्ध विषय", SUBJECT)),
                        entry("priority", new CoverChange.Change("ORDINARY", "IMMEDIATE")));
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void writesNothingWhenNothingChanged() {
        CoverPage same = files.find(file, office.clerk()).orElseThrow().cover();

        files.correct(file, same, Priority.ORDINARY, office.clerk());

        assertThat(files.changes(file, office.clerk())).isEmpty();
    }

    @Test
    void letsNobodyButTheHolderCorrect() {
        CoverPage after = CoverPage.of(SUBJECT, "hi");
        Acting stranger = offices.collectorate().clerk();

        assertThat(files.correct(file, after, Priority.ORDINARY, office.head()))
                .isEqualTo(new Correction.NotHere(
                        new Outcome.NotHolder(office.clerk().post())));
        assertThat(files.correct(file, after, Priority.ORDINARY, stranger))
                .isEqualTo(new Correction.NotHere(new Outcome.Unknown()));
        assertThat(files.changes(file, stranger)).isEmpty();
    }

    @Test
    void shutsTheSectionOutOnceItIsConfidentialAndLetsItInAgain() {
        Acting colleague = official();
        CoverPage open = CoverPage.of(SUBJECT, "hi");
        CoverPage confidential = new CoverPage(SUBJECT, "", "hi", Letter.Grade.CONFIDENTIAL, "", "", "", "");

        files.correct(file, confidential, Priority.ORDINARY, office.clerk());
        assertThat(files.find(file, colleague)).isEmpty();
        assertThat(files.find(file, office.head())).isEmpty();

        files.correct(file, open, Priority.ORDINARY, office.clerk());
        assertThat(files.find(file, colleague)).isPresent();
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        MvcTestResult answer =
                post(Map.of("subject", "", "category", "लेखा परीक्षा", "grade", "SECRET"), office.clerk());

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"subject-wrong\"", "id=\"grade-wrong\"", "लेखा परीक्षा");
    }

    @Test
    void showsWhoChangedWhatFromWhatToWhat() {
        assertThat(post(Map.of("subject", SUBJECT, "language", "hi", "priority", "IMMEDIATE"), office.clerk()))
                .hasStatus(303)
                .hasRedirectedUrl(path());

        assertThat(web.get().uri(path()).with(offices.by(office.head())))
                .hasStatus(200)
                .bodyText()
                .contains("अशुद्ध विषय</del>", SUBJECT + "</ins>", "तत्काल</ins>")
                .doesNotContain("<textarea");
    }

    @Test
    void saysWhoHoldsItNowWhenItMovedOn() {
        made.sent(file, office.clerk(), office.otherHead());

        assertThat(post(Map.of("subject", SUBJECT, "language", "hi"), office.clerk()))
                .hasStatus(409)
                .bodyText()
                .contains("प्रधान सहायक", SUBJECT);
    }

    @Test
    void isCorrectedByACallOnce() {
        String key = UUID.randomUUID().toString();
        String body = "{\"subject\":\"" + SUBJECT + "\",\"classification\":\"CONFIDENTIAL\"}";

        assertThat(put(body, key, office.clerk()))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("changes[0].fields[*].field")
                .isEqualTo(List.of("subject", "classification"));
        assertThat(put(body, key, office.clerk())).hasStatus(200);
        assertThat(files.changes(file, office.clerk())).hasSize(1);
        assertThat(put("{\"classification\":\"X\"}", null, office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("classification");
        assertThat(put("{}", null, offices.collectorate().clerk())).hasStatus(404);
    }

    private Acting official() {
        return offices.official(office.section(), "लिपिक", 1, office.head().post(), false, Role.OFFICIAL);
    }

    private String path() {
        return "/files/" + file.value() + "/cover";
    }

    private MvcTestResult post(Map<String, String> fields, Acting by) {
        var request = web.post().uri(path()).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult put(String body, String key, Acting by) {
        var request = web.put()
                .uri("/api/v1" + path())
                .with(offices.by(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }
}
