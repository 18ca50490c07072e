package org.sanchika;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Role;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A script in every field that somebody fills in, and every page that shows it: it is text there and nothing else. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class StoredScriptTests {
    /** Ends an attribute of either kind, a textarea, a title and a comment, and begins what would run. */
    private static final String EVIL =
            "\"'></textarea></title></script>--><script>evil()</script><img src=x onerror=evil()><a href=\"javascript:evil()\">${7*7}";

    private static final String MARK = "evil()";

    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    Files files;

    @Autowired
    Receipts receipts;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Custody custody;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Acting clerk;
    Acting administrator;
    /** How often it was shown: a test that finds it nowhere proves nothing. */
    int shown;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        UnitId evil = offices.unit(office.section(), "SECTION", EVIL);
        PostId post = offices.post(evil, EVIL, 1, office.head().post(), false, false, EnumSet.of(Role.OFFICIAL));
        clerk = offices.official(evil, EVIL, 1, office.head().post(), false, Role.DIARIST, Role.OFFICIAL);
        administrator = offices.official(office.district(), EVIL, 3, null, false, Role.OFFICE_ADMIN, Role.OFFICER);
        offices.person(EVIL);
        assertThat(post).isNotNull();
    }

    @Test
    void isTextOnThePagesOfALetter() {
        MatterId letter = letter();
        post("/matters/" + letter.value() + "/follow-up", Map.of("note", EVIL, "dueOn", "2026-07-20"), clerk);
        post("/inbox/folders", Map.of("newFolder", EVIL.substring(0, 38), "matter", "" + letter.value()), clerk);
        String page = "/receipts/" + letter.value();
        harmless(
                clerk,
                page,
                page + "/print",
                page + "/acknowledgement",
                page + "/details",
                page + "/file",
                page + "/boards/new",
                "/matters/" + letter.value() + "/movements",
                "/inbox",
                "/follow-ups",
                "/receipts",
                "/receipts/references",
                "/senders",
                "/receipts/distribution",
                "/matters?q=evil");
        harmless(office.collector(), "/where", "/where?by=post", "/where/matters");
        custody.send(
                letter,
                new Send(office.head().post(), Action.NECESSARY_ACTION, Priority.ORDINARY, null, EVIL, List.of()),
                clerk);
        harmless(clerk, "/sent", "/created", page);
        harmless(office.head(), "/inbox", page, "/matters/" + letter.value() + "/movements");
        custody.park(letter, EVIL, ReceiptFixtures.TODAY.plusDays(9), office.head());
        harmless(office.head(), "/parked", page);
        custody.wake(letter, EVIL, office.head());
        custody.close(letter, "NO_ACTION", EVIL, office.head());
        harmless(office.head(), "/closed", page, "/matters/" + letter.value() + "/movements");
        assertThat(shown).isGreaterThan(20);
    }

    @Test
    void isTextOnThePagesOfAFile() {
        CoverPage cover = new CoverPage(EVIL, EVIL, "hi", Letter.Grade.NORMAL, EVIL, EVIL, EVIL, EVIL);
        var numbering = new NewFile.Numbering.Typed("सं/7/\"'><b>evil()");
        MatterId file =
                ((Opening.Opened) files.open(new NewFile(cover, numbering, Priority.ORDINARY, null, null), clerk)).id();
        correspondence.putIn(letter(), file, 2, clerk);
        long paper = correspondence.contents(file, clerk).getFirst().id();
        correspondence.flag(file, paper, 1, EVIL.substring(0, 38), EVIL, clerk);
        made.written(file, "<p>" + EVIL + "</p><svg onload=evil()></svg>", clerk);
        post("/phrases", Map.of("text", EVIL, "language", "hi"), clerk);
        String page = "/files/" + file.value();
        harmless(
                clerk,
                page,
                page + "/cover",
                page + "/related",
                page + "/references?q=evil",
                page + "/references/preview?to=/files/" + file.value(),
                "/files",
                "/files/new",
                "/phrases",
                "/favourites?q=evil");
        made.sent(file, clerk, office.head());
        harmless(office.head(), page, page + "/references?q=evil", "/inbox");
        harmless(clerk, "/sent", "/discarded-notes", "/confirmations");
        assertThat(shown).isGreaterThan(12);
    }

    @Test
    void isTextOnThePagesOfTheOffice() {
        UnitId unit = administrator.unit();
        Map<String, String> entry = new LinkedHashMap<>(Map.of("kind", "ORDER", "language", "hi"));
        entry.put("citation", EVIL);
        entry.put("wording", EVIL);
        post("/units/" + unit.value() + "/authorities", entry, administrator);
        post("/units/" + unit.value() + "/phrases", Map.of("text", EVIL, "language", "hi"), administrator);
        post("/groups", Map.of("name", EVIL.substring(0, 60)), administrator);
        harmless(
                administrator,
                "/units",
                "/units/" + unit.value(),
                "/units/" + clerk.unit().value(),
                "/units/" + clerk.unit().value() + "/calendar",
                "/units/" + clerk.unit().value() + "/file-heads",
                "/units/" + clerk.unit().value() + "/posts/new",
                "/units/" + unit.value() + "/authorities",
                "/units/" + unit.value() + "/phrases",
                "/posts/" + clerk.post().value(),
                "/people",
                "/people?q=evil",
                "/people/" + clerk.person().value(),
                "/groups",
                "/settings");
        assertThat(shown).isGreaterThan(8);
    }

    private MatterId letter() {
        Letter letter = new Letter(
                ReceiptFixtures.TODAY,
                null,
                EVIL.substring(0, 60),
                Letter.Type.LETTER,
                "hi",
                Letter.Mode.POST,
                EVIL.substring(0, 30),
                Letter.Grade.NORMAL,
                false,
                EVIL,
                EVIL.substring(0, 60),
                0,
                false,
                EVIL);
        var sender = new Sender.Card(null, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, "", "", "", Reference.NONE);
        var handling = ReceiptFixtures.handling(Reference.NONE);
        return ReceiptFixtures.id(receipts.register(new NewReceipt(true, letter, sender, handling, null, true), clerk));
    }

    /** Every page comes, and the browser would run nothing of what was typed. */
    private void harmless(Acting reader, String... paths) {
        List<String> amiss = new ArrayList<>();
        for (String path : paths) {
            MvcTestResult answer = web.get().uri(path).with(offices.by(reader)).exchange();
            String html =
                    new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            if (answer.getResponse().getStatus() != 200) {
                amiss.add(path + " " + answer.getResponse().getStatus());
            }
            shown += html.contains("evil") ? 1 : 0;
            running(Jsoup.parse(html)).forEach(what -> amiss.add(path + ": " + what));
            if (html.contains(">49<") || html.contains("\">49")) {
                amiss.add(path + ": 49");
            }
        }
        assertThat(amiss).isEmpty();
    }

    private static List<String> running(Document page) {
        List<String> running = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            boolean script =
                    element.normalName().equals("script") && element.data().contains(MARK);
            if (script) {
                running.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                boolean handler = attribute.getKey().startsWith("on");
                boolean address = List.of("href", "src", "action", "formaction").contains(attribute.getKey())
                        && attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
                if (handler || address) {
                    running.add(element.outerHtml());
                }
            }
        }
        return running;
    }

    private void post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri(path).with(offices.by(by));
        fields.forEach(request::param);
        assertThat(request.exchange().getResponse().getStatus()).as(path).isIn(200, 303);
    }
}
