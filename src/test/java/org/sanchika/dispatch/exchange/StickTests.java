package org.sanchika.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.Description;
import org.sanchika.dispatch.wire.OtherInstallation;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.efile.FileFixtures;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.context.annotation.Import;

/** Letters to and from another installation, on a stick. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class StickTests extends Exchanging {
    @Test
    void carriesALetterOnAStickAndItsReceiptsBack() throws IOException {
        trusted();
        DispatchId id = done(sent());
        assertThat(state(id)).isEqualTo(Step.Kind.WAITING);

        Description went = carried();

        assertThat(state(id)).isEqualTo(Step.Kind.SENT);
        assertThat(went.to()).isEqualTo(there.installation());
        assertThat(went.number()).isEqualTo(issue.copyNumber());
        assertThat(went.papers()).hasSize(2);
        assertThat(carried()).isEqualTo(went);
        String received = answer(went, Answer.Kind.RECEIVED, "");
        assertThat(take(bag(null, received))).containsExactly(new StickLine("मैरवा", StickLine.What.RECEIPT, null));
        assertThat(state(id)).isEqualTo(Step.Kind.DELIVERED);
        take(bag(null, answer(went, Answer.Kind.DIARISED, "77/2026")));
        take(bag(null, received));
        Dispatch dispatch = dispatches.find(id, office.clerk()).orElseThrow();
        assertThat(dispatch.state()).isEqualTo(Step.Kind.DIARISED);
        assertThat(dispatch.steps().getLast().remark()).isEqualTo("77/2026");
    }

    @Test
    void makesATaskOfARefusal() throws IOException {
        trusted();
        DispatchId id = done(sent());
        Description went = carried();

        take(bag(null, answer(went, Answer.Kind.REFUSED, "यह हमारा प्रखंड नहीं")));

        Dispatch dispatch = dispatches.find(id, office.clerk()).orElseThrow();
        assertThat(dispatch.state()).isEqualTo(Step.Kind.REFUSED);
        assertThat(dispatch.steps().getLast().remark()).isEqualTo("यह हमारा प्रखंड नहीं");
        assertThat(tasks(id)).containsExactly("dispatch/" + id.value());
        assertThat(sent()).isInstanceOf(Dispatched.Done.class);
    }

    @Test
    void leavesBehindWhatItsSenderGaveUp() {
        trusted();
        DispatchId id = done(sent());

        dispatches.tell(id, Step.Kind.FAILED, "डाक से भेजा", LocalDate.of(2026, 7, 1), office.clerk());

        assertThat(get("/exchange/" + peer().id())).bodyText().doesNotContain(issue.copyNumber());
        assertThatThrownBy(this::carried).hasMessage("nothing lies there");
    }

    @Test
    void takesNoReceiptThatAnotherSigned() throws IOException {
        trusted();
        DispatchId id = done(sent());
        Description went = carried();
        String forged = new OtherInstallation().answer(went.id(), cards.installation(), Answer.Kind.DIARISED, "1");

        assertThat(take(bag(null, forged)).getFirst().fault()).isEqualTo(PackageFault.UNKNOWN_KEY);
        assertThat(take(bag(null, there.answer(went.id(), "another", Answer.Kind.DIARISED, "1")))
                        .getFirst()
                        .fault())
                .isEqualTo(PackageFault.UNKNOWN_KEY);

        assertThat(state(id)).isEqualTo(Step.Kind.SENT);
    }

    @Test
    void laysALetterBeforeItsDeskOnceAndSaysSo() throws IOException {
        trusted();
        Description letter = letter(section());
        Path bag = bag(letter, null);
        assertThat(take(bag)).containsExactly(new StickLine("मैरवा", StickLine.What.LETTER, null));
        assertThat(take(bag)).containsExactly(new StickLine("मैरवा", StickLine.What.LETTER, null));

        List<Arrival> came = arrivals.waiting(0, 10, office.head());

        assertThat(came).hasSize(1);
        assertThat(came.getFirst().letter().sender().office()).isEqualTo("प्रखंड कार्यालय, मैरवा, मैरवा");
        assertThat(came.getFirst().letter().to()).isEqualTo(office.queue());
        assertThat(came.getFirst().letter().enclosures()).hasSize(2);
        assertThat(came.getFirst().letter().enclosures().getLast().document()).isNull();
        String page = "/arrivals/" + came.getFirst().id().value();
        assertThat(web.get().uri(page).with(offices.by(office.head())))
                .bodyText()
                .contains("मैरवा");
        assertThat(web.post().uri(page + "/receipt").with(offices.by(office.head())))
                .hasStatus(303);
        assertThat(said(letter)).containsExactly(Answer.Kind.RECEIVED, Answer.Kind.DIARISED);
    }

    @Test
    void refusesWithAReasonWhatItCannotTake() throws IOException {
        trusted();
        assertThat(take(bag(letter("NOWHERE"), null)).getFirst().fault()).isEqualTo(PackageFault.UNKNOWN_UNIT);
        Description foreign = there.letter(UUID.randomUUID(), "somebody", section());
        assertThat(take(bag(foreign, null)).getFirst().fault()).isEqualTo(PackageFault.NOT_FOR_US);
        Description script = letter(section());
        Map<Integer, Packing.Content> papers = new TreeMap<>();
        papers.put(0, Packing.of("#!/bin/sh".getBytes(StandardCharsets.UTF_8)));
        papers.put(1, Packing.of(SampleDocuments.pdf("map", 1)));
        Path file = folder.resolve("script.zip");
        there.pack(script, papers, file);
        assertThat(take(bagOf(Map.of("letters/" + script.id() + ".zip", Files.readAllBytes(file))))
                        .getFirst()
                        .fault())
                .isEqualTo(PackageFault.PAPER);
        assertThat(said(script)).containsExactly(Answer.Kind.REFUSED);
        assertThat(arrivals.waiting(0, 10, office.head())).isEmpty();
        assertThat(take(Files.write(folder.resolve("x"), new byte[50]))
                        .getFirst()
                        .fault())
                .isEqualTo(PackageFault.NOT_A_PACKAGE);
    }
}
