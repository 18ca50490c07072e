package org.sanchika.dispatch.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.partner.Consignor;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.platform.document.Document;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Packages of files that were handed over. */
@Component
@Transactional
class VisitConsignor implements Consignor {
    static final String PREFIX = "file-";

    private final VisitSql sql;
    private final Visits visits;
    private final VisitTasks tasks;
    private final Clock clock;

    VisitConsignor(VisitSql sql, Visits visits, VisitTasks tasks, Clock clock) {
        this.sql = sql;
        this.visits = visits;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public boolean owns(String key) {
        return key.startsWith(PREFIX);
    }

    @Override
    public List<Waiting> waiting(long peer, int limit) {
        return sql.waiting(peer, limit);
    }

    @Override
    public Optional<Waiting> waiting(String key) {
        return sql.waiting(id(key));
    }

    @Override
    public Optional<String> of(long peer, UUID id) {
        return sql.of(peer, id).map(visit -> PREFIX + visit);
    }

    @Override
    public Map<Integer, Document> papers(String key) {
        return sql.papers(id(key));
    }

    @Override
    public void sign(String key, String signature) {
        sql.sign(id(key), signature);
    }

    @Override
    public boolean leaves(String key) {
        if (!sql.lock(id(key))) {
            return false;
        }
        sql.step(id(key), Visit.State.LEFT, "", "", clock.instant());
        return true;
    }

    @Override
    public void left(String key) {
        // said before it went
    }

    @Override
    public void failed(String key, PackageFault why) {
        visits.end(visit(key), Visit.State.FAILED, tasks.words().get("exchange.package." + why), "");
    }

    @Override
    public void hindered(String key, String problem, Instant at) {
        sql.hindered(id(key), problem, at);
    }

    @Override
    public void overdue(String key, String problem) {
        tasks.waits(visit(key), tasks.words().get("exchange.problem." + problem));
    }

    @Override
    public void answered(String key, Answer answer, String receipt) {
        switch (answer.kind()) {
            case RECEIVED -> known(key, Visit.State.RECEIVED, answer.said(), receipt);
            case DIARISED, ACKNOWLEDGED -> known(key, Visit.State.DIARISED, answer.said(), receipt);
            case REFUSED -> visits.end(visit(key), Visit.State.REFUSED, answer.why(tasks.words()), receipt);
        }
    }

    private void known(String key, Visit.State state, String said, String receipt) {
        sql.step(id(key), state, said, receipt, clock.instant());
        sql.done(id(key));
    }

    private Visit visit(String key) {
        return sql.find(id(key)).orElseThrow();
    }

    private static long id(String key) {
        return Long.parseLong(key.substring(PREFIX.length()));
    }
}
