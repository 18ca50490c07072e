package org.sanchika.efile.relation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Files;
import org.sanchika.efile.Related;
import org.sanchika.efile.Relations;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What travels together rides in the ledger; what is only linked is noted in the chains of both. */
@Service
@Transactional
class Ties implements Relations {
    private final RelationSql sql;
    private final Files files;
    private final Custody custody;
    private final Correspondence correspondence;
    private final Office office;
    private final Clock clock;

    Ties(RelationSql sql, Files files, Custody custody, Correspondence correspondence, Office office, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.custody = custody;
        this.correspondence = correspondence;
        this.office = office;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Related> of(MatterId file, Acting reader) {
        return sql.of(file, office.principals(reader));
    }

    @Override
    public Outcome merge(MatterId part, Acting by) {
        MatterId main =
                sql.facts(part, by.post()).map(RelationRules.Facts::root).orElse(part);
        sql.lock(main, part);
        MatterId into = files.current(main);
        return tied(part, into, by, RelationRules::merging)
                .or(() -> elsewhere(into, by))
                .orElseGet(() -> {
                    Outcome riding = custody.ride(part, into, by);
                    if (riding instanceof Outcome.Refusal) {
                        return riding;
                    }
                    sql.merge(part, into, clock.instant(), by);
                    correspondence.goOver(part, into, by);
                    return record(into, "MERGED", part, by);
                });
    }

    @Override
    public Outcome link(MatterId file, MatterId other, Acting by) {
        sql.lock(file, other);
        return tied(file, other, by, RelationRules::linking).orElseGet(() -> {
            if (!sql.link(file, other)) {
                return new Outcome.Obstacle("relation.link.there");
            }
            record(other, "LINKED", file, by);
            return record(file, "LINKED", other, by);
        });
    }

    @Override
    public Outcome unlink(MatterId file, MatterId other, Acting by) {
        sql.lock(file, other);
        Optional<Outcome.Refusal> refusal = custody.holding(file, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!sql.unlink(file, other)) {
            return new Outcome.Unknown();
        }
        if (custody.visible(other, by)) {
            record(other, "UNLINKED", file, by);
        }
        return record(file, "UNLINKED", other, by);
    }

    @Override
    public Outcome attach(MatterId file, MatterId to, Acting by) {
        sql.lock(file, to);
        return tied(file, to, by, RelationRules::attaching)
                .or(() -> elsewhere(to, by))
                .orElseGet(() -> {
                    Outcome riding = custody.ride(file, to, by);
                    return riding instanceof Outcome.Refusal ? riding : record(to, "ATTACHED", file, by);
                });
    }

    @Override
    public Outcome detach(MatterId file, MatterId from, Acting by) {
        sql.lock(file, from);
        boolean attached = of(file, by).stream()
                .anyMatch(one -> one.tie() == Related.Tie.CARRIER && one.id().equals(from));
        if (!attached) {
            return custody.visible(file, by) ? new Outcome.AlreadyActive() : new Outcome.Unknown();
        }
        Outcome alighting = custody.alight(file, by);
        return alighting instanceof Outcome.Refusal ? alighting : record(from, "DETACHED", file, by);
    }

    /** Why {@code file}, which must lie on the actor's desk, cannot be tied to {@code other}, of which he must know. */
    private Optional<Outcome> tied(
            MatterId file,
            MatterId other,
            Acting by,
            BiFunction<RelationRules.Facts, RelationRules.Facts, Optional<Outcome.Refusal>> rule) {
        Optional<Outcome.Refusal> refusal = custody.holding(file, by);
        if (refusal.isPresent()) {
            return Optional.of(refusal.get());
        }
        Optional<RelationRules.Facts> one = sql.facts(file, by.post());
        Optional<RelationRules.Facts> two = custody.visible(other, by) ? sql.facts(other, by.post()) : Optional.empty();
        return one.isEmpty() || two.isEmpty()
                ? Optional.of(new Outcome.Unknown())
                : rule.apply(one.get(), two.get()).map(Outcome.class::cast);
    }

    /** What is to carry must lie on the actor's desk too; he is told where it does. */
    private Optional<Outcome> elsewhere(MatterId carrier, Acting by) {
        return custody.holding(carrier, by).map(Outcome.class::cast);
    }

    private Outcome record(MatterId file, String what, MatterId other, Acting by) {
        String said = what + ":" + other.value();
        return custody.record(file, new OnRecord(said, Digests.sha256(said.getBytes(StandardCharsets.UTF_8))), by);
    }
}
