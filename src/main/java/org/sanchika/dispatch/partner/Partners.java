package org.sanchika.dispatch.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.platform.language.Language;

/** The other installations, to those who send to them and take from them. */
public interface Partners {

    /**
     * One that is trusted.
     *
     * @param confidential whether confidential files may go there and come from there
     */
    record Partner(
            long id, String code, String name, String installation, boolean confidential, List<Card.Unit> units) {
        public Optional<Card.Unit> unit(String code) {
            return units.stream()
                    .filter(one -> one.code().equalsIgnoreCase(code))
                    .findFirst();
        }
    }

    /** @param place CODE/UNIT */
    record Choice(String place, String name) {}

    List<Choice> choices(Language language);

    Optional<Partner> find(long id);

    Optional<Partner> ofCode(String code);

    /** The thumbprint of our own first key. */
    String self();

    /** Says something of a package that came, once, in the caller's transaction. */
    void answer(long peer, UUID id, Answer.Kind kind, String said);

    /** Has what waits under {@code key} handed over, when there is a line. */
    void send(long peer, String key);
}
