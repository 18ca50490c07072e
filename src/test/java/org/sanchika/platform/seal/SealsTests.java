package org.sanchika.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SanchikaTest
class SealsTests {
    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Seals seals;

    @Autowired
    KeyRing keys;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Presences presences;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void sealsTheSamePaperTheSame() {
        SealedPaper paper = SealFixtures.paper();

        assertThat(seals.mark(paper)).isEqualTo(seals.mark(paper)).isNotEqualTo(seals.mark(SealFixtures.paper()));
    }

    @Test
    void isReadByWhoeverHasThePublicKeys() throws Exception {
        SealedPaper paper = SealFixtures.paper();
        JWSObject seal = JWSObject.parse(SealFixtures.token(seals.mark(paper)));

        ECKey key = published();

        assertThat(key.isPrivate()).isFalse();
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        assertThat(seal.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(seal.getPayload().toJSONObject())
                .containsEntry("k", "NOTE_SHEET")
                .containsEntry("n", "स्था/12/2026")
                .containsEntry("d", "2026-07-01")
                .containsEntry("i", paper.subject())
                .hasEntrySatisfying("h", digest -> assertThat(digest).asString().hasSize(22));
    }

    @Test
    void knowsItsOwn() {
        SealedPaper paper = SealFixtures.paper();

        assertThat(seals.open(SealFixtures.token(seals.mark(paper))))
                .isInstanceOfSatisfying(Opened.Genuine.class, genuine -> {
                    assertThat(genuine.state()).isEqualTo(Standing.State.STANDS);
                    assertThat(genuine.paper().number()).isEqualTo(paper.number());
                    assertThat(genuine.paper().office()).isEqualTo(paper.office());
                });
    }

    @Test
    void isFooledByNoForger() throws Exception {
        String token = SealFixtures.token(seals.mark(SealFixtures.paper()));
        String other = SealFixtures.token(seals.mark(SealFixtures.paper()));
        byte[] publicKey = published().toECPublicKey().getEncoded();

        assertThat(seals.open(SealFixtures.spliced(token, other))).isInstanceOf(Opened.Forged.class);
        assertThat(seals.open(SealFixtures.withOtherAlgorithm(publicKey))).isInstanceOf(Opened.Forged.class);
        assertThat(seals.open(token.substring(0, token.lastIndexOf('.') + 1))).isInstanceOf(Opened.Forged.class);
        assertThat(seals.open("eyJhbGciOiJub25lIn0.e30.")).isInstanceOf(Opened.Forged.class);
        assertThat(seals.open("")).isInstanceOf(Opened.Forged.class);
        assertThat(seals.open("1")).isInstanceOf(Opened.Forged.class);
    }

    @Test
    void saysWhenTheRegisterDoesNotKnowWhatItSealed() {
        String lost = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return SealFixtures.token(seals.mark(SealFixtures.paper()));
        }));

        assertThat(seals.open(lost)).isInstanceOf(Opened.Unregistered.class);
    }

    @Test
    void believesFormerKeysUntilTheyAreWithdrawn() throws Exception {
        Presence administrator = administrator();
        Mark mark = seals.mark(SealFixtures.paper());
        seals.made(mark, FILE);
        String old = current().id();

        keys.renew("yearly", administrator);

        assertThat(current().id()).isNotEqualTo(old);
        assertThat(current().madeBy()).isEqualTo(administrator.personId());
        assertThat(seals.open(SealFixtures.token(mark))).isInstanceOf(Opened.Genuine.class);
        assertThat(seals.ofFile(new ByteArrayInputStream(FILE))).isPresent();

        assertThat(keys.withdraw(current().id(), "stolen", administrator)).isFalse();
        assertThat(keys.withdraw(old, "stolen", administrator)).isTrue();

        assertThat(seals.open(SealFixtures.token(mark))).isInstanceOf(Opened.Withdrawn.class);
        assertThat(seals.ofFile(new ByteArrayInputStream(FILE))).isEmpty();
        assertThat(keys.published()).noneMatch(key -> old.equals(key.get("kid")));
    }

    private SealKey current() {
        return keys.all().stream().filter(SealKey::current).findFirst().orElseThrow();
    }

    /** The one in use. */
    private ECKey published() throws Exception {
        return ECKey.parse(keys.published().getFirst());
    }

    private Presence administrator() {
        Acting acting = offices.official(
                offices.unit(null, "OFFICE", "कार्यालय"), "प्रशासक", 1, null, false, Role.INSTALLATION_ADMIN);
        return presences.of(acting.person().value(), acting.post().value()).orElseThrow();
    }
}
