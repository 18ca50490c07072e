package org.sanchika.dispatch.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.KeyRing;
import org.sanchika.platform.seal.Statements;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The card of this installation, and those of others. */
@Component
class Cards {
    private final PeerSql sql;
    private final KeyRing keys;
    private final Statements statements;
    private final JsonMapper json;
    private final Clock clock;

    Cards(PeerSql sql, KeyRing keys, Statements statements, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.statements = statements;
        this.json = json;
        this.clock = clock;
    }

    String installation() {
        return keys.installation();
    }

    Card own() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return new Card(keys.installation(), sql.ownName(), keys.published(), sql.units(today));
    }

    /** As it is given to others. */
    String ownSigned() {
        return statements.sign(Card.TYPE, json.writeValueAsBytes(own()));
    }

    Optional<Card> read(String statement) {
        return Card.read(statement.strip(), json);
    }
}
