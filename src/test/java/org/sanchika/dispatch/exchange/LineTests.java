package org.sanchika.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.wire.Description;
import org.sanchika.dispatch.wire.OtherInstallation;
import org.sanchika.efile.FileFixtures;
import org.sanchika.platform.job.Job;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.context.annotation.Import;

/** Letters to and from another installation, over the line. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class LineTests extends Exchanging {
    @Test
    void takesAPackageInPiecesAndGoesOnWhereTheLineBroke() throws IOException {
        trusted();
        Description letter = letter(section());
        Path file = folder.resolve("line.zip");
        there.pack(letter, file);
        byte[] bytes = Files.readAllBytes(file);
        String path = path(letter, bytes);
        int half = bytes.length / 2;

        assertThat(patch(path + "&offset=0", Arrays.copyOf(bytes, half)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("offset")
                .isEqualTo(half);
        assertThat(patch(path + "&offset=0", bytes)).hasStatus(409);
        assertThat(call("GET", path)).bodyJson().extractingPath("offset").isEqualTo(half);
        assertThat(patch(path + "&offset=" + half, Arrays.copyOfRange(bytes, half, bytes.length)))
                .bodyJson()
                .extractingPath("receipts")
                .asArray()
                .hasSize(1);
        assertThat(call("GET", path))
                .bodyJson()
                .extractingPath("receipts")
                .asArray()
                .hasSize(1);
        take(bagOf(Map.of("letters/" + letter.id() + ".zip", bytes)));

        assertThat(arrivals.waiting(0, 10, office.head())).hasSize(1);
        assertThat(call("GET", "/receipts?after=0"))
                .bodyJson()
                .extractingPath("receipts")
                .asArray()
                .hasSize(1);
    }

    @Test
    void saysNothingOfWhatWasAlteredAndRefusesWhatIsTooLarge() throws IOException {
        trusted();
        Description letter = letter(section());
        Path file = folder.resolve("line.zip");
        there.pack(letter, file);
        byte[] bytes = Files.readAllBytes(file);
        String path = path(letter, bytes);
        bytes[bytes.length / 2] ^= 1;
        assertThat(patch(path + "&offset=0", bytes)).hasStatus(422);
        assertThat(call("GET", path)).bodyJson().extractingPath("offset").isEqualTo(0);

        String large = "/packages/" + UUID.randomUUID() + "?sha256=" + "0".repeat(64) + "&length=900000000000";

        assertThat(call("GET", large))
                .bodyJson()
                .extractingPath("receipts")
                .asArray()
                .hasSize(1);
    }

    @Test
    void opensToNobodyWhoCannotProveWhoHeIs() {
        trusted();
        String own = cards.installation();
        long now = clock.instant().getEpochSecond();
        String path = "/receipts?after=0";
        String good = there.call(own, "GET", "/api/v1/exchange" + path, now);
        assertThat(shown("GET", path, good)).hasStatusOk();

        assertThat(shown("GET", path, "")).hasStatus(401);
        assertThat(shown("GET", path, "Sanchika a.b.c")).hasStatus(401);
        assertThat(shown("GET", "/receipts?after=1", good)).hasStatus(401);
        assertThat(shown("GET", path, there.call(own, "POST", "/api/v1/exchange" + path, now)))
                .hasStatus(401);
        assertThat(shown("GET", path, there.call("other", "GET", "/api/v1/exchange" + path, now)))
                .hasStatus(401);
        assertThat(shown("GET", path, there.call(own, "GET", "/api/v1/exchange" + path, now - 3600)))
                .hasStatus(401);
        assertThat(shown("GET", path, new OtherInstallation().call(own, "GET", "/api/v1/exchange" + path, now)))
                .hasStatus(401);
        assertThat(post("/exchange/" + peer().id() + "/stop", Map.of())).hasStatus(303);
        assertThat(shown("GET", path, good)).hasStatus(401);
        assertThat(post("/exchange/" + peer().id() + "/resumption", Map.of())).hasStatus(303);
        assertThat(shown("GET", path, good)).hasStatusOk();
    }

    @Test
    void triesOnForDaysAndTellsItsSender() throws IOException {
        register("", there.signedCard());
        confirm();
        // nobody listens there
        peers.mend(peer().id(), "मैरवा", "http://127.0.0.1:9", offices.presence(admin));
        DispatchId id = done(sent());

        assertThat(jdbc.sql(
                                "SELECT description::jsonb -> 'second' ->> 'subject' FROM dispatch.exchange_letter WHERE dispatch_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Administrative approval of the drinking water scheme");
        assertThat(push.run(Long.toString(id.value()), "")).isInstanceOf(Job.Again.class);
        assertThat(tasks(id)).isEmpty();
        assertThat(get("/exchange/" + peer().id())).bodyText().contains(issue.copyNumber());
        clock.pass(Duration.ofDays(4));
        push.run(Long.toString(id.value()), "");
        push.run(Long.toString(id.value()), "");

        assertThat(state(id)).isEqualTo(Step.Kind.WAITING);
        assertThat(tasks(id)).containsExactly("exchange/" + id.value());
    }
}
