package org.sanchika.dispatch.watch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All replies that are overdue, each reminded of in a transaction of its own: one that fails keeps none of the others. */
@Component
class Overdue {
    private static final Logger log = LoggerFactory.getLogger(Overdue.class);
    private static final int AT_ONCE = 1000;

    private final WatchSql sql;
    private final Reminding reminding;
    private final Watches watches;

    Overdue(WatchSql sql, Reminding reminding, Watches watches) {
        this.sql = sql;
        this.reminding = reminding;
        this.watches = watches;
    }

    void remind() {
        var today = watches.today();
        sql.overdue(today, AT_ONCE).forEach(issue -> {
            try {
                reminding.remind(issue, today);
            } catch (RuntimeException failed) {
                log.error("reply.reminder issue={}", issue.value(), failed);
            }
        });
    }
}
