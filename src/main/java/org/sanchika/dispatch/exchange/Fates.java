package org.sanchika.dispatch.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.SenderTasks;
import org.sanchika.dispatch.partner.Consignor;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of letters that went to other installations; where somebody must act it is a task for who sent it. */
@Component
@Transactional
class Fates implements Consignor {
    private final LetterSql sql;
    private final Dispatches dispatches;
    private final SenderTasks tasks;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Clock clock;

    Fates(LetterSql sql, Dispatches dispatches, SenderTasks tasks, Dictionary dictionary, StatePack pack, Clock clock) {
        this.sql = sql;
        this.dispatches = dispatches;
        this.tasks = tasks;
        this.dictionary = dictionary;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    public boolean owns(String key) {
        return !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }

    @Override
    public List<Waiting> waiting(long peer, int limit) {
        return sql.waiting(peer, limit);
    }

    @Override
    public Optional<Waiting> waiting(String key) {
        return sql.waiting(dispatch(key));
    }

    @Override
    public Optional<String> of(long peer, UUID id) {
        return sql.of(peer, id).map(dispatch -> Long.toString(dispatch.value()));
    }

    @Override
    public Map<Integer, Document> papers(String key) {
        return sql.papers(dispatch(key));
    }

    @Override
    public void sign(String key, String signature) {
        sql.sign(dispatch(key), signature);
    }

    @Override
    public boolean leaves(String key) {
        return true;
    }

    @Override
    public void left(String key) {
        dispatches.learn(dispatch(key), Step.Kind.SENT, "");
    }

    @Override
    public void answered(String key, Answer answer, String receipt) {
        DispatchId dispatch = dispatch(key);
        if (!sql.answered(dispatch, answer.kind(), receipt, clock.instant())) {
            return;
        }
        sql.done(dispatch);
        dispatches.learn(dispatch, Step.Kind.SENT, "");
        switch (answer.kind()) {
            case RECEIVED -> dispatches.learn(dispatch, Step.Kind.DELIVERED, "");
            case DIARISED -> ended(dispatch, Step.Kind.DIARISED, answer.said());
            case ACKNOWLEDGED -> ended(dispatch, Step.Kind.ACKNOWLEDGED, answer.said());
            case REFUSED -> dispatches.learn(dispatch, Step.Kind.REFUSED, answer.why(words()));
        }
    }

    @Override
    public void failed(String key, PackageFault why) {
        sql.done(dispatch(key));
        dispatches.learn(dispatch(key), Step.Kind.FAILED, words().get("exchange.package." + why));
    }

    @Override
    public void hindered(String key, String problem, Instant at) {
        sql.failed(dispatch(key), problem, at);
    }

    @Override
    public void overdue(String key, String problem) {
        tasks.waits(dispatch(key), words().get("exchange.problem." + problem));
    }

    private static DispatchId dispatch(String key) {
        return new DispatchId(Long.parseLong(key));
    }

    /** What was received last may be heard of first. */
    private void ended(DispatchId dispatch, Step.Kind what, String said) {
        dispatches.learn(dispatch, Step.Kind.DELIVERED, "");
        dispatches.learn(dispatch, what, said);
    }

    private Words words() {
        return dictionary.in(pack.languages().getFirst());
    }
}
