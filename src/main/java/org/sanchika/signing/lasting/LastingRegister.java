package org.sanchika.signing.lasting;

import java.time.Clock;
import java.util.List;
import org.sanchika.signing.Lasting;
import org.sanchika.signing.SigningProperties;
import org.springframework.stereotype.Service;

/** What is to last, and what hinders it. */
@Service
class LastingRegister implements Lasting {
    private final LastingSql sql;
    private final SigningProperties properties;
    private final Clock clock;

    LastingRegister(LastingSql sql, SigningProperties properties, Clock clock) {
        this.sql = sql;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void keep(String kind, long id) {
        sql.insert(kind, id, clock.instant());
    }

    @Override
    public boolean isOffered() {
        return properties.timeStamps() != null;
    }

    @Override
    public List<Waiting> waiting() {
        return sql.waiting();
    }
}
