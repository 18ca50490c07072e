package org.sanchika.efile.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class PhraseTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    PhraseBook book;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void keepsOnesOwnInOrderAndOffersThemBelowTheNote() {
        add("/phrases", "पहला", "hi", office.clerk());
        add("/phrases", "दूसरा", "hi", office.clerk());
        long second = book.of(own(office.clerk())).getLast().id();

        post("/phrases/" + second + "/place", Map.of("up", "true"), office.clerk());
        post("/phrases/" + second + "/place", Map.of("up", "true"), office.clerk());

        assertThat(book.of(own(office.clerk()))).extracting(Phrase::text).containsExactly("दूसरा", "पहला");
        MatterId file = made.opened(office.clerk());
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains("data-phrase=\"दूसरा\"");
        assertThat(get("/phrases", office.head())).bodyText().doesNotContain("दूसरा");
    }

    @Test
    void addsOnceHoweverOftenTheFormComes() {
        Map<String, String> form = Map.of(
                "text",
                "कृपया देखें।",
                "language",
                "hi",
                "_once",
                UUID.randomUUID().toString());

        assertThat(post("/phrases", form, office.clerk())).hasStatus(303);
        assertThat(post("/phrases", form, office.clerk())).hasStatus(303);

        assertThat(book.of(own(office.clerk()))).hasSize(1);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        assertThat(add("/phrases", " ", "hi", office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"phrase-new-wrong\"");
        assertThat(add("/phrases", "क".repeat(1001), "hi", office.clerk())).hasStatus(422);
        add("/phrases", "सहमत।", "hi", office.clerk());
        assertThat(add("/phrases", "सहमत।", "hi", office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("यह वाक्य पहले से है");
    }

    @Test
    void changesAndDeletesNobodyElses() {
        add("/phrases", "मेरा", "hi", office.clerk());
        long id = book.of(own(office.clerk())).getFirst().id();

        assertThat(post("/phrases/" + id, Map.of("text", "उसका"), office.head()))
                .hasStatus(404);
        assertThat(post("/phrases/" + id + "/removal", Map.of(), office.head())).hasStatus(404);
        assertThat(post("/phrases/" + id, Map.of("text", "बदला"), office.clerk()))
                .hasStatus(303);
        assertThat(book.of(own(office.clerk()))).extracting(Phrase::text).containsExactly("बदला");
        assertThat(post("/phrases/" + id + "/removal", Map.of(), office.clerk()))
                .hasStatus(303);
        assertThat(book.of(own(office.clerk()))).isEmpty();
    }

    @Test
    void letsAdministratorsKeepThoseOfAnOffice() {
        Acting administrator = offices.official(office.district(), "प्रशासक", 3, null, false, Role.OFFICE_ADMIN);
        String path = "/units/" + office.section().value() + "/phrases";

        assertThat(add(path, "नियमानुसार कार्रवाई करें।", "hi", office.clerk())).hasStatus(403);
        assertThat(add(path, "नियमानुसार कार्रवाई करें।", "hi", administrator)).hasStatus(303);

        MatterId file = made.opened(office.clerk());
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains("नियमानुसार कार्रवाई करें।");
        assertThat(get("/units/999999999/phrases", administrator)).hasStatus(404);
    }

    private PhraseOwner own(Acting acting) {
        return new PhraseOwner.Self(acting.person());
    }

    private MvcTestResult add(String path, String text, String language, Acting by) {
        return post(path, Map.of("text", text, "language", language), by);
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri(path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}
