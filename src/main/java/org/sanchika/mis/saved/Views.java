package org.sanchika.mis.saved;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.mis.Asked;
import org.sanchika.mis.KeptViews;
import org.sanchika.mis.Report;
import org.sanchika.mis.Reports;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody keeps his own views; nobody else sees or changes them. */
@Service
class Views implements KeptViews {
    static final int LONGEST_NAME = 80;
    static final int MOST = 50;

    private final ViewSql sql;
    private final DeliverySql deliveries;
    private final Reports reports;
    private final Audit audit;
    private final Clock clock;

    Views(ViewSql sql, DeliverySql deliveries, Reports reports, Audit audit, Clock clock) {
        this.sql = sql;
        this.deliveries = deliveries;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<One> of(Presence reader) {
        Map<Long, DeliverySql.Mark> marks = deliveries.marks(reader.personId());
        return sql.of(reader.personId()).stream()
                .map(view -> one(view, marks.getOrDefault(view.id(), DeliverySql.Mark.NONE)))
                .toList();
    }

    View demand(long id, Presence reader) {
        return sql.find(id)
                .filter(view -> view.person() == reader.personId())
                .orElseThrow(() -> new Gone("view " + id));
    }

    Optional<Report> report(View view) {
        return reports.named(view.report());
    }

    /** Keeps a report as it was asked for; empty when something is wrong, which then stands in {@code mistakes}. */
    @Transactional
    public Optional<Long> keep(Asked asked, Span span, String typed, Presence here, Mistakes mistakes, Words words) {
        String name = Typed.line(typed);
        if (name.isEmpty()) {
            mistakes.add("called", words.get("form.required"));
        } else if (name.length() > LONGEST_NAME) {
            mistakes.add("called", words.get("form.too-long", LONGEST_NAME));
        } else if (sql.count(here.personId()) >= MOST) {
            mistakes.add("called", words.get("view.full", MOST));
        }
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        Span.Days fixed = new Span.Days(asked.period().first(), asked.period().last());
        Optional<Long> id = sql.insert(
                new ViewSql.NewView(
                        here.personId(),
                        name,
                        asked.report().name(),
                        asked.unit() == 0 ? null : asked.unit(),
                        asked.chosen(),
                        span,
                        span == Span.FIXED ? fixed : null),
                clock.instant());
        if (id.isEmpty()) {
            mistakes.add("called", words.get("view.name-taken"));
        }
        return id;
    }

    @Transactional
    public void remove(long id, Presence here) {
        View view = demand(id, here);
        sql.delete(id);
        audit.act(here, "view.removed", "view:" + id, Map.of("name", view.name(), "report", view.report()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private One one(View view, DeliverySql.Mark mark) {
        String href =
                report(view).map(report -> view.asked(report, today()).here()).orElse("");
        return new One(view.id(), view.name(), view.report(), href, mark.rhythm(), mark.failed());
    }
}
