package org.sanchika.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.OfficeFixtures;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.Description;
import org.sanchika.dispatch.wire.OtherInstallation;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.dispatch.wire.Unpacked;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An office, another installation, and what goes between them. */
abstract class Exchanging {
    @Autowired
    MockMvcTester web;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Peers peers;

    @Autowired
    Cards cards;

    @Autowired
    Stick stick;

    @Autowired
    PushJob push;

    @Autowired
    IssueFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    final OtherInstallation there = new OtherInstallation();
    final String code = UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    OfficeFixtures.Collectorate office;
    Acting admin;
    Issue issue;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        admin = offices.official(office.district(), "प्रशासक", 1, null, false, Role.INSTALLATION_ADMIN);
        issue = made.issuedInBoth(office.otherHead().post(), office);
    }

    void trusted() {
        register("", there.signedCard());
        confirm();
    }

    void confirm() {
        String fingerprint = there.card().fingerprint();
        assertThat(post("/exchange/" + peer().id() + "/confirmation", Map.of("fingerprint", fingerprint)))
                .hasStatus(303);
    }

    Peer peer() {
        return peers.ofCode(code).orElseThrow();
    }

    MvcTestResult register(String address, String card) {
        return web.post()
                .multipart()
                .uri("/exchange")
                .file(new MockMultipartFile("card", card.getBytes(StandardCharsets.US_ASCII)))
                .param("code", code)
                .param("name", "मैरवा")
                .param("address", address)
                .with(offices.by(admin))
                .exchange();
    }

    MvcTestResult get(String path) {
        return web.get().uri(path).with(offices.by(admin)).exchange();
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri(path).with(offices.by(admin));
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult api(String path, Map<String, String> body) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(OtherInstallation.JSON.writeValueAsBytes(body))
                .with(offices.by(admin))
                .exchange();
    }

    MvcTestResult patch(String path, byte[] bytes) {
        long now = clock.instant().getEpochSecond();
        return web.patch()
                .uri("/api/v1/exchange" + path)
                .header("Authorization", there.call(cards.installation(), "PATCH", "/api/v1/exchange" + path, now))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes)
                .exchange();
    }

    MvcTestResult call(String method, String path) {
        long now = clock.instant().getEpochSecond();
        return shown(method, path, there.call(cards.installation(), method, "/api/v1/exchange" + path, now));
    }

    MvcTestResult shown(String method, String path, String authorization) {
        return web.method(HttpMethod.valueOf(method))
                .uri("/api/v1/exchange" + path)
                .header("Authorization", authorization)
                .exchange();
    }

    static String path(Description letter, byte[] bytes) throws IOException {
        String sha256 = Packing.sha256(new ByteArrayInputStream(bytes));
        return "/packages/" + letter.id() + "?sha256=" + sha256 + "&length=" + bytes.length;
    }

    Dispatched sent() {
        var order = new NewDispatch(2, Mode.EXCHANGE, Way.SELF, code + "/BDO-1", NewDispatch.Posting.NONE);
        return dispatches.send(issue.id(), List.of(order), office.clerk());
    }

    static DispatchId done(Dispatched sent) {
        return ((Dispatched.Done) sent).dispatches().getFirst();
    }

    Step.Kind state(DispatchId id) {
        return dispatches.find(id, office.clerk()).orElseThrow().state();
    }

    List<String> tasks(DispatchId id) {
        return jdbc.sql("SELECT key FROM task.task WHERE key IN ('exchange/' || :id, 'dispatch/' || :id)")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    String section() {
        return jdbc.sql("SELECT code FROM office.unit WHERE id = :id")
                .param("id", office.section().value())
                .query(String.class)
                .single();
    }

    Description letter(String unit) {
        return there.letter(UUID.randomUUID(), cards.installation(), unit);
    }

    String answer(Description went, Answer.Kind kind, String said) {
        return there.answer(went.id(), cards.installation(), kind, said);
    }

    /** What lies for the other installation on the stick, opened as it opens it. */
    Description carried() throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".zip");
        Files.write(file, inBag("letters/"));
        var opened = (Unpacked.Opening.Sound)
                Unpacked.open(file, 1_000_000, cards.own().keys(), OtherInstallation.JSON);
        try (Unpacked what = opened.what()) {
            return (Description) what.parcel();
        }
    }

    byte[] inBag(String kind) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(bagForThem())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(kind)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("nothing lies there");
    }

    ByteArrayInputStream bagForThem() {
        return new ByteArrayInputStream(post("/exchange/" + peer().id() + "/bag", Map.of())
                .getResponse()
                .getContentAsByteArray());
    }

    /** What was said of a letter, in order, as the other installation reads it from the stick. */
    List<Answer.Kind> said(Description letter) throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(bagForThem())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("receipts/")) {
                    String receipt = new String(zip.readAllBytes(), StandardCharsets.US_ASCII);
                    answers.add(Answer.read(receipt, cards.own(), OtherInstallation.JSON)
                            .orElseThrow());
                }
            }
        }
        return answers.reversed().stream()
                .filter(one -> one.id().equals(letter.id()))
                .map(Answer::kind)
                .toList();
    }

    Path bag(Description letter, String receipt) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        if (letter != null) {
            Path file = folder.resolve(letter.id() + ".zip");
            there.pack(letter, file);
            entries.put("letters/" + letter.id() + ".zip", Files.readAllBytes(file));
        }
        if (receipt != null) {
            entries.put("receipts/1.jws", receipt.getBytes(StandardCharsets.US_ASCII));
        }
        return bagOf(entries);
    }

    Path bagOf(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                Packing.put(zip, one.getKey(), Packing.of(one.getValue()));
            }
        }
        return Files.write(folder.resolve(UUID.randomUUID().toString()), bytes.toByteArray());
    }

    List<StickLine> take(Path bag) throws IOException {
        return stick.take(Files.newInputStream(bag));
    }
}
