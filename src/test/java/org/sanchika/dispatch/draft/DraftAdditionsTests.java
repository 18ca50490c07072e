package org.sanchika.dispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.receipt.AddressBook;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the form of a draft looks up and adds before it is saved. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class})
class DraftAdditionsTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    DraftFixtures made;

    @Autowired
    Drafts drafts;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    OfficeRegister register;

    @Autowired
    Correspondence correspondence;

    @Autowired
    AddressBook book;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.fileWithLetter(office.clerk());
    }

    @Test
    void addsADeskAsAddresseeWithoutAnyScript() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());
        String post = Long.toString(office.head().post().value());

        MvcTestResult found = change(draft, Map.of("find", "1", "desk", "प्रधान सहायक", "body", "<p>अधूरा।</p>"));
        MvcTestResult added = change(draft, Map.of("add", post, "body", "<p>अधूरा।</p>"));

        assertThat(found).hasStatusOk().bodyText().contains("name=\"add\" value=\"" + post + "\"", "अधूरा।");
        assertThat(added).hasStatusOk().bodyText().contains("name=\"post\" value=\"" + post + "\"", "अधूरा।");
        assertThat(drafts.find(draft.id(), office.clerk()).orElseThrow().last()).isEqualTo(1);
    }

    @Test
    void takesAPaperIntoTheFileAndKeepsWhatWasTyped() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());
        byte[] pdf = SampleDocuments.pdf("enclosed " + draft.id().value(), 2);

        MvcTestResult nothing = enclose(draft, new byte[0]);
        MvcTestResult wrong = enclose(draft, "no paper".getBytes(StandardCharsets.UTF_8));
        MvcTestResult brought = enclose(draft, pdf);
        MvcTestResult again = enclose(draft, pdf);

        assertThat(nothing).hasStatusOk().bodyText().contains("enclosures-wrong", "अधूरा।");
        assertThat(wrong).hasStatusOk().bodyText().contains("enclosures-wrong", "अधूरा।");
        List<Paper> papers = correspondence.contents(file, office.clerk());
        Paper paper = papers.getLast();
        assertThat(papers.stream().filter(one -> one.title().equals("मानचित्र")))
                .hasSize(1);
        assertThat(paper.kind()).isEqualTo(Paper.Kind.APPENDIX);
        assertThat(paper.lastPage()).isEqualTo(paper.firstPage() + 1);
        String ticked = "value=\"" + paper.id() + "\" checked";
        assertThat(brought).hasStatusOk().bodyText().contains(ticked, "अधूरा।");
        assertThat(again).hasStatusOk().bodyText().contains(ticked);
        assertThat(drafts.find(draft.id(), office.clerk()).orElseThrow().last()).isEqualTo(1);
    }

    private MvcTestResult enclose(Draft draft, byte[] paper) {
        return web.post()
                .uri("/drafts/" + draft.id().value() + "/versions")
                .multipart()
                .file(new MockMultipartFile("paper", "naksha.pdf", "application/pdf", paper))
                .param("version", Integer.toString(draft.last()))
                .param("enclose", "1")
                .param("paperTitle", "मानचित्र")
                .param("body", "<p>अधूरा।</p>")
                .with(offices.by(office.clerk()))
                .exchange();
    }

    @Test
    void addsASecondLanguageInTheWordsOfItsFormAndAsksBeforeItGoes() {
        Draft draft = made.begun(file, Form.LETTER, made.letter(file, office.clerk()), office.clerk());
        Map<String, String> both = Map.of(
                "language",
                "hi",
                "subject",
                "विषय",
                "body",
                "<p>अधूरा।</p>",
                "second-language",
                "en",
                "second-subject",
                "Scheme",
                "second-body",
                "<p>Unfinished.</p>");

        MvcTestResult added = change(draft, Map.of("addSecond", "en", "language", "hi", "body", "<p>अधूरा।</p>"));
        MvcTestResult asked = change(draft, and(both, "takeSecond", "1"));
        MvcTestResult kept = change(draft, and(both, "keepSecond", "1"));
        MvcTestResult taken = change(draft, and(both, "takeSecond", "sure"));
        MvcTestResult same = change(draft, and(both, "second-language", "hi"));

        assertThat(added)
                .hasStatusOk()
                .bodyText()
                .contains("अधूरा।", "value=\"Sir,\"", "value=\"Yours faithfully,\"", "dated 28-06-2026");
        assertThat(asked).hasStatusOk().bodyText().contains("value=\"sure\"", "Unfinished.", "अधूरा।");
        assertThat(kept)
                .hasStatusOk()
                .bodyText()
                .doesNotContain("value=\"sure\"")
                .contains("Unfinished.");
        assertThat(taken).hasStatusOk().bodyText().doesNotContain("Unfinished.").contains("अधूरा।", "addSecond");
        assertThat(same).hasStatus(422).bodyText().contains("second-language-wrong", "Unfinished.");
        assertThat(drafts.find(draft.id(), office.clerk()).orElseThrow().last()).isEqualTo(1);

        assertThat(change(draft, and(both, "second-body", ""))).hasStatus(303);
        assertThat(get("/drafts/" + draft.id().value(), office.clerk()))
                .bodyText()
                .contains("href=\"#second-body\"", "lang=\"en\" data-type>Scheme");
    }

    private static Map<String, String> and(Map<String, String> fields, String field, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(field, value);
        return all;
    }

    @Test
    void addsEverybodyInAGroupOfTheOwnDesk() {
        Draft draft = made.begun(file, Form.CIRCULAR, office.clerk());
        long own = register.saveGroup(
                office.clerk().post(),
                "दोनों",
                Set.of(office.head().post(), office.collector().post()));
        long foreign = register.saveGroup(
                office.head().post(), "औरों का", Set.of(office.head().post()));

        MvcTestResult added = change(draft, Map.of("addGroup", Long.toString(own), "body", "<p>अधूरा।</p>"));
        MvcTestResult refused = change(draft, Map.of("addGroup", Long.toString(foreign), "body", "<p>अधूरा।</p>"));

        assertThat(get("/drafts/" + draft.id().value(), office.clerk()))
                .bodyText()
                .contains("दोनों (2)");
        assertThat(added)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"post\" value=\"" + office.head().post().value() + "\"",
                        "name=\"post\" value=\"" + office.collector().post().value() + "\"");
        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"post\" value=\"" + office.head().post().value() + "\"");
    }

    @Test
    void addsEverybodyInAnAddressGroupAndKeepsThemWhenTheGroupGoes() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());
        post("/address-groups", Map.of("name", "ज़िले के बैंक"), office.clerk());
        long group = book.groups(office.clerk()).getFirst().id();
        for (String bank : List.of("ग्रामीण बैंक", "सहकारी बैंक")) {
            post(
                    "/address-groups/" + group + "/members",
                    Map.of("designation", bank, "email", "bank@siwan.in"),
                    office.clerk());
        }

        MvcTestResult to = change(draft, Map.of("addAddresses", Long.toString(group), "language", "hi"));
        MvcTestResult copies =
                change(draft, Map.of("addAddresses", Long.toString(group), "groupRole", "COPY", "language", "hi"));

        assertThat(get("/drafts/" + draft.id().value(), office.clerk()))
                .bodyText()
                .contains("ज़िले के बैंक (2)");
        assertThat(to)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"ग्रामीण बैंक\"", "value=\"सहकारी बैंक\"", "value=\"bank@siwan.in\"")
                .doesNotContain("name=\"purpose\" value=\"सूचनार्थ\"");
        assertThat(copies)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"सहकारी बैंक\"", "name=\"purpose\" value=\"सूचनार्थ\"");
    }

    private MvcTestResult change(Draft draft, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("version", Integer.toString(draft.last())));
        all.putAll(fields);
        return post("/drafts/" + draft.id().value() + "/versions", all, office.clerk());
    }

    private MvcTestResult get(String uri, Acting by) {
        return web.get().uri(uri).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields, Acting by) {
        var request = web.post().uri(uri).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}
