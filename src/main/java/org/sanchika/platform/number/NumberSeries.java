package org.sanchika.platform.number;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Serials without gaps: taken under the series' lock, in the transaction that creates the thing. */
@Repository
public class NumberSeries {
    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next serial of {@code series}, which begins at 1; rolled back with the transaction it is taken in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String series) {
        return jdbc.sql("""
                        INSERT INTO platform.number_series (key, last) VALUES (:series, 1)
                        ON CONFLICT (key) DO UPDATE SET last = number_series.last + 1
                        RETURNING last
                        """).param("series", series).query(Long.class).single();
    }

    /** The installation-wide computer number: short, rising, never reused, gaps allowed. */
    public long computerNo() {
        return jdbc.sql("SELECT nextval('platform.computer_no')")
                .query(Long.class)
                .single();
    }
}
