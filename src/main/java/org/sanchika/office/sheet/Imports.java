package org.sanchika.office.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.FileHeads;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.sheet.ImportSql.Kept;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills an office from sheets: looked at first, then all of it in one transaction, or nothing. */
@Service
@Transactional
class Imports {
    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final Planner planner;
    private final FactsSql facts;
    private final ImportSql sql;
    private final OfficeRegister register;
    private final FileHeads heads;
    private final Audit audit;
    private final Clock clock;

    Imports(
            Planner planner,
            FactsSql facts,
            ImportSql sql,
            OfficeRegister register,
            FileHeads heads,
            Audit audit,
            Clock clock) {
        this.planner = planner;
        this.facts = facts;
        this.sql = sql;
        this.register = register;
        this.heads = heads;
        this.audit = audit;
        this.clock = clock;
    }

    long keep(Presence who, String name, Book book) {
        return sql.insert(who.personId(), name, book, clock.instant());
    }

    Optional<Kept> find(Presence who, long id) {
        return sql.find(id, who.personId());
    }

    List<Report.Earlier> recent(Presence who) {
        return sql.recent(who.personId());
    }

    /** What would become of it; nothing is written. */
    Report look(Book book, Presence who, Words words) {
        return Report.of(book, planner.judge(book, who, words).plan(), false, words);
    }

    /** Enters the book unless a cell is bad. */
    Report enter(Book book, Presence who, Words words) {
        facts.take(Planner.posts(book));
        Planner.Judged judged = planner.judge(book, who, words);
        if (judged.plan().isClean()) {
            new Entering(register, heads, audit, who).enter(judged.plan(), judged.facts());
        }
        Report report = Report.of(book, judged.plan(), judged.plan().isClean(), words);
        if (report.done()) {
            int added = report.sheets().stream().mapToInt(Report.Count::added).sum();
            int changed =
                    report.sheets().stream().mapToInt(Report.Count::changed).sum();
            audit.act(who, "sheets.entered", "office", Map.of("added", added, "changed", changed));
            log.info("sheets.entered rows={} added={} changed={} by={}", book.rows(), added, changed, who.personId());
        }
        return report;
    }

    /** Enters what was kept, once; empty when it is not there, or somebody else's. */
    Optional<Report> confirm(Presence who, long id, Words words) {
        return sql.take(id, who.personId()).map(kept -> {
            if (kept.outcome() != null) {
                return kept.outcome();
            }
            Report report = enter(kept.book(), who, words);
            if (report.done()) {
                sql.done(id, report, clock.instant());
            }
            return report;
        });
    }
}
