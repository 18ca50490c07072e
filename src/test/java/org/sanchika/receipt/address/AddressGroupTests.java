package org.sanchika.receipt.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.receipt.AddressBook;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Groups of people outside, on pages and by calls. */
@SanchikaTest
@Import({ReceiptFixtures.class, ProgramCalls.class})
class AddressGroupTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    MockMvcTester web;

    @Autowired
    AddressBook book;

    @Autowired
    Senders senders;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void isMadeFilledAndEmptiedByTheOffice() {
        long bank = senders.enter(Sender.Card.named("", "शाखा प्रबंधक", "ग्रामीण बैंक"), office.counter())
                .id();
        assertThat(get("/address-groups", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"empty\"");

        assertThat(post("/address-groups", Map.of("name", " ज़िले के  बैंक "), office.clerk()))
                .hasStatus(303);
        String group =
                "/address-groups/" + book.groups(office.head()).getFirst().id();
        assertThat(get(group, office.head())).hasStatusOk().bodyText().contains("class=\"empty\"", "ज़िले के बैंक");
        assertThat(get(group + "?q=gramin", office.head())).bodyText().contains("name=\"senders\" value=\"" + bank);
        assertThat(post(group + "/members", Map.of("q", "gramin", "senders", "" + bank), office.head()))
                .hasStatus(303);
        assertThat(post(group + "/members", Map.of("q", "gramin", "senders", "" + bank), office.head()))
                .as("he is in it already")
                .hasStatus(303);
        assertThat(post(
                        group + "/members",
                        Map.of("member", "श्री मोहन", "address", "सिवान\r\n841226", "email", "m@bank.in"),
                        office.head()))
                .hasStatus(303);

        assertThat(book.members(id(group), office.clerk()))
                .extracting(Sender.Card::line, Sender.Card::address, Sender.Card::email)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("शाखा प्रबंधक, ग्रामीण बैंक", "", ""),
                        org.assertj.core.groups.Tuple.tuple("श्री मोहन", "सिवान\n841226", "m@bank.in"));
        senders.mend(bank, Sender.Card.named("", "मुख्य प्रबंधक", "ग्रामीण बैंक"), office.counter());
        assertThat(book.members(id(group), office.clerk()).getFirst().designation())
                .isEqualTo("मुख्य प्रबंधक");

        long member = jdbc.sql("SELECT min(id) FROM receipt.address_member WHERE group_id = :group")
                .param("group", id(group))
                .query(Long.class)
                .single();
        assertThat(post(group + "/members/" + member + "/removal", Map.of(), office.head()))
                .hasStatus(303);
        assertThat(book.members(id(group), office.clerk())).hasSize(1);
        assertThat(post(group + "/removal", Map.of(), office.head())).hasStatus(303);
        assertThat(book.groups(office.clerk())).isEmpty();
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndIsNobodyElses() {
        post("/address-groups", Map.of("name", "बैंक"), office.clerk());
        String group =
                "/address-groups/" + book.groups(office.clerk()).getFirst().id();
        Acting stranger = offices.collectorate().clerk();

        assertThat(post("/address-groups", Map.of("name", "बैंक"), office.head()))
                .hasStatus(422)
                .bodyText()
                .contains("name-wrong", "value=\"बैंक\"");
        assertThat(post(group + "/members", Map.of("address", "सिवान", "email", "nobody"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("member-wrong", "email-wrong", ">सिवान</textarea>");
        assertThat(get(group, stranger)).hasStatus(404);
        assertThat(post(group + "/removal", Map.of(), stranger)).hasStatus(404);
        assertThat(book.members(id(group), stranger)).isEmpty();
    }

    @Test
    void doesAllOfItByCallsUpToTwoHundred() throws Exception {
        MvcTestResult made = calls.post("/address-groups", "{\"name\": \"मुखिया\"}", "", office.clerk());
        assertThat(made).hasStatus(201);
        long group = book.groups(office.clerk()).getFirst().id();
        String path = "/address-groups/" + group;
        jdbc.sql("""
                        INSERT INTO receipt.address_member (group_id, designation)
                        SELECT :group, 'मुखिया ' || n FROM generate_series(1, 199) n
                        """).param("group", group).update();

        assertThat(calls.post(path + "/members", "{\"name\": \"श्री क\"}", "", office.clerk()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("members[199].name")
                .isEqualTo("श्री क");
        assertThat(calls.post(path + "/members", "{\"name\": \"श्री ख\"}", "", office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("members");
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO receipt.address_member (group_id, name) VALUES (:group, 'ख')")
                        .param("group", group)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(calls.get("/address-groups", office.head()))
                .bodyJson()
                .extractingPath("items[0].members")
                .isEqualTo(200);
    }

    private static long id(String group) {
        return Long.parseLong(group.replaceAll("\\D", ""));
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
