package org.sanchika.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.efile.FileFixtures;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whom an installation believes. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class PeersTests extends Exchanging {
    @Test
    void believesAnInstallationWhenItsFingerprintWasCompared() {
        assertThat(register("", there.signedCard())).hasStatus(303);
        String page = "/exchange/" + peer().id();
        assertThat(get(page)).bodyText().contains(there.card().fingerprint());
        assertThat(register("", there.signedCard())).hasStatus(422);
        assertThat(register("", cards.ownSigned())).hasStatus(422);
        assertThat(register("", "nonsense")).hasStatus(422);
        assertThat(register("http://elsewhere.example", there.signedCard())).hasStatus(422);
        assertThat(sent()).isInstanceOf(Dispatched.Refused.class);

        assertThat(post(page + "/confirmation", Map.of("fingerprint", "0000"))).hasStatus(422);
        assertThat(peer().state()).isEqualTo(Peer.State.NEW);
        confirm();

        assertThat(peer().state()).isEqualTo(Peer.State.TRUSTED);
        assertThat(get("/exchange")).bodyText().contains(code);
        assertThat(web.get()
                        .uri("/issues/" + issue.id().value() + "/dispatches")
                        .with(offices.by(office.clerk())))
                .bodyText()
                .contains(code + "/BDO-1");
        assertThat(sent()).isInstanceOf(Dispatched.Done.class);
    }

    @Test
    void believesARenewedKeyWhenItWasComparedAgain() throws IOException {
        trusted();
        there.renew();
        Path bag = bag(letter(section()), null);
        assertThat(take(bag)).containsExactly(new StickLine(null, StickLine.What.LETTER, PackageFault.UNKNOWN_KEY));

        var card = new MockMultipartFile("card", there.signedCard().getBytes(StandardCharsets.US_ASCII));
        assertThat(web.post()
                        .multipart()
                        .uri("/exchange/" + peer().id() + "/card")
                        .file(card)
                        .with(offices.by(admin)))
                .hasStatus(303);
        assertThat(peer().state()).isEqualTo(Peer.State.CHANGED);
        assertThat(take(bag).getFirst().fault()).isEqualTo(PackageFault.UNKNOWN_KEY);
        confirm();

        assertThat(take(bag)).containsExactly(new StickLine("मैरवा", StickLine.What.LETTER, null));
    }

    @Test
    void isDoneByCallsToo() {
        Map<String, String> body = Map.of("code", code, "name", "मैरवा", "card", there.signedCard());
        MvcTestResult made = api("/api/v1/peers", body);
        assertThat(made).hasStatus(201).bodyJson().extractingPath("state").isEqualTo("NEW");
        String path = "/api/v1/peers/" + peer().id();
        assertThat(api(
                        path + "/confirmation",
                        Map.of("fingerprint", there.card().fingerprint())))
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("TRUSTED");
        assertThat(api(path + "/card", Map.of("card", there.signedCard()))).hasStatusOk();
        assertThat(api(path + "/stop", Map.of()))
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("STOPPED");
        assertThat(web.delete().uri(path + "/stop").with(offices.by(admin)))
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("TRUSTED");
        assertThat(web.post().uri(path + "/bag").with(offices.by(admin)))
                .hasStatusOk()
                .hasContentType("application/zip");
        assertThat(api("/api/v1/peers", Map.of("code", "x"))).hasStatus(422);
    }
}
