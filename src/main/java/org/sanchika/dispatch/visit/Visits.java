package org.sanchika.dispatch.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.partner.Partners;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Letter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands files over to other installations, and lays them back where they left. Each verb is one act. */
@Service
@Transactional
class Visits {
    private final VisitSql sql;
    private final Partners partners;
    private final Files files;
    private final Custody custody;
    private final VisitTasks tasks;
    private final Outbox outbox;
    private final Clock clock;

    Visits(
            VisitSql sql,
            Partners partners,
            Files files,
            Custody custody,
            VisitTasks tasks,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.partners = partners;
        this.files = files;
        this.custody = custody;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param place CODE/UNIT of where it is to go */
    public Outcome send(MatterId file, String place, String reason, Acting by) {
        EFile cover = files.find(file, by).orElse(null);
        if (cover == null) {
            return new Outcome.Unknown();
        }
        int slash = place.indexOf('/');
        Partners.Partner partner = slash < 1
                ? null
                : partners.ofCode(place.substring(0, slash).strip()).orElse(null);
        if (partner == null) {
            return new Outcome.Obstacle("exchange.fault.unknown-peer");
        }
        var unit = partner.unit(place.substring(slash + 1).strip()).orElse(null);
        if (unit == null) {
            return new Outcome.Obstacle("exchange.fault.unknown-unit");
        }
        if (cover.physical()) {
            return new Outcome.Obstacle("visit.fault.physical");
        }
        if (cover.cover().grade() != Letter.Grade.NORMAL && !partner.confidential()) {
            return new Outcome.Obstacle("visit.fault.confidential");
        }
        String with = unit.name().in(tasks.words().language()) + ", " + partner.name();
        Outcome outcome = custody.sendAway(file, with, reason, by);
        if (outcome instanceof Outcome.Done) {
            sql.share(file, partner.id(), UUID.randomUUID());
            long visit = sql.insert(file, partner.id(), unit.code(), with, reason.strip(), by, clock.instant());
            outbox.later(PackFileJob.NAME, Long.toString(visit), "");
        }
        return outcome;
    }

    /** While it has not been handed over, the desk that sent it may have it back. */
    public Outcome recall(MatterId file, String reason, Acting by) {
        Visit visit = open(file).orElse(null);
        if (visit == null || files.find(file, by).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!visit.by().post().equals(by.post())) {
            return new Outcome.NotSender(visit.by().post());
        }
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        boolean here = sql.lock(visit.id())
                && sql.find(visit.id()).orElseThrow().state() == Visit.State.WAITING
                && sql.step(visit.id(), Visit.State.RECALLED, reason.strip(), "", clock.instant());
        if (!here) {
            return new Outcome.Obstacle("visit.fault.gone");
        }
        sql.done(visit.id());
        return custody.bringBack(file, reason.strip(), by);
    }

    /** Newest first; nothing when the reader may not know of the file. */
    @Transactional(readOnly = true)
    public List<Visit> of(MatterId file, Acting reader) {
        return custody.visible(file, reader) ? sql.of(file) : List.of();
    }

    @Transactional(readOnly = true)
    public List<Visit> away(Acting reader, int limit) {
        return sql.away(reader.post().value(), limit).stream()
                .filter(one -> custody.visible(one.file(), reader))
                .toList();
    }

    /** The one that is not over. */
    Optional<Visit> open(MatterId file) {
        return sql.of(file).stream().filter(one -> !one.state().isOver()).findFirst();
    }

    /** Lays the file back, once, and where somebody must act says so; false when it had ended before. */
    boolean end(Visit visit, Visit.State how, String said, String receipt) {
        if (!sql.step(visit.id(), how, said, receipt, clock.instant())) {
            return false;
        }
        sql.done(visit.id());
        Words words = tasks.words();
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(visit.at(), Words.ZONE), today());
        String why = words.get("visit.back." + how, words.digits(Long.toString(days)), visit.partner(), said);
        if (!(custody.bringBack(visit.file(), why, visit.by()) instanceof Outcome.Done)) {
            throw new IllegalStateException("visit " + visit.id() + " ended, and its file was not away");
        }
        if (how != Visit.State.RETURNED) {
            tasks.vain(visit, said);
        }
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
