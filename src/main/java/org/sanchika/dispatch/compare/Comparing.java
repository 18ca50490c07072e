package org.sanchika.dispatch.compare;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.dispatch.Scans;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays scans before a second person, and makes issues of those that agree. */
@Service
@Transactional
class Comparing implements Scans {
    private final ScanSql sql;
    private final Issues issues;
    private final Differences differences;
    private final Custody custody;
    private final Office office;
    private final Clock clock;

    Comparing(ScanSql sql, Issues issues, Differences differences, Custody custody, Office office, Clock clock) {
        this.sql = sql;
        this.issues = issues;
        this.differences = differences;
        this.custody = custody;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Outcome bring(IssueId id, Brought brought, Acting by) {
        sql.lock(id);
        Issue issue = issues.find(id, by).orElse(null);
        if (issue == null) {
            return new Outcome.Unknown();
        }
        Optional<Outcome.Refusal> refusal = custody.holding(issue.matter(), by).or(() -> ScanRules.bringing(issue));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long scan = sql.insert(id, brought, clock.instant(), by);
        return record(
                issue.matter(),
                "SCANNED:" + scan,
                issue.number() + brought.scan().sha256(),
                by);
    }

    @Override
    public Outcome agree(long id, Acting by) {
        Scan scan = locked(id, by).orElse(null);
        if (scan == null) {
            return new Outcome.Unknown();
        }
        Optional<Outcome.Refusal> refusal = ScanRules.comparing(scan, by.person());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ScanSql.Pending pending = sql.pending(id);
        Acting issuer = custody.holding(scan.matter(), by).isEmpty() ? by : pending.broughtBy();
        Optional<Outcome.Refusal> away = custody.holding(scan.matter(), issuer);
        if (away.isPresent()) {
            return away.get();
        }
        sql.compared(scan, "", clock.instant(), by);
        record(scan.matter(), "AGREES:" + id, scan.number() + scan.document().sha256(), by);
        return issues.issue(
                scan.issue(),
                new Authentication(Issue.Way.PAPER, scan.document(), scan.fileName(), id, pending.decisions()),
                issuer);
    }

    @Override
    public Outcome differ(long id, String reason, Acting by) {
        Scan scan = locked(id, by).orElse(null);
        if (scan == null) {
            return new Outcome.Unknown();
        }
        Optional<Outcome.Refusal> refusal = ScanRules.differing(scan, by.person(), reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        sql.compared(scan, reason.strip(), clock.instant(), by);
        differences.tell(scan, reason.strip(), sql.pending(id));
        return record(scan.matter(), "DIFFERS:" + id, scan.number() + reason.strip(), by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Scan> find(long scan, Acting reader) {
        return sql.find(scan).filter(found -> custody.visible(found.matter(), reader));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Scan> of(IssueId issue, Acting reader) {
        return issues.find(issue, reader).isPresent() ? sql.of(issue) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(long after, int limit, Acting reader) {
        UnitId whole = office.unit(reader.unit()).office();
        return sql.waiting(reader, whole, office.principals(reader), new ScanSql.Stretch(after, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public int count(UnitId unit, PersonId person, int cap) {
        return sql.count(unit, person, cap);
    }

    /** With the lock on its draft, read after it is held. */
    private Optional<Scan> locked(long id, Acting by) {
        return find(id, by).flatMap(found -> {
            sql.lock(found.issue());
            return sql.find(id);
        });
    }

    private Outcome record(MatterId file, String code, String said, Acting by) {
        return custody.record(file, new OnRecord(code, Digests.sha256(said.getBytes(StandardCharsets.UTF_8))), by);
    }
}
