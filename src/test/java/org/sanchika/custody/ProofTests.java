package org.sanchika.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.TestDatabase;
import org.sanchika.custody.Leaving.OnRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class ProofTests {
    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void verifiesAChainOfEverythingThatCanHappen() {
        MatterId matter = eventful();

        assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();
        assertThat(proofs.holdingDiffers(matter)).isEmpty();
    }

    @Test
    void findsARecordOfTheOwnerThatIsNoLongerWhatItWas() {
        MatterId matter = eventful();
        custody.record(matter, new OnRecord("NOTE:1", TestKind.digest("NOTE:1")), office.clerk());
        assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();

        custody.record(matter, new OnRecord("NOTE:2", TestKind.digest("another text")), office.clerk());

        var proof = proofs.of(matter).orElseThrow();
        assertThat(proof.firstBreak()).isEqualTo(proof.chain().getLast().seq());
    }

    @Test
    void findsTheRowThatWasRewritten() {
        MatterId matter = eventful();

        tamper("UPDATE custody.movement SET action = 'FOR_INFORMATION' WHERE seq = 2 AND matter_id = "
                + matter.value());

        assertThat(proofs.of(matter).orElseThrow().firstBreak()).isEqualTo(2);
    }

    @Test
    void findsTheTextThatWasRewritten() {
        MatterId matter = eventful();

        tamper("UPDATE custody.body SET text = 'कुछ और' WHERE matter_id = " + matter.value());

        assertThat(proofs.of(matter).orElseThrow().isWhole()).isFalse();
    }

    @Test
    void verifiesAfterATextWasLawfullyDestroyed() {
        MatterId matter = eventful();

        tamper("DELETE FROM custody.body WHERE matter_id = " + matter.value());

        assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void findsTheRowThatIsMissing() {
        MatterId matter = eventful();

        tamper("DELETE FROM custody.event WHERE kind = 'OPENED' AND matter_id = " + matter.value());

        assertThat(proofs.of(matter).orElseThrow().isWhole()).isFalse();
    }

    private MatterId eventful() {
        MatterId matter = matters.begun(office.clerk());
        Send send = Send.to(office.head().post(), Action.FOR_APPROVAL);
        custody.send(
                matter,
                new Send(
                        send.to(),
                        send.action(),
                        Priority.IMMEDIATE,
                        LocalDate.of(2026, 7, 9),
                        "कृपया ज्ञान दें",
                        send.copies()),
                office.clerk());
        custody.open(matter, office.head());
        custody.park(matter, "प्रतीक्षा", LocalDate.of(2026, 7, 20), office.head());
        custody.remind(matter, "उत्तर दें", office.clerk());
        custody.wake(matter, "", null);
        custody.pullUp(matter, "तत्काल", office.collector());
        custody.close(matter, "FILED", "संचिकास्त", office.collector());
        custody.reopen(matter, "नया तथ्य", office.collector());
        return matter;
    }

    /** As only somebody with the owner's password and bad intentions can. */
    private void tamper(String statement) {
        String owner = environment.getRequiredProperty("sanchika.database-owner-url");
        TestDatabase.asOwner(owner, "SET session_replication_role = replica", statement);
    }
}
