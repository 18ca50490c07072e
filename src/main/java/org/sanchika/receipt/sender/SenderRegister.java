package org.sanchika.receipt.sender;

import java.util.List;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Senders in a register that the whole office shares. */
@Service
@Transactional
class SenderRegister implements Senders {
    private static final Logger log = LoggerFactory.getLogger(SenderRegister.class);

    private final SenderSql sql;
    private final Office office;

    SenderRegister(SenderSql sql, Office office) {
        this.sql = sql;
        this.office = office;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sender> suggest(String text, Acting by, int limit) {
        return sql.suggest(text, register(by), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sender> list(String text, long after, int limit, Acting by) {
        return sql.list(text, after, register(by), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sender> same(Sender.Card card, Acting by) {
        return sql.same(SenderRules.key(SenderRules.kept(card)), register(by)).flatMap(id -> find(id, by));
    }

    @Override
    public Sender enter(Sender.Card card, Acting by) {
        Sender.Card kept = SenderRules.kept(card);
        long id = sql.insert(kept, SenderRules.key(kept), 0, register(by));
        log.info("sender.entered sender={} post={}", id, by.post().value());
        return find(id, by).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sender> find(long id, Acting by) {
        return sql.find(id, register(by));
    }

    /**
     * The chosen entry when it still says who he is, else the one that sounds the same, else a new one. What was typed
     * in addition completes the entry.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(Sender.Card card, Acting by) {
        UnitId register = register(by);
        Sender.Card kept = SenderRules.kept(card);
        String key = SenderRules.key(kept);
        Optional<Long> known = kept.id() == null ? Optional.empty() : sql.standing(kept.id(), key, register);
        Optional<Long> entry = known.or(() -> sql.same(key, register));
        if (entry.isPresent()) {
            sql.used(entry.get(), kept);
            return entry.get();
        }
        return sql.insert(kept, key, 1, register);
    }

    @Override
    public List<Fault> faults(Sender.Card card) {
        return SenderRules.faults(card);
    }

    @Override
    public Optional<Sender> mend(long id, Sender.Card card, Acting by) {
        Sender.Card kept = SenderRules.kept(card);
        sql.mend(id, kept, SenderRules.key(kept), register(by));
        log.info("sender.mended sender={} post={}", id, by.post().value());
        return sql.find(id, register(by));
    }

    @Override
    public boolean merge(long id, long into, Acting by) {
        boolean merged = id != into && sql.merge(id, into, register(by));
        if (merged) {
            log.info(
                    "sender.merged sender={} into={} post={}",
                    id,
                    into,
                    by.post().value());
        }
        return merged;
    }

    @Override
    public boolean unmerge(long id, Acting by) {
        boolean apart = sql.unmerge(id, register(by));
        if (apart) {
            log.info("sender.unmerged sender={} post={}", id, by.post().value());
        }
        return apart;
    }

    private UnitId register(Acting by) {
        return office.unit(by.unit()).office();
    }
}
