package org.sanchika.efile.relation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.efile.Related;
import org.sanchika.efile.Relations;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that travel with others or are linked; by acts, by page, by call. */
@SanchikaTest
@Import(FileFixtures.class)
class TiesTests {
    @Autowired
    Relations relations;

    @Autowired
    Files files;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    FileFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    OfficeFixtures.Collectorate office;
    MatterId file;
    MatterId other;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.opened(office.clerk());
        other = made.opened(office.clerk(), "लेखा परीक्षा कंडिका 7");
    }

    @Test
    void travelsWithTheFileItIsAttachedToAndComesOutThere() {
        assertThat(relations.attach(other, file, office.clerk())).isInstanceOf(Outcome.Done.class);
        made.sent(file, office.clerk(), office.otherHead());

        assertThat(custody.held(other).orElseThrow().state()).isEqualTo(MatterState.RIDING);
        assertThat(ties(file, office.otherHead())).containsExactly(Related.Tie.ATTACHED);
        assertThat(ties(other, office.otherHead())).containsExactly(Related.Tie.CARRIER);
        assertThat(relations.of(other, office.otherHead()).getFirst().holder().hi())
                .isEqualTo("प्रधान सहायक");
        assertThat(relations.detach(other, file, office.clerk()))
                .isEqualTo(new Outcome.NotHolder(office.otherHead().post()));
        assertThat(relations.detach(other, file, office.otherHead())).isInstanceOf(Outcome.Done.class);
        assertThat(custody.held(other).orElseThrow().holder())
                .isEqualTo(office.otherHead().post());
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void comesOutOfNoFileButThatInWhichItIs() {
        MatterId third = made.opened(office.clerk(), "भंडार पंजी");
        relations.attach(other, file, office.clerk());

        assertThat(relations.detach(other, third, office.clerk())).isInstanceOf(Outcome.Refusal.class);
        assertThat(custody.held(other).orElseThrow().carrier()).isEqualTo(file);
    }

    @Test
    void attachesNothingThatWouldBeLostFromSight() {
        made.written(other, "<p>लिखा जा रहा है</p>", office.clerk());
        assertThat(relations.attach(other, file, office.clerk())).isEqualTo(new Outcome.Obstacle("relation.draft"));
        assertThat(relations.attach(file, file, office.clerk())).isEqualTo(new Outcome.Obstacle("relation.self"));

        relations.attach(file, other, office.clerk());
        assertThat(custody.close(other, "", "निष्पादित", office.clerk()))
                .isEqualTo(new Outcome.Obstacle("efile.closure.attached"));
    }

    @Test
    void linksBothWaysAndEachTravelsAlone() {
        relations.link(file, other, office.clerk());
        made.sent(file, office.clerk(), office.otherHead());

        assertThat(ties(other, office.clerk())).containsExactly(Related.Tie.LINKED);
        assertThat(custody.held(other).orElseThrow().holder())
                .isEqualTo(office.clerk().post());
        Related seen = relations.of(file, office.otherHead()).getFirst();
        assertThat(seen.visible()).isFalse();
        assertThat(seen.subject()).isEmpty();
        assertThat(relations.link(other, file, office.clerk())).isEqualTo(new Outcome.Obstacle("relation.link.there"));
        assertThat(relations.unlink(other, file, office.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(ties(other, office.clerk())).isEmpty();
    }

    @Test
    void tellsStrangersNothing() {
        Acting stranger = offices.collectorate().clerk();

        assertThat(relations.of(file, stranger)).isEmpty();
        assertThat(relations.link(file, other, stranger)).isEqualTo(new Outcome.Unknown());
        assertThat(relations.link(made.opened(stranger), file, stranger)).isEqualTo(new Outcome.Unknown());
        assertThat(get("/files/" + file.value() + "/related", stranger)).hasStatus(404);
        assertThat(get("/api/v1/files/" + file.value() + "/related", stranger)).hasStatus(404);
    }

    @Test
    void asksWhichFileIsMeantWithoutAnyScript() {
        MvcTestResult looked = post("/attachments", Map.of("number", "लेखा कंडिका", "find", "1"));

        assertThat(looked).hasStatus(200).bodyText().contains("लेखा परीक्षा कंडिका 7", "लेखा कंडिका");
        assertThat(post("/attachments", Map.of("number", "कहीं नहीं")))
                .hasStatus(422)
                .bodyText()
                .contains("attach-wrong");
        assertThat(post("/attachments", Map.of("number", number(other))))
                .hasStatus(303)
                .hasRedirectedUrl("/files/" + file.value() + "/related");
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains(number(other));
        assertThat(get("/files/" + other.value(), office.clerk())).bodyText().contains("साथ संलग्न");
    }

    @Test
    void saysWhyNotBesideTheForm() {
        String key = UUID.randomUUID().toString();
        post("/links", Map.of("number", number(other), "_once", key));

        assertThat(post("/links", Map.of("number", number(other), "_once", key)))
                .hasStatus(303);
        assertThat(post("/links", Map.of("number", number(other))))
                .hasStatus(422)
                .bodyText()
                .contains("link-wrong", "पहले से संबद्ध");
        assertThat(post("/parts", Map.of())).hasStatus(422).bodyText().contains("मेज़ पर है, उसी में");
    }

    @Test
    void opensAPartAndMergesItByThePage() {
        made.sent(file, office.clerk(), office.otherHead());
        String part = post("/parts", Map.of()).getResponse().getRedirectedUrl();
        custody.open(file, office.otherHead());
        made.sent(file, office.otherHead(), office.clerk());

        assertThat(get(part + "/related", office.clerk())).bodyText().contains("/merger");
        assertThat(web.post().uri(part + "/merger").with(offices.by(office.clerk())))
                .hasStatus(303);
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains("भाग 1 यहाँ मिलाया गया");
    }

    @Test
    void doesAllOfItByCalls() {
        String path = "/api/v1/files/" + file.value();
        String body = "{\"fileId\":\"" + other.value() + "\"}";

        assertThat(call(HttpMethod.POST, path + "/links", body))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("items[0].tie")
                .isEqualTo("LINKED");
        assertThat(call(HttpMethod.DELETE, path + "/links/" + other.value(), ""))
                .hasStatus(200);
        assertThat(call(HttpMethod.POST, path + "/attachments", body))
                .bodyJson()
                .extractingPath("items[*].tie")
                .isEqualTo(List.of("ATTACHED"));
        assertThat(call(HttpMethod.DELETE, path + "/attachments/" + other.value(), ""))
                .hasStatus(200);
        assertThat(call(HttpMethod.POST, path + "/parts", ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("part");
        assertThat(call(HttpMethod.POST, path + "/volumes", "")).hasStatus(201).containsHeader("Location");
        assertThat(call(HttpMethod.POST, path + "/merger", "")).hasStatus(409);
    }

    private List<Related.Tie> ties(MatterId of, Acting reader) {
        return relations.of(of, reader).stream().map(Related::tie).toList();
    }

    private String number(MatterId of) {
        return files.find(of, office.clerk()).orElseThrow().number();
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri("/files/" + file.value() + path).with(offices.by(office.clerk()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult call(HttpMethod method, String path, String body) {
        return web.method(method)
                .uri(path)
                .with(offices.by(office.clerk()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
