package org.sanchika.mis.export;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files away that were kept for their time. */
@Service
class ExportSweep {
    private static final Logger log = LoggerFactory.getLogger(ExportSweep.class);

    private final ExportSql sql;
    private final Clock clock;

    ExportSweep(ExportSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        int files = sql.sweep(clock.instant().minus(Export.KEPT));
        log.info("export.swept files={}", files);
    }
}
