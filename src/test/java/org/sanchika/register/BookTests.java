package org.sanchika.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.springframework.beans.factory.annotation.Autowired;

/** Standing orders and precedents of a section. */
class BookTests extends RegisterOffice {
    @Autowired
    Books books;

    String orders;
    String precedents;

    @BeforeEach
    void setUp() {
        orders = register("standing-orders");
        precedents = register("precedents");
    }

    @Test
    void keepOrdersUntilOneComesAfterThem() {
        Map<String, String> first = order("47", "डाक का वितरण");
        first.put("_once", UUID.randomUUID().toString());
        assertThat(post(orders, first, office.clerk())).hasStatus(303);
        assertThat(post(orders, first, office.clerk())).hasStatus(303);
        Map<String, String> second = order("52", "डाक का नया वितरण");
        second.put("replaces", "1");
        assertThat(post(orders, second, office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("how-wrong", "डाक का नया वितरण");
        second.put("how", "SUPERSEDED");
        assertThat(post(orders, second, office.clerk())).hasStatus(303);
        assertThat(post(orders, second, office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("replaces-wrong");

        assertThat(all(BookEntry.Book.ORDER))
                .extracting(BookEntry::no, BookEntry::supersededBy)
                .containsExactly(tuple(2L, null), tuple(1L, 2L));
        assertThat(get(orders + "?q=नया", office.otherClerk()))
                .hasStatusOk()
                .bodyText()
                .contains("52", "डाक का नया वितरण")
                .doesNotContain("id=\"no-1\"");
        assertThat(get(orders + ".csv", office.otherClerk()))
                .hasStatusOk()
                .bodyText()
                .contains("डाक का वितरण");
        assertThat(get(orders + "?q=zzz", office.otherClerk())).bodyText().contains("इन शब्दों वाला कुछ नहीं मिला।");
    }

    @Test
    void correctAPrecedentUnderItsNumberWithTheFileItNames() {
        jdbc.sql("UPDATE office.unit SET symbol = 'स्था०' WHERE id = ?")
                .param(office.section().value())
                .update();
        MatterId file = files.opened(office.clerk());
        String number = jdbc.sql("SELECT number FROM custody.matter WHERE id = ?")
                .param(file.value())
                .query(String.class)
                .single();
        assertThat(number).startsWith("स्था०");
        assertThat(get("/matters?q=" + number, office.clerk())).bodyText().contains("/files/" + file.value());
        assertThat(post(precedents, precedent(number, "अनुमति दी गई"), office.clerk()))
                .hasStatus(303);
        assertThat(get(precedents, office.clerk())).bodyText().contains("/matters/" + file.value());
        assertThat(get(precedents, office.otherClerk()))
                .bodyText()
                .contains(number)
                .doesNotContain("/matters/" + file.value());
        Map<String, String> right = precedent(number, "अनुमति नहीं दी गई");
        right.put("replaces", "9");
        assertThat(post(precedents, right, office.head()))
                .hasStatus(422)
                .bodyText()
                .contains("replaces-wrong");
        right.put("replaces", "1");
        assertThat(post(precedents, right, office.head())).hasStatus(303);

        assertThat(all(BookEntry.Book.PRECEDENT))
                .singleElement()
                .returns(1L, BookEntry::no)
                .returns("अनुमति नहीं दी गई", BookEntry::brief)
                .returns(true, BookEntry::corrected);
        assertThat(jdbc.sql("SELECT count(*) FROM register.book_entry WHERE unit_id = ?")
                        .param(office.section().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** Not of one that only its channel may know of, and not for who may not see the file. */
    @Test
    void beginAPrecedentFromAFile() {
        MatterId file = files.opened(office.clerk(), "सेवा संपुष्टि");
        String way = precedents + "?file=" + file.value();
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains("\"" + way + "#new\"");
        String number = jdbc.sql("SELECT number FROM custody.matter WHERE id = ?")
                .param(file.value())
                .query(String.class)
                .single();
        assertThat(get(way, office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"सेवा संपुष्टि\"", "value=\"" + number + "\"");
        assertThat(get(
                        "/units/" + office.otherSection().value() + "/precedents?file=" + file.value(),
                        office.otherClerk()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"fileNumber\"")
                .doesNotContain("सेवा संपुष्टि", number);
        jdbc.sql("UPDATE custody.matter SET restricted = true WHERE id = ?")
                .param(file.value())
                .update();
        assertThat(get("/files/" + file.value(), office.clerk()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(way);
        assertThat(get(way, office.clerk())).bodyText().doesNotContain("सेवा संपुष्टि");
    }

    @Test
    void sayWhatIsWrongAndWhoMayNot() {
        assertThat(post(orders, Map.of("dated", "2026-07-02"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("heading-wrong", "number-wrong", "dated-wrong", "fromWhom-wrong");
        assertThat(post(precedents, Map.of("heading", "क".repeat(301)), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("heading-wrong", "fileNumber-wrong", "brief-wrong");
        assertThat(post(orders, order("1", "क"), office.otherClerk())).hasStatus(403);
        assertThat(get("/units/999999999/precedents", office.clerk())).hasStatus(404);
    }

    @Test
    void areTakenAndGivenByCall() {
        String call = "/api/v1" + orders;
        String body = """
                {"heading":"अवकाश","number":"12","dated":"2026-06-01","fromWhom":"जिला पदाधिकारी","brief":"पहले से बताएँ"}""";
        assertThat(call(call, body, office.clerk()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.no")
                .isEqualTo(1);
        assertThat(call(call, body.replace("}", ",\"replaces\":1,\"how\":\"CORRECTED\"}"), office.clerk()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.no")
                .isEqualTo(1);
        assertThat(call(call, "{}", office.clerk())).hasStatus(422);
        assertThat(call(call, body, office.otherClerk())).hasStatus(403);
        assertThat(get(call + "?q=बताएँ", office.otherClerk()))
                .bodyJson()
                .extractingPath("$.items[*].number")
                .isEqualTo(List.of("12"));
        assertThat(call(
                        "/api/v1" + precedents,
                        "{\"heading\":\"क\",\"fileNumber\":\"7\",\"brief\":\"ख\"}",
                        office.clerk()))
                .hasStatus(201);
        assertThat(get("/api/v1" + precedents, office.clerk()))
                .bodyJson()
                .extractingPath("$.items[0].fileNumber")
                .isEqualTo("7");
    }

    private List<BookEntry> all(BookEntry.Book book) {
        return books.of(office.section(), book, "", List.of(), 9);
    }

    private static Map<String, String> order(String number, String heading) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("number", number);
        form.put("dated", "2026-06-01");
        form.put("fromWhom", "जिला पदाधिकारी");
        form.put("heading", heading);
        return form;
    }

    private static Map<String, String> precedent(String file, String brief) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("heading", "विशेष अवकाश");
        form.put("fileNumber", file);
        form.put("brief", brief);
        return form;
    }
}
