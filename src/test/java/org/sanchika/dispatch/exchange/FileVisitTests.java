package org.sanchika.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.dispatch.wire.OtherInstallation;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.dispatch.wire.Unpacked;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.platform.job.Job;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.node.ObjectNode;

/** Whole files that go to another installation, and come from there. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class FileVisitTests extends Exchanging {
    @Autowired
    FileFixtures files;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    Correspondence correspondence;

    @Autowired
    List<Job> jobs;

    @Test
    void handsAFileOverAndTakesItBackWithWhatWasAdded() throws Exception {
        trusted();
        MatterId file = noted();
        assertThat(visit(file, "/visits", Map.of("place", code + "/BDO-1", "reason", "प्रतिवेदन हेतु")))
                .hasStatus(303);
        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.AWAY);
        assertThat(custody.send(file, Send.to(office.head().post(), Action.AS_DIRECTED), office.clerk()))
                .isEqualTo(new Outcome.NotActive(MatterState.AWAY));
        packed(file);

        FileDescription went = fileOnStick();

        assertThat(went.to()).isEqualTo(there.installation());
        assertThat(went.notes()).hasSize(1);
        assertThat(went.notes().getFirst().html()).contains("नाली की मरम्मत");
        assertThat(went.papers().getFirst().fileName()).isEqualTo("complete.pdf");
        take(bag(null, there.answer(went.id(), cards.installation(), Answer.Kind.RECEIVED, "")));
        take(bag(null, there.answer(went.id(), cards.installation(), Answer.Kind.DIARISED, "SWN: 1/2026")));
        assertThat(page(file, "/visits")).bodyText().contains("SWN: 1/2026");
        assertThat(page(file, "")).bodyText().contains("मैरवा");

        Path back = bagOf(Map.of("letters/" + UUID.randomUUID() + ".zip", returned(went)));
        assertThat(take(back).getFirst().fault()).isNull();
        assertThat(take(back).getFirst().fault()).isNull();

        var held = custody.held(file).orElseThrow();
        assertThat(held.state()).isEqualTo(MatterState.ACTIVE);
        assertThat(held.holder()).isEqualTo(office.clerk().post());
        assertThat(held.openedAt()).isNull();
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
        assertThat(proofs.holdingDiffers(file)).isEmpty();
        assertThat(correspondence.contents(file, office.clerk())).hasSize(1);
        assertThat(page(file, "/visits")).bodyText().contains("नाली की मरम्मत");
        assertThat(files.sent(file, office.clerk(), office.head())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void callsBackWhatWasNotHandedOverAndNothingElse() throws Exception {
        trusted();
        MatterId file = noted();
        visit(file, "/visits", Map.of("place", code + "/BDO-1", "reason", "प्रतिवेदन हेतु"));

        assertThat(visit(file, "/visits/recall", Map.of("reason", "भूल से"))).hasStatus(303);

        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.ACTIVE);
        visit(file, "/visits", Map.of("place", code + "/BDO-1", "reason", "फिर"));
        packed(file);
        fileOnStick();
        assertThat(visit(file, "/visits/recall", Map.of("reason", "भूल से"))).hasStatus(422);
        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.AWAY);
    }

    @Test
    void laysARefusedFileBackWithATask() throws Exception {
        trusted();
        MatterId file = noted();
        visit(file, "/visits", Map.of("place", code + "/BDO-1", "reason", "प्रतिवेदन हेतु"));
        packed(file);
        FileDescription went = fileOnStick();
        String refusal = there.answer(went.id(), cards.installation(), Answer.Kind.REFUSED, "हमारा क्षेत्र नहीं");

        take(bag(null, refusal));
        take(bag(null, refusal));

        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.ACTIVE);
        assertThat(page(file, "/visits")).bodyText().contains("हमारा क्षेत्र नहीं");
        assertThat(jdbc.sql("SELECT count(*) FROM task.task WHERE key LIKE 'visit/%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visit(file, "/visits", Map.of("place", code + "/NONE", "reason", "x")))
                .hasStatus(422);
        assertThat(visit(file, "/visits", Map.of("place", code + "/BDO-1", "reason", "")))
                .hasStatus(422);
    }

    @Test
    void takesAFileOverOnceAndLetsItBeWorkedOn() throws Exception {
        trusted();
        FileDescription came = came(section());
        Path bag = bagOf(Map.of("letters/" + came.id() + ".zip", packed(came)));
        assertThat(take(bag).getFirst().fault()).isNull();
        assertThat(take(bag).getFirst().fault()).isNull();
        long visitor = jdbc.sql("SELECT id FROM dispatch.visitor WHERE package = :id")
                .param("id", came.id())
                .query(Long.class)
                .single();
        Acting head = office.head();
        assertThat(web.get().uri("/visits").with(offices.by(head))).bodyText().contains("पुलिया का निर्माण");
        String guest = "/visits/" + visitor;
        assertThat(web.get().uri(guest).with(offices.by(head))).bodyText().contains("नाली की मरम्मत");
        assertThat(web.get().uri(guest).with(offices.by(office.otherHead()))).hasStatus(404);

        assertThat(web.post().uri(guest + "/file").with(offices.by(head))).hasStatus(303);
        assertThat(web.post().uri(guest + "/file").with(offices.by(head))).hasStatus(422);

        MatterId file = new MatterId(jdbc.sql("SELECT matter_id FROM dispatch.visitor_end WHERE visitor_id = :id")
                .param("id", visitor)
                .query(Long.class)
                .single());
        assertThat(saidOf(came.id())).containsExactly(Answer.Kind.RECEIVED, Answer.Kind.DIARISED);
        assertThat(correspondence.contents(file, head)).hasSize(1);
        files.written(file, "<p>देखा।</p>", head);
        assertThat(files.sent(file, head, office.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(page(file, "/visits")).bodyText().contains("नाली की मरम्मत");
        assertThat(visit(file, "/visits", Map.of("place", code + "/BDO-1", "reason", "कार्य पूरा")))
                .hasStatus(303);
        packed(file);
        FileDescription back = fileOnStick();
        assertThat(back.shared()).isEqualTo(came.shared());
        assertThat(back.notes().getFirst().html()).contains("देखा।");
        take(bag(null, there.answer(back.id(), cards.installation(), Answer.Kind.RECEIVED, "")));
        assertThat(web.get().uri("/visits").with(offices.by(office.clerk())))
                .bodyText()
                .doesNotContain("पुलिया");
    }

    @Test
    void refusesWhatIsAlteredUnknownOrConfidential() throws Exception {
        trusted();
        FileDescription good = came(section());
        assertThat(fault(came("NOWHERE"))).isEqualTo(PackageFault.UNKNOWN_UNIT);
        assertThat(fault(changed(good, node -> node.withObject("/notes/0").put("html", "<p>और कुछ</p>"))))
                .isEqualTo(PackageFault.ALTERED);
        assertThat(fault(changed(good, node -> node.withObject("/chain/1").put("bodyDigest", "00".repeat(32)))))
                .isEqualTo(PackageFault.ALTERED);
        FileDescription confidential =
                changed(good, node -> node.withObject("/cover").put("confidential", true));
        assertThat(fault(confidential)).isEqualTo(PackageFault.CONFIDENTIAL);
        post("/exchange/" + peer().id() + "/clearance", Map.of("confidential", "on"));
        assertThat(fault(changed(confidential, node -> {}))).isNull();
    }

    private MatterId noted() {
        MatterId file = files.opened(office.head(), "पुलिया का निर्माण " + UUID.randomUUID());
        files.noted(file, "<p>नाली की मरम्मत आवश्यक है।</p>", office.head(), office.clerk());
        return file;
    }

    private MvcTestResult visit(MatterId file, String path, Map<String, String> fields) {
        var request = web.post().uri("/files/" + file.value() + path).with(offices.by(office.clerk()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult page(MatterId file, String path) {
        return web.get()
                .uri("/files/" + file.value() + path)
                .with(offices.by(office.clerk()))
                .exchange();
    }

    private void packed(MatterId file) throws Exception {
        long visit = jdbc.sql("SELECT max(id) FROM dispatch.visit WHERE matter_id = :file")
                .param("file", file.value())
                .query(Long.class)
                .single();
        Job pack = jobs.stream()
                .filter(job -> job.name().equals("visit-pack"))
                .findFirst()
                .orElseThrow();
        assertThat(pack.run(Long.toString(visit), "")).isEqualTo(Job.Result.DONE);
        assertThat(pack.run(Long.toString(visit), "")).isEqualTo(Job.Result.DONE);
    }

    private FileDescription fileOnStick() throws IOException {
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), inBag("letters/"));
        var opened = (Unpacked.Opening.Sound)
                Unpacked.open(file, 10_000_000, cards.own().keys(), OtherInstallation.JSON);
        try (Unpacked what = opened.what()) {
            return (FileDescription) what.parcel();
        }
    }

    /** A file of ours, as another installation would say it of its own. */
    private FileDescription came(String unit) throws Exception {
        MatterId file = noted();
        visit(file, "/visits", Map.of("place", code + "/BDO-1", "reason", "प्रतिवेदन हेतु"));
        packed(file);
        String said =
                jdbc.sql("""
                        SELECT k.description FROM dispatch.visit_package k JOIN dispatch.visit v ON v.id = k.visit_id
                         WHERE v.matter_id = :file
                        """).param("file", file.value()).query(String.class).single();
        visit(file, "/visits/recall", Map.of("reason", "x"));
        return changed(
                FileDescription.read(said.getBytes(StandardCharsets.UTF_8), OtherInstallation.JSON)
                        .orElseThrow(),
                node -> node.put("from", there.installation())
                        .put("to", cards.installation())
                        .put("unit", unit)
                        .put("shared", UUID.randomUUID().toString()));
    }

    private byte[] returned(FileDescription went) throws IOException {
        return packed(changed(
                went,
                node -> node.put("from", there.installation())
                        .put("to", cards.installation())
                        .put("unit", section())));
    }

    private static FileDescription changed(FileDescription file, Consumer<ObjectNode> change) {
        var node = (ObjectNode) OtherInstallation.JSON.valueToTree(file);
        node.put("id", UUID.randomUUID().toString());
        change.accept(node);
        return OtherInstallation.JSON.treeToValue(node, FileDescription.class);
    }

    private byte[] packed(FileDescription file) throws IOException {
        Map<Integer, Packing.Content> papers = new TreeMap<>();
        for (int place = 0; place < file.papers().size(); place++) {
            papers.put(place, Packing.of(SampleDocuments.pdf("paper " + file.id() + place, 1)));
        }
        Path path = folder.resolve(file.id() + ".zip");
        there.pack(file, papers, path);
        return Files.readAllBytes(path);
    }

    private PackageFault fault(FileDescription file) throws IOException {
        return take(bagOf(Map.of("letters/" + file.id() + ".zip", packed(file))))
                .getFirst()
                .fault();
    }

    private List<Answer.Kind> saidOf(UUID id) {
        return jdbc
                .sql("SELECT kind FROM dispatch.exchange_receipt WHERE package = :id ORDER BY id")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(Answer.Kind::valueOf)
                .toList();
    }
}
