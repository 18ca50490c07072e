package org.sanchika.mis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.sanchika.efile.Period;
import org.sanchika.mis.Asked;
import org.sanchika.mis.LongReporting;
import org.sanchika.mis.Readers;
import org.sanchika.mis.Report;
import org.sanchika.mis.ReportPlace;
import org.sanchika.mis.Reporting;
import org.sanchika.mis.Reports;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Sheet;
import org.sanchika.platform.web.Xlsx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file of an export. A process that dies leaves it running: whoever takes it up begins it anew. What the reader
 * may look at is asked when it is made, in the charge in which he ordered it.
 */
@Service
class ExportMaking {
    /** What a workbook holds, and more than anybody reads. */
    static final int MOST = 1_000_000;

    private static final Logger log = LoggerFactory.getLogger(ExportMaking.class);

    private final ExportSql sql;
    private final Reports reports;
    private final Reporting reporting;
    private final LongReporting lines;
    private final Readers readers;
    private final Dictionary dictionary;
    private final Clock clock;
    private final TransactionTemplate apart;

    ExportMaking(
            ExportSql sql,
            Reports reports,
            Reporting reporting,
            LongReporting lines,
            Readers readers,
            Dictionary dictionary,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.reports = reports;
        this.reporting = reporting;
        this.lines = lines;
        this.readers = readers;
        this.dictionary = dictionary;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void make(long id) {
        // together, so that the try that is read is the one that was begun
        Export export = apart.execute(status -> sql.begin(id) ? sql.find(id) : Optional.<Export>empty())
                .orElse(null);
        if (export == null) {
            sql.find(id).ifPresent(left -> fail(left, Export.Why.BROKEN));
            return;
        }
        Report report = reports.named(export.report()).orElse(null);
        if (report == null) {
            fail(export, Export.Why.REPORT);
            return;
        }
        try {
            make(export, report);
        } catch (RuntimeException broken) {
            if (export.tries() < ExportSql.TRIES) {
                throw broken;
            }
            log.error("export.broken export={}", id, broken);
            fail(export, Export.Why.BROKEN);
        }
    }

    void make(Export export, Report report) {
        Presence here = readers.under(
                        export.by().person(), export.by().post(), export.by().charge())
                .orElse(null);
        if (here == null) {
            fail(export, Export.Why.CHARGE);
            return;
        }
        Acting reader = Acting.of(here);
        Export.Unit unit = export.unit();
        long top = unit == null ? 0 : unit.id();
        ReportPlace place = reporting.place(top, reader).orElse(null);
        if (place == null) {
            fail(export, Export.Why.UNIT);
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Period period = Period.read(export.first().toString(), export.last().toString(), today);
        Asked asked = Asked.of(report, top, period, export.chosen());
        OptionalLong total = lines.count(asked, place, MOST + 1, reader);
        if (total.orElse(0) > MOST) {
            fail(export, Export.Why.TOO_MANY);
            return;
        }
        Words words = dictionary.in(export.language(), here.acting().officeKind());
        var file = new ExportFile(sql, apart, export, total.isPresent() ? total.getAsLong() : null);
        switch (write(asked, place, reader, words, export.format(), file)) {
            case WHOLE -> {
                if (file.finish(clock.instant())) {
                    log.info("export.done export={} report={}", export.id(), report.name());
                }
            }
            case TOO_MANY -> fail(export, Export.Why.TOO_MANY);
            case STOPPED -> log.info("export.stopped export={}", export.id());
        }
    }

    private LongReporting.Reach write(
            Asked asked, ReportPlace place, Acting reader, Words words, String format, ExportFile file) {
        try (Sheet sheet =
                sheet(format, words.get("mis.report." + asked.report().name()), file)) {
            return lines.each(asked, place, MOST, reader, words, line -> {
                sheet.line(line);
                return file.line();
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Sheet sheet(String format, String title, OutputStream out) throws IOException {
        return format.equals("xlsx") ? Xlsx.to(out, title) : Csv.to(out);
    }

    private void fail(Export export, Export.Why why) {
        apart.executeWithoutResult(status -> {
            if (sql.end(export.id(), export.tries(), Export.State.FAILED, why, clock.instant())) {
                log.info("export.failed export={} why={}", export.id(), why);
            }
        });
    }
}
